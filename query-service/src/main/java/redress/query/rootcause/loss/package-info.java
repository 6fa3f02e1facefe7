/** What root causes are expected to cost, as analytics estimates it, and their order by that. Reads documents of {@code silent-customers}. */
@NullMarked
package redress.query.rootcause.loss;

import org.jspecify.annotations.NullMarked;
