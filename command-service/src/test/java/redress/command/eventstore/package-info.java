/** The event store as it is really put together, on PostgreSQL and Kafka. */
@NullMarked
package redress.command.eventstore;

import org.jspecify.annotations.NullMarked;
