/** Rejected records are corrected and sent again, on the real parts. */
@NullMarked
package redress.command.redrive;

import org.jspecify.annotations.NullMarked;
