/** Counts and yes-or-no answers explained by what else is known: Poisson and logistic regression, no framework in here. */
@NullMarked
package redress.analytics.regression;

import org.jspecify.annotations.NullMarked;
