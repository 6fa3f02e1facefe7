/** Turns what analytics found, topic {@code findings}, into commands: a suspected cause becomes a suspected root cause. */
@NullMarked
package redress.command.finding;

import org.jspecify.annotations.NullMarked;
