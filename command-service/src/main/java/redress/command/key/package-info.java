/**
 * The keys that seal what is personal: one for each customer, and one for each day for records of which nobody knows yet whose
 * they are. What is sealed is stored and published sealed; only who may ask for keys reads it.
 */
@NullMarked
package redress.command.key;

import org.jspecify.annotations.NullMarked;
