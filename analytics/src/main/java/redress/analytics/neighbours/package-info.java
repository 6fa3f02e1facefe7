/** Finds, for every vector, the vectors nearest to it: exactly while that is cheap, nearly exactly beyond. */
@NullMarked
package redress.analytics.neighbours;

import org.jspecify.annotations.NullMarked;
