package redress.query.feed;

import org.springframework.stereotype.Component;

/**
 * Decides whether an event is still new to a document. A missing predecessor means that Kafka lost data: reading again
 * would not bring it back, so the event is taken and the gap is reported as a dead letter.
 */
@Component
public final class Sequences {

    private final DeadLetters deadLetters;

    public Sequences(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** Whether a document that has taken in events up to number {@code taken} should take in this one. */
    public boolean isNew(Fact<?> fact, long taken) {
        if (fact.sequence() > taken + 1) {
            deadLetters.add(fact.position(), fact.type(), "events before it are missing");
        }
        return fact.sequence() > taken;
    }

    /** Reports a fact about something that no event has begun. */
    public void unknown(Fact<?> fact) {
        deadLetters.add(fact.position(), fact.type(), "what it is about is unknown");
    }
}
