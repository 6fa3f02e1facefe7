/** Tests of what a complaint's documents say. */
@NullMarked
package redress.query.complaint;

import org.jspecify.annotations.NullMarked;
