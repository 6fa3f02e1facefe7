/**
 * Benchmarks, each beside the limit that nothing on the same machine could pass: what a figure is, how figures are shown,
 * and the ground a benchmark stands on.
 */
@NullMarked
package redress.launcher.bench;

import org.jspecify.annotations.NullMarked;
