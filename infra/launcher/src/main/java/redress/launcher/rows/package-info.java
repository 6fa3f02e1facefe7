/** Rows of a file as they stand there, CSV or JSON lines, read one after the other; a broken row does not hide the next. */
@NullMarked
package redress.launcher.rows;

import org.jspecify.annotations.NullMarked;
