/** The simulated business as the read model has it, for measuring what is said of it without servers. */
@NullMarked
package redress.simulation.readmodel;

import org.jspecify.annotations.NullMarked;
