/**
 * Whether a cause brings more or fewer complaints than usual: limits for each period, from the periods before it. Plain counts
 * in, no framework in here. Counts come in order, without gaps, and without a last period that is not over.
 */
@NullMarked
package redress.analytics.surge;

import org.jspecify.annotations.NullMarked;
