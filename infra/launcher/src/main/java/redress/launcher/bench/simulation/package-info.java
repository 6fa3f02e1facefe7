/** How fast the simulated business makes complaints, and how much memory it takes. */
@NullMarked
package redress.launcher.bench.simulation;

import org.jspecify.annotations.NullMarked;
