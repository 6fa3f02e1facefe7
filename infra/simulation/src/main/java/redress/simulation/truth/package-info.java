/** What was planted: written beside the complaints, never read by a service, compared with what the platform suspects. */
@NullMarked
package redress.simulation.truth;

import org.jspecify.annotations.NullMarked;
