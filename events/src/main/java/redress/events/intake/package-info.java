/** What other systems may report through the complaint-intake topic or by HTTP. */
@NullMarked
package redress.events.intake;

import org.jspecify.annotations.NullMarked;
