/** What goes wrong for whom and when, and who of them complains: every failure follows from its cause and its number. */
@NullMarked
package redress.simulation.failures;

import org.jspecify.annotations.NullMarked;
