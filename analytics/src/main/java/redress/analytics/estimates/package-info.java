/** The calculators: the platform's own methods on figures that a person or another system brings along. */
@NullMarked
package redress.analytics.estimates;

import org.jspecify.annotations.NullMarked;
