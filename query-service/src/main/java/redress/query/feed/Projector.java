package redress.query.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import redress.events.UnknownCipher;
import redress.events.cloudevents.NotACloudEvent;
import redress.kafka.Feed;
import redress.kafka.Received;
import redress.operations.deadletter.Poison;
import redress.query.index.BulkWriter;
import redress.query.index.Documents;
import redress.query.index.Generation;
import redress.query.index.Write;

/**
 * Takes a batch of records through all projections into the indices. If it fails half-way the same batch comes again;
 * then what was written is written again unchanged, and the rest follows.
 */
@Component
public final class Projector implements Feed.Batches {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

    private final FactReader reader;
    private final List<Projection> projections;
    private final Documents documents;
    private final BulkWriter writer;
    private final boolean live;
    private final Set<@Nullable String> leftOut = new HashSet<>();
    private final ReentrantLock batch = new ReentrantLock();

    @Autowired
    Projector(FactReader reader, List<Projection> projections, Documents documents, BulkWriter writer) {
        this(reader, projections, documents, writer, true);
    }

    private Projector(
            FactReader reader, List<Projection> projections, Documents documents, BulkWriter writer, boolean live) {
        this.reader = reader;
        this.projections = projections;
        this.documents = documents;
        this.writer = writer;
        this.live = live;
    }

    /**
     * The same projections into the indices of another generation. It leaves out poison and what comes behind it of the
     * same aggregate, as the live one does with what is parked.
     *
     * @param written hears of everything that is written
     */
    public Projector into(Generation generation, Consumer<List<Write>> written) {
        return new Projector(reader, projections, documents.in(generation), writer.in(generation, written), false);
    }

    /** Does something while no batch is being projected; the feed waits meanwhile. */
    public <T> T betweenBatches(Callable<T> work) throws Exception {
        batch.lock();
        try {
            return work.call();
        } finally {
            batch.unlock();
        }
    }

    @Override
    public void handle(List<Received> records) throws IOException {
        batch.lock();
        try {
            if (live) {
                project(records);
            } else {
                projectAllBut(records);
            }
        } finally {
            batch.unlock();
        }
    }

    private void projectAllBut(List<Received> records) throws IOException {
        List<Received> rest =
                records.stream().filter(each -> !leftOut.contains(each.key())).toList();
        try {
            project(rest);
        } catch (Poison | NotACloudEvent | UnknownCipher poison) {
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

    private void project(List<Received> records) throws IOException {
        Facts facts = reader.read(records);
        List<Write> writes = new ArrayList<>();
        for (Projection projection : projections) {
            writes.addAll(projection.fold(facts, documents));
        }
        List<String> refused = writer.write(writes);
        if (!refused.isEmpty()) {
            throw new Poison("Elasticsearch does not take it: " + refused.getFirst());
        }
    }
}
