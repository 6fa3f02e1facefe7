/**
 * Learns from people which root cause complaints belong to: from the few that a person linked to a cause, to the many that
 * say the same.
 */
@NullMarked
package redress.analytics.learning;

import org.jspecify.annotations.NullMarked;
