package redress.query.feed;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import redress.events.UnknownCipher;
import redress.events.cloudevents.NotACloudEvent;
import redress.events.complaint.ComplaintEvent.PersonalDataErased;
import redress.kafka.Feed;
import redress.kafka.Received;
import redress.operations.deadletter.OutOfTurn;
import redress.operations.deadletter.Poison;
import redress.operations.expunge.Expunge;
import redress.query.index.BulkWriter;
import redress.query.index.Documents;
import redress.query.index.Generation;
import redress.query.index.Indices;
import redress.query.index.RefreshPace;
import redress.query.index.WriteBehind;

/**
 * Takes batches of records through all projections into the indices. If something fails the same records come again; then
 * what was written is written again unchanged, and the rest follows.
 */
@Component
public final class Projector implements Feed.Batches, OutOfTurn {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    /** So many without a pause mean that many more wait. */
    private static final int BACKLOG = 5000;

    private final FactReader reader;
    private final List<Projection> projections;
    private final Documents documents;
    private final BulkWriter writer;
    private final WriteBehind writes;
    private final RefreshPace pace;
    private final Expunge expunge;
    private final boolean live;
    private final Set<@Nullable String> leftOut = new HashSet<>();
    private final ReentrantLock batch = new ReentrantLock();
    private int uncompleted;
    /** Something was not written, and whoever handed it over has to hear of it. */
    private boolean lost;

    @Autowired
    Projector(
            FactReader reader,
            List<Projection> projections,
            Documents documents,
            BulkWriter writer,
            RefreshPace pace,
            Expunge expunge) {
        this(reader, projections, documents, writer, pace, expunge, Generation.LIVE, (_, _) -> {});
    }

    private Projector(
            FactReader reader,
            List<Projection> projections,
            Documents documents,
            BulkWriter writer,
            RefreshPace pace,
            Expunge expunge,
            Generation generation,
            BiConsumer<String, String> written) {
        this.reader = reader;
        this.projections = projections;
        this.writer = writer;
        this.writes = writer.into(generation, written);
        this.documents = documents.in(generation, writes);
        this.pace = pace;
        this.expunge = expunge;
        this.live = generation.equals(Generation.LIVE);
    }

    /**
     * The same projections into the indices of another generation. It completes each batch at once, and leaves out poison
     * and what comes behind it of the same aggregate, as the live one does with what is parked.
     *
     * @param written hears the alias and the id of everything that is written
     */
    public Projector into(Generation generation, BiConsumer<String, String> written) {
        return new Projector(reader, projections, documents, writer, pace, expunge, generation, written);
    }

    /** Does something while no batch is being projected and all before are written; the feed waits meanwhile. */
    public <T> T betweenBatches(Callable<T> work) throws Exception {
        batch.lock();
        try {
            complete();
            return work.call();
        } finally {
            // The work may have put other indices in the place of these. What was lost before still comes again.
            writes.forget();
            batch.unlock();
        }
    }

    @Override
    public void handle(List<Received> records) throws IOException {
        batch.lock();
        try {
            if (live) {
                fold(records);
            } else {
                projectAllBut(records);
            }
        } catch (IOException failure) {
            lost = true;
            throw failure;
        } finally {
            batch.unlock();
        }
    }

    private void projectAllBut(List<Received> records) throws IOException {
        List<Received> rest =
                records.stream().filter(each -> !leftOut.contains(each.key())).toList();
        try {
            fold(rest);
            complete();
        } catch (Poison | NotACloudEvent | UnknownCipher poison) {
            forget();
            if (rest.size() == 1) {
                LOG.warn("{} is left out: {}", rest.getFirst(), poison.getMessage());
                leftOut.add(rest.getFirst().key());
            } else {
                int half = rest.size() / 2;
                projectAllBut(rest.subList(0, half));
                projectAllBut(rest.subList(half, rest.size()));
            }
        }
    }

    private void fold(List<Received> records) throws IOException {
        uncompleted += records.size();
        if (live && uncompleted >= BACKLOG) {
            pace.backlog();
        }
        expectComplaints(records);
        Facts facts = reader.read(records);
        for (Projection projection : projections) {
            projection.fold(facts, documents, writes);
        }
        if (live && !facts.of(PersonalDataErased.class).isEmpty()) {
            expunge.soon();
        }
    }

    /** Most records are about complaints, by whose ids they are keyed: Elasticsearch looks for them meanwhile. */
    private void expectComplaints(List<Received> records) {
        documents.expect(
                Indices.COMPLAINTS,
                records.stream().map(Received::key).filter(Objects::nonNull).collect(toSet()));
    }

    @Override
    public void erase(List<Received> erasures) throws IOException {
        batch.lock();
        try {
            // Anew: those expected for a batch that failed were asked for before it changed any.
            expectComplaints(erasures);
            List<Fact<PersonalDataErased>> facts = reader.read(erasures).of(PersonalDataErased.class);
            for (Projection projection : projections) {
                projection.eraseOutOfTurn(facts, documents, writes);
            }
            expunge.soon();
        } catch (IOException failure) {
            lost = true;
            throw failure;
        } finally {
            batch.unlock();
        }
    }

    @Override
    public void complete() throws IOException {
        batch.lock();
        try {
            if (lost) {
                throw new IOException("what was handled before could not be written");
            }
            List<String> refused = writes.finish();
            if (!refused.isEmpty()) {
                throw new Poison("Elasticsearch does not take it: " + refused.getFirst());
            }
            uncompleted = 0;
        } catch (IOException | Poison failure) {
            lost = true;
            throw failure;
        } finally {
            batch.unlock();
        }
    }

    @Override
    public void forget() {
        batch.lock();
        try {
            writes.forget();
            uncompleted = 0;
            lost = false;
        } finally {
            batch.unlock();
        }
    }
}
