/** What a recovery does to a customer: known coefficients, by which everything that is felt, said and done afterwards is drawn. */
@NullMarked
package redress.simulation.recovery.effect;

import org.jspecify.annotations.NullMarked;
