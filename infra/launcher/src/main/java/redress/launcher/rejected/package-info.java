/** Rejected records of the intake as a person looks at them, corrects them and sends them again. */
@NullMarked
package redress.launcher.rejected;

import org.jspecify.annotations.NullMarked;
