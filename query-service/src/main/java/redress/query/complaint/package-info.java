/**
 * The life of each complaint as documents: its state now, the same for analysts without anything personal, and a
 * line in the timeline for each event.
 */
@NullMarked
package redress.query.complaint;

import org.jspecify.annotations.NullMarked;
