/** What analytics found and hands back: suspicions for the command side, groups for the read side. Never a decision. */
@NullMarked
package redress.events.finding;

import org.jspecify.annotations.NullMarked;
