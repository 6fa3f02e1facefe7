/** What happens after a complaint: who handles it, how well, and how satisfied the customer is in the end. */
@NullMarked
package redress.simulation.recovery;

import org.jspecify.annotations.NullMarked;
