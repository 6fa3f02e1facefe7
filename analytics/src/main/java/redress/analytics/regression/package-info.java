/** Counts explained by what else is known of their periods: Poisson regression, no framework in here. */
@NullMarked
package redress.analytics.regression;

import org.jspecify.annotations.NullMarked;
