/**
 * Whether complaints of a kind that was hardly there before come in now: a burst, before the next clustering can see it.
 * Points, times and customers in, no framework in here.
 */
@NullMarked
package redress.analytics.emerging;

import org.jspecify.annotations.NullMarked;
