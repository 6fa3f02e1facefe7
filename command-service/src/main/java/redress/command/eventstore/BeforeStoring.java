package redress.command.eventstore;

import java.util.Optional;

/** What becomes of an event between the aggregate, which has decided on it, and the store. */
@FunctionalInterface
public interface BeforeStoring {

    /** What is to be stored and published instead; empty if the event itself is. */
    Optional<Object> instead(Object event);
}
