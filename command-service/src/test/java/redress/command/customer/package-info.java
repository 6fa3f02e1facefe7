/** Keys and erasure, on the running service. */
@NullMarked
package redress.command.customer;

import org.jspecify.annotations.NullMarked;
