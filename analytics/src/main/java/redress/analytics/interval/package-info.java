/** Estimates with their intervals, as every method that estimates gives them. */
@NullMarked
package redress.analytics.interval;

import org.jspecify.annotations.NullMarked;
