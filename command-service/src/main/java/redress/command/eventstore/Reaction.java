package redress.command.eventstore;

/**
 * Reacts to events in the transaction that stores them: what it writes is there if and only if they are. One that fails
 * keeps the events from being stored.
 */
public interface Reaction {

    /** Whether it does anything about the event; most are no one's concern and need no transaction around them. */
    boolean concerns(Object event);

    /** Is told of every event that concerns it. */
    void happened(Object event);
}
