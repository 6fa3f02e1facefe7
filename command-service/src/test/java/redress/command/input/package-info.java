/** How commands are read from outside. */
@NullMarked
package redress.command.input;

import org.jspecify.annotations.NullMarked;
