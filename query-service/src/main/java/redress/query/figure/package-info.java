/**
 * Figures as they were known on a day: complaints a day, silent customers and expected losses. Reads what analytics keeps, what was
 * known before included.
 */
@NullMarked
package redress.query.figure;

import org.jspecify.annotations.NullMarked;
