/**
 * The event store on PostgreSQL: how Axon is put together, under which names events are stored, how commands are sent,
 * and how stored events reach Kafka. Writes {@code complaint-events} and {@code root-cause-events}.
 */
@NullMarked
package redress.command.eventstore;

import org.jspecify.annotations.NullMarked;
