/** What the simulated business is and what goes wrong in it: products, regions, planted causes and their fixes, read from JSON. */
@NullMarked
package redress.simulation.scenario;

import org.jspecify.annotations.NullMarked;
