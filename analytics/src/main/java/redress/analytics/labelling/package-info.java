/** Gives each cluster words that set it apart and its most typical sentence, without one customer's personal data. */
@NullMarked
package redress.analytics.labelling;

import org.jspecify.annotations.NullMarked;
