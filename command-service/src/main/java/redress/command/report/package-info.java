/** What other systems report beside complaints, each kept as a stream of its own, so that it is told once and for good. */
@NullMarked
package redress.command.report;

import org.jspecify.annotations.NullMarked;
