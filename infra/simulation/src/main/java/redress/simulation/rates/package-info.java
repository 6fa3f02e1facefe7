/** How many customers lodge a complaint about what, and when: failures by day, the lag until they are reported, arrival times. */
@NullMarked
package redress.simulation.rates;

import org.jspecify.annotations.NullMarked;
