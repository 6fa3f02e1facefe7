/** What the processors of the three services could not handle, asked for and redriven from the command line. */
@NullMarked
package redress.launcher.deadletter;

import org.jspecify.annotations.NullMarked;
