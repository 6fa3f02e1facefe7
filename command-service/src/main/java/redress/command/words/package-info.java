/** What people say, which is personal and never printed. */
@NullMarked
package redress.command.words;

import org.jspecify.annotations.NullMarked;
