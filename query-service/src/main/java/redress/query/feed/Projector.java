package redress.query.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import redress.kafka.Feed;
import redress.kafka.Received;
import redress.query.index.BulkWriter;
import redress.query.index.Write;

/**
 * Takes a batch of records through all projections into the indices. If it fails half-way the same batch comes again;
 * then what was written is written again unchanged, and the rest follows.
 */
@Component
public final class Projector implements Feed.Batches {

    private final FactReader reader;
    private final List<Projection> projections;
    private final BulkWriter writer;
    private final DeadLetters deadLetters;

    Projector(FactReader reader, List<Projection> projections, BulkWriter writer, DeadLetters deadLetters) {
        this.reader = reader;
        this.projections = projections;
        this.writer = writer;
        this.deadLetters = deadLetters;
    }

    @Override
    public void handle(List<Received> batch) throws IOException {
        Facts facts = reader.read(batch);
        List<Write> writes = new ArrayList<>();
        for (Projection projection : projections) {
            writes.addAll(projection.fold(facts));
        }
        for (String refused : writer.write(writes)) {
            deadLetters.add(batch.getFirst().position(), "a document of this batch", refused);
        }
    }
}
