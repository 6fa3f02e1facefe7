/** Benchmarks of the whole platform, each beside the limit that no platform on the same machine could pass. */
@NullMarked
package redress.launcher.bench;

import org.jspecify.annotations.NullMarked;
