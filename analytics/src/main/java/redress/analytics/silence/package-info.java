/**
 * How many customers were affected by a failure and did not complain. A ladder of methods, the best data first; no
 * framework in here, and no number without its assumptions.
 */
@NullMarked
package redress.analytics.silence;

import org.jspecify.annotations.NullMarked;
