package redress.operations.expunge;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After an erasure: what was written over or deleted stays in Elasticsearch's files until segments are merged, which may take
 * weeks. This merges the segments that hold such documents, however few, and cuts off the transaction log: twice, and again
 * until it went well. That it has yet to is remembered in a file, for a process that ends before.
 */
public final class Expunge implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Expunge.class);
    /** Per cent of deleted documents up to which a segment is passed over. */
    private static final String PASSED_OVER = "index.merge.policy.expunge_deletes_allowed";

    /** By then the documents without words are written; and several erasures share the work. */
    private static final Duration FIRST = Duration.ofSeconds(10);
    /** For a while Elasticsearch keeps what was deleted for copies that fall behind: twice the time in which it looks. */
    private static final Duration SECOND = Duration.ofSeconds(65);

    private final ElasticsearchClient elasticsearch;
    private final List<String> indices;
    private final Path reminder;
    private final Duration first;
    private final Duration second;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("expunge").factory());
    private boolean pending;
    private boolean again;

    /**
     * Goes on where an earlier process stopped.
     *
     * @param indices names or patterns
     * @param reminder a file that is there as long as something has yet to be merged away
     */
    public Expunge(ElasticsearchClient elasticsearch, List<String> indices, Path reminder) {
        this(elasticsearch, indices, reminder, FIRST, SECOND);
    }

    /** With other pauses: before the first run, and between the two. */
    public Expunge(
            ElasticsearchClient elasticsearch, List<String> indices, Path reminder, Duration first, Duration second) {
        this.first = first;
        this.second = second;
        this.elasticsearch = elasticsearch;
        this.indices = List.copyOf(indices);
        this.reminder = reminder;
        if (Files.exists(reminder)) {
            soon();
        }
    }

    /** Something was erased. What is due already stays due: one erasure after the other must not put it off for ever. */
    public synchronized void soon() {
        remember();
        again = pending;
        if (!pending) {
            pending = true;
            var _ = worker.schedule(this::first, first.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void remember() {
        try {
            Files.createDirectories(reminder.toAbsolutePath().getParent());
            Files.writeString(reminder, "");
        } catch (IOException e) {
            LOG.warn("a restart would forget that words have yet to be merged away: {} cannot be written", reminder);
        }
    }

    private void first() {
        boolean done = expunge();
        var _ = worker.schedule(() -> second(done), second.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void second(boolean before) {
        boolean done = expunge();
        ended(before && done);
    }

    private synchronized void ended(boolean done) {
        pending = false;
        if (again || !done) {
            soon();
            return;
        }
        try {
            Files.deleteIfExists(reminder);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted: the next start merges once more", reminder);
        }
    }

    private boolean expunge() {
        try {
            elasticsearch
                    .indices()
                    .putSettings(p -> p.index(indices)
                            .ignoreUnavailable(true)
                            .settings(s -> s.otherSettings(PASSED_OVER, JsonData.of("0"))));
            flush();
            elasticsearch
                    .indices()
                    .forcemerge(f -> f.index(indices).ignoreUnavailable(true).onlyExpungeDeletes(true));
            flush();
            LOG.info("what was erased is gone from the files of {}, as far as Elasticsearch lets go", indices);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "what was erased is still in the files of {} and merged away later: {}",
                    indices,
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private void flush() throws IOException {
        elasticsearch
                .indices()
                .flush(f -> f.index(indices).ignoreUnavailable(true).force(true).waitIfOngoing(true));
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
