/**
 * What customers do and say after their complaint: return, goodwill, the recovery paradox, and how the five elements go together
 * with returning. Says what goes together, never what causes what. Reads facts that are handed in, writes nothing.
 */
@NullMarked
package redress.analytics.outcome;

import org.jspecify.annotations.NullMarked;
