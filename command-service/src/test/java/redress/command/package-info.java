/** What the command side promises, tried on the real database and the real log where they matter. */
@NullMarked
package redress.command;

import org.jspecify.annotations.NullMarked;
