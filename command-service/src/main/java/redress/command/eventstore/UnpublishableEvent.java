package redress.command.eventstore;

/** An event that Kafka will never take as it is; the message holds none of it. */
final class UnpublishableEvent extends RuntimeException {

    UnpublishableEvent(String reason) {
        super(reason);
    }
}
