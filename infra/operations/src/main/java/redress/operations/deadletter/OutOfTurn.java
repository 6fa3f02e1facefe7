package redress.operations.deadletter;

import java.util.List;
import redress.kafka.Received;

/**
 * What a processor does about an erasure that is parked behind a dead letter. Its words go at once; in all else it waits for
 * its turn, and is handled then like any event.
 */
@FunctionalInterface
public interface OutOfTurn {

    /** For a processor that makes nothing of words. */
    OutOfTurn NOTHING = _ -> {};

    /**
     * Removes what was made of the words that these erasures erase, and nothing else: what comes before them is still to be
     * handled. Doing it again changes nothing. May be put off until the processor is asked to complete.
     */
    void erase(List<Received> erasures) throws Exception;
}
