/** Whether what the statistics say of a simulated business is true; the table is written into the documentation. */
@NullMarked
package redress.launcher.bench.truth;

import org.jspecify.annotations.NullMarked;
