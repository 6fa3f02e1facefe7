/**
 * The keys that seal what is personal, one for each customer, and what follows from erasing one. What is sealed is stored and
 * published sealed; only who may ask for keys reads it.
 */
@NullMarked
package redress.command.customer;

import org.jspecify.annotations.NullMarked;
