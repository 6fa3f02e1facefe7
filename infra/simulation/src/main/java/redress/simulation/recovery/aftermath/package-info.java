/** What other systems report of customers before and after: answers to surveys, returning, leaving, referring. */
@NullMarked
package redress.simulation.recovery.aftermath;

import org.jspecify.annotations.NullMarked;
