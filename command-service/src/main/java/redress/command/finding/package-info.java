/**
 * Turns what analytics found, topic {@code findings}, into commands to root causes: a suspected cause, the measured effect
 * of a fix, complaints that came again.
 */
@NullMarked
package redress.command.finding;

import org.jspecify.annotations.NullMarked;
