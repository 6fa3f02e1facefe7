/** What the business reports beside complaints: how much was ordered, and whom it knows to be affected. */
@NullMarked
package redress.simulation.reports;

import org.jspecify.annotations.NullMarked;
