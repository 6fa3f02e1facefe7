/**
 * Rejected records sent again, corrected or as they came: to topic {@code complaint-intake}, where the intake judges them
 * like any other record. Forgets rejected records after a time.
 */
@NullMarked
package redress.command.redrive;

import org.jspecify.annotations.NullMarked;
