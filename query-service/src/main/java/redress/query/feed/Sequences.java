package redress.query.feed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import redress.operations.deadletter.Poison;

/**
 * Decides whether an event is still new to a document. A missing predecessor means that Kafka lost data, or that this
 * version does not know its type: reading again would not bring it back, so the event is taken and the gap is logged.
 */
@Component
public final class Sequences {

    private static final Logger LOG = LoggerFactory.getLogger(Sequences.class);

    /** Whether a document that has taken in events up to number {@code taken} should take in this one. */
    public boolean isNew(Fact<?> fact, long taken) {
        if (fact.sequence() > taken + 1) {
            LOG.warn("events before {} are missing", fact);
        }
        return fact.sequence() > taken;
    }

    /** Refuses a fact about something that no event has begun: it waits until there is what it is about. */
    // Meant to be called: whether it is a refusal is for this class to say.
    @SuppressWarnings("DoNotCallSuggester")
    public void unknown(Fact<?> fact) {
        throw new Poison("what it is about is unknown");
    }
}
