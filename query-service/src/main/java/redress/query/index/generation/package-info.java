/**
 * Indices that are built beside the live ones: they are begun empty, compared with the live ones document by document, and
 * take their aliases all at once.
 */
@NullMarked
package redress.query.index.generation;

import org.jspecify.annotations.NullMarked;
