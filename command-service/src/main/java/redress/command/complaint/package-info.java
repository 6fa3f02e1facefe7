/** The complaint: from lodging to resolving, with one handler, and the rules that refuse a command on the way. */
@NullMarked
package redress.command.complaint;

import org.jspecify.annotations.NullMarked;
