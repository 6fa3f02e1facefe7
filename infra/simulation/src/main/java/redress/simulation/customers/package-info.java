/** The people who complain: region, tenure, value, and invented personal data, all following from a customer number. */
@NullMarked
package redress.simulation.customers;

import org.jspecify.annotations.NullMarked;
