/** Findings on their way to root causes. */
@NullMarked
package redress.command.finding;

import org.jspecify.annotations.NullMarked;
