package redress.query.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import redress.kafka.Feed;
import redress.kafka.Received;
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

    private final FactReader reader;
    private final List<Projection> projections;
    private final Documents documents;
    private final BulkWriter writer;
    private final DeadLetters deadLetters;
    private final ReentrantLock batch = new ReentrantLock();

    Projector(
            FactReader reader,
            List<Projection> projections,
            Documents documents,
            BulkWriter writer,
            DeadLetters deadLetters) {
        this.reader = reader;
        this.projections = projections;
        this.documents = documents;
        this.writer = writer;
        this.deadLetters = deadLetters;
    }

    /** The same projections into the indices of another generation. */
    public Projector into(Generation generation) {
        return new Projector(reader, projections, documents.in(generation), writer.in(generation), deadLetters);
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
            project(records);
        } finally {
            batch.unlock();
        }
    }

    private void project(List<Received> records) throws IOException {
        Facts facts = reader.read(records);
        List<Write> writes = new ArrayList<>();
        for (Projection projection : projections) {
            writes.addAll(projection.fold(facts, documents));
        }
        for (String refused : writer.write(writes)) {
            deadLetters.add(records.getFirst().position(), "a document of this batch", refused);
        }
    }
}
