/**
 * Dead letters of the feeds of this service, table {@code dead_letter}: records that could not be handled wait there,
 * whole and in order, to be redriven.
 */
@NullMarked
package redress.command.deadletter;

import org.jspecify.annotations.NullMarked;
