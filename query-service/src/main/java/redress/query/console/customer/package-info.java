/**
 * The page of everything that is held on one customer, for admins: what the command service hands over told in words, as
 * file, and on paper; and the form that erases it all.
 */
@NullMarked
package redress.query.console.customer;

import org.jspecify.annotations.NullMarked;
