/** How fast the indices are built anew. */
@NullMarked
package redress.launcher.bench.rebuild;

import org.jspecify.annotations.NullMarked;
