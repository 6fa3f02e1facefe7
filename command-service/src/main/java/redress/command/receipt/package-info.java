/**
 * The intake's books: what became of every record that was ever handled (table {@code intake_receipt}), and the rejected
 * ones whole, to be corrected and sent again (table {@code rejected_record}).
 */
@NullMarked
package redress.command.receipt;

import org.jspecify.annotations.NullMarked;
