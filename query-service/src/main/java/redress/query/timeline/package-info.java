/** The timeline of each complaint: reads complaint events and writes a line for each into complaint-timeline. */
@NullMarked
package redress.query.timeline;

import org.jspecify.annotations.NullMarked;
