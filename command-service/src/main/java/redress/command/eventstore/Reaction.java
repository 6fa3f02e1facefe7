package redress.command.eventstore;

/**
 * Reacts to events in the transaction that stores them: what it writes is there if and only if they are. One that fails
 * keeps the events from being stored.
 */
@FunctionalInterface
public interface Reaction {

    /** Is told of every event; most are not for it. */
    void happened(Object event);
}
