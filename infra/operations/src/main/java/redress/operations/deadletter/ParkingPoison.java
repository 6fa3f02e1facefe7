package redress.operations.deadletter;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.events.EventTypes;
import redress.events.cloudevents.NotACloudEvent;
import redress.events.complaint.ComplaintEvent.PersonalDataErased;
import redress.kafka.Feed;
import redress.kafka.Received;

/**
 * Handles batches for a processor and parks the poison among them. A batch that cannot be handled is halved until the
 * poison is alone, so the handler need not know which record it was. While a sequence has dead letters its later records
 * are parked behind them, and so every aggregate stays in order. Only the words of an erasure do not wait: they go when it is
 * parked, however long it takes until somebody redrives it.
 */
public final class ParkingPoison implements Feed.Batches, DeadLetterQueue {

    private static final Logger LOG = LoggerFactory.getLogger(ParkingPoison.class);
    private static final String BEHIND = "waits for the letter before it";
    private static final String ERASURE = EventTypes.nameOf(PersonalDataErased.class);
    private static final int LONGEST = 500;

    private final String processor;
    private final Feed.Batches batches;
    private final OutOfTurn outOfTurn;
    private final ParkedRecords parked;
    private final Clock clock;
    /** Redriving and reading take turns: otherwise a record could be parked behind a letter that is just going. */
    private final ReentrantLock turn = new ReentrantLock();
    /** Poison showed itself only when many batches were completed together; now each is completed on its own. */
    private boolean oneByOne;
    /** There were none when this was last looked at, and nobody else parks records of these partitions. */
    private boolean mayHaveLetters = true;

    public ParkingPoison(
            String processor, Feed.Batches batches, OutOfTurn outOfTurn, ParkedRecords parked, Clock clock) {
        this.processor = processor;
        this.batches = batches;
        this.outOfTurn = outOfTurn;
        this.parked = parked;
        this.clock = clock;
    }

    @Override
    public void handle(List<Received> batch) throws Exception {
        turn.lock();
        try {
            handle(batch, waitingAmong(batch));
        } finally {
            turn.unlock();
        }
    }

    private Set<String> waitingAmong(List<Received> batch) throws Exception {
        if (!mayHaveLetters) {
            return new HashSet<>();
        }
        mayHaveLetters = parked.letters() > 0;
        Set<String> sequences = new HashSet<>();
        batch.forEach(received -> sequences.add(Sequence.of(received)));
        return new HashSet<>(parked.waiting(sequences));
    }

    @Override
    public void complete() throws Exception {
        turn.lock();
        try {
            batches.complete();
            oneByOne = false;
        } catch (Exception failure) {
            oneByOne = oneByOne || Poison.reason(failure).isPresent();
            throw failure;
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void forget() {
        turn.lock();
        try {
            batches.forget();
            mayHaveLetters = true;
        } finally {
            turn.unlock();
        }
    }

    private void handle(List<Received> batch, Set<String> waiting) throws Exception {
        List<Received> free = withoutThoseBehindLetters(batch, waiting);
        if (free.isEmpty()) {
            return;
        }
        try {
            batches.handle(free);
            if (oneByOne) {
                batches.complete();
            }
        } catch (Exception failure) {
            Optional<String> poison = Poison.reason(failure);
            if (poison.isEmpty()) {
                throw failure;
            }
            if (oneByOne) {
                batches.forget();
            }
            LOG.debug("{} failed on {} records", processor, free.size(), failure);
            if (free.size() == 1) {
                park(free.getFirst(), poison.get());
                waiting.add(Sequence.of(free.getFirst()));
            } else {
                int half = free.size() / 2;
                handle(free.subList(0, half), waiting);
                handle(free.subList(half, free.size()), waiting);
            }
        }
    }

    private List<Received> withoutThoseBehindLetters(List<Received> batch, Set<String> waiting) throws Exception {
        if (waiting.isEmpty()) {
            return batch;
        }
        List<Received> free = new ArrayList<>(batch.size());
        List<ParkedRecord> behind = new ArrayList<>();
        for (Received received : batch) {
            if (waiting.contains(Sequence.of(received))) {
                behind.add(letter(received, BEHIND));
            } else {
                free.add(received);
            }
        }
        if (!behind.isEmpty()) {
            parked.park(behind);
            List<Received> erasures = behind.stream()
                    .filter(letter -> letter.type().equals(ERASURE))
                    .map(ParkedRecord::received)
                    .toList();
            if (!erasures.isEmpty()) {
                erase(erasures);
            }
        }
        return free;
    }

    /** Completes it at once: whatever is handled next may be given up, and this would be given up with it. */
    private void erase(List<Received> erasures) throws Exception {
        try {
            outOfTurn.erase(erasures);
            batches.complete();
        } catch (Exception failure) {
            Optional<String> poison = Poison.reason(failure);
            if (poison.isEmpty()) {
                throw failure;
            }
            if (!oneByOne) {
                // Perhaps it is among the records before them: all come again, and each is completed on its own.
                oneByOne = true;
                throw failure;
            }
            batches.forget();
            if (erasures.size() == 1) {
                LOG.warn("{}: the words of {} wait for its turn: {}", processor, erasures.getFirst(), poison.get());
            } else {
                for (Received erasure : erasures) {
                    erase(List.of(erasure));
                }
            }
        }
    }

    private void park(Received received, String reason) throws Exception {
        ParkedRecord letter = letter(received, reason);
        parked.park(List.of(letter));
        mayHaveLetters = true;
        LOG.warn("{} cannot handle {} at {}, parked: {}", processor, letter.type(), received, letter.reason());
    }

    private ParkedRecord letter(Received received, String reason) {
        return new ParkedRecord(
                Sequence.of(received), received, type(received), printable(reason, LONGEST), clock.instant());
    }

    private static String type(Received received) {
        try {
            return printable(received.event().type(), 200);
        } catch (NotACloudEvent unreadable) {
            return "unknown";
        }
    }

    private static String printable(String text, int longest) {
        String shown = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return shown.substring(0, Math.min(longest, shown.length()));
    }

    @Override
    public Redriven redrive(String sequence) throws Exception {
        turn.lock();
        try {
            // Whatever fails from here on is the letter's.
            batches.complete();
            long redriven = 0;
            Optional<ParkedRecord> next = parked.first(sequence);
            while (next.isPresent()) {
                Optional<String> failure = failure(next.get());
                if (failure.isPresent()) {
                    parked.failedAgain(next.get(), failure.get());
                    return new Redriven(processor, sequence, redriven, parked.letters(sequence), failure.get());
                }
                parked.remove(next.get());
                redriven++;
                next = parked.first(sequence);
            }
            return new Redriven(processor, sequence, redriven, 0, null);
        } finally {
            turn.unlock();
        }
    }

    /** Handles a letter; returns why that fails, if it does. */
    private Optional<String> failure(ParkedRecord letter) throws Exception {
        try {
            batches.handle(List.of(letter.received()));
            batches.complete();
            return Optional.empty();
        } catch (Exception failure) {
            // All before it is completed, so nothing but this letter is given up.
            batches.forget();
            Optional<String> poison = Poison.reason(failure);
            if (poison.isEmpty()) {
                throw failure;
            }
            return Optional.of(printable(poison.get(), LONGEST));
        }
    }

    @Override
    public String processor() {
        return processor;
    }

    @Override
    public long letters() throws Exception {
        return parked.letters();
    }

    @Override
    public long sequences() throws Exception {
        return parked.sequences();
    }

    @Override
    public List<DeadLetter> heads(@Nullable String after, int limit) throws Exception {
        return parked.heads(after, limit);
    }

    @Override
    public List<DeadLetter> sequence(String sequence, int limit) throws Exception {
        return parked.sequence(sequence, limit);
    }
}
