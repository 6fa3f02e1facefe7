/**
 * Measures whether what the statistics say of a simulated business is true: how often intervals hold what they should, verdicts
 * are right, alarms come and false ones stay away. It hands the records of many simulated businesses to the same pure code that
 * the studies of analytics use, with complaints linked to the planted causes without error: grouping is measured elsewhere.
 */
@NullMarked
package redress.bench.truth;

import org.jspecify.annotations.NullMarked;
