/** What the launcher says to a person: lines, progress, tables, and refusals in one sentence. */
@NullMarked
package redress.launcher.terminal;

import org.jspecify.annotations.NullMarked;
