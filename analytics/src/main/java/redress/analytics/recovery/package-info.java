/**
 * How well customers are recovered: a scorecard for each complaint from what was done about it, its six steps, and what a group
 * of complaints has in common. Reads facts that are handed in, writes nothing.
 */
@NullMarked
package redress.analytics.recovery;

import org.jspecify.annotations.NullMarked;
