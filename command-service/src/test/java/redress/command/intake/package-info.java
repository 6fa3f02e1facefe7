/** Records on their way from Kafka into the event store, the books and the rejected topic. */
@NullMarked
package redress.command.intake;

import org.jspecify.annotations.NullMarked;
