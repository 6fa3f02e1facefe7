/**
 * The life of each complaint as documents: its state now, the root cause it is linked to and by whom, and the same for
 * analysts without anything personal.
 */
@NullMarked
package redress.query.complaint;

import org.jspecify.annotations.NullMarked;
