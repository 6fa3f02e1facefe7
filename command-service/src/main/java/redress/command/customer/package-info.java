/**
 * What follows from a customer's wish: everything that is held on them, or that all of it is erased; and from how long they
 * may be kept.
 */
@NullMarked
package redress.command.customer;

import org.jspecify.annotations.NullMarked;
