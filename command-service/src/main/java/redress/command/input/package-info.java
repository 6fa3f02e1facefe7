/** How what comes from outside is judged before it becomes a command: each fault names the field and the rule, never a value. */
@NullMarked
package redress.command.input;

import org.jspecify.annotations.NullMarked;
