/**
 * Figures as they were known on a day: complaints a day, silent customers, expected losses, effects of fixes and surges. Reads what is
 * kept of them, what was known before included.
 */
@NullMarked
package redress.query.figure;

import org.jspecify.annotations.NullMarked;
