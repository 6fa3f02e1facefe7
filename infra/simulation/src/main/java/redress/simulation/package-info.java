/** A business whose failures are planted and written down, as the source of complaints for the demo and the tests. */
@NullMarked
package redress.simulation;

import org.jspecify.annotations.NullMarked;
