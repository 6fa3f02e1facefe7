/** What other systems report beside complaints: exposures, feedback, experiences of customers, lists of affected ones. */
@NullMarked
package redress.events.report;

import org.jspecify.annotations.NullMarked;
