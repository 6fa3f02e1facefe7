/** Brings the complaints or reports of a file through the intake topic, and says what became of every row. */
@NullMarked
package redress.launcher.intake;

import org.jspecify.annotations.NullMarked;
