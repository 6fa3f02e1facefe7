/**
 * Takes out of texts what would lead to a customer's account, card, mailbox or telephone. Reads and writes nothing but
 * the text it is given.
 */
@NullMarked
package redress.privacy;

import org.jspecify.annotations.NullMarked;
