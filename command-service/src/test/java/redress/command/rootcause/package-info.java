/** A root cause's commands, one class each: given what happened, when asked, then what happens or which rule refuses. */
@NullMarked
package redress.command.rootcause;

import org.jspecify.annotations.NullMarked;
