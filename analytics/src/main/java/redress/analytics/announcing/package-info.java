/**
 * Looks at complaints as they come in for causes that were not there before, and announces each: a cluster of its own, with
 * a suspicion, before the next clustering could find it.
 */
@NullMarked
package redress.analytics.announcing;

import org.jspecify.annotations.NullMarked;
