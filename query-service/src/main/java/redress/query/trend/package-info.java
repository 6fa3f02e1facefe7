/**
 * Complaints per day, week, month, quarter or year, split by what is of interest; a period that is not over is
 * marked, so that it does not look like a fall.
 */
@NullMarked
package redress.query.trend;

import org.jspecify.annotations.NullMarked;
