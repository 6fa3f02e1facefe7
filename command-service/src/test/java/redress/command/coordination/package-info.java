/** Decisions that write to several aggregates, on a real event store. */
@NullMarked
package redress.command.coordination;

import org.jspecify.annotations.NullMarked;
