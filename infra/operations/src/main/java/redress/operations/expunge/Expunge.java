package redress.operations.expunge;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After an erasure: what was written over or deleted stays in Elasticsearch's files until segments are merged, which may take
 * weeks. This merges the segments that hold such documents, however few, and cuts off the transaction log.
 */
public final class Expunge implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Expunge.class);
    /** Per cent of deleted documents up to which a segment is passed over. */
    private static final String PASSED_OVER = "index.merge.policy.expunge_deletes_allowed";

    /** By then the documents without words are written; and several erasures share the work. */
    private static final Duration FIRST = Duration.ofSeconds(10);
    /** For a while Elasticsearch keeps what was deleted for copies that fall behind: twice the time in which it looks. */
    private static final Duration SECOND = Duration.ofSeconds(75);

    private final ElasticsearchClient elasticsearch;
    private final List<String> indices;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("expunge").factory());
    private final List<ScheduledFuture<?>> due = new ArrayList<>();

    public Expunge(ElasticsearchClient elasticsearch, List<String> indices) {
        this.elasticsearch = elasticsearch;
        this.indices = List.copyOf(indices);
    }

    /** Something was erased. */
    public synchronized void soon() {
        due.forEach(earlier -> earlier.cancel(false));
        due.clear();
        for (Duration pause : List.of(FIRST, SECOND)) {
            due.add(worker.schedule(this::expunge, pause.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private void expunge() {
        try {
            elasticsearch
                    .indices()
                    .putSettings(p -> p.index(indices).settings(s -> s.otherSettings(PASSED_OVER, JsonData.of("0"))));
            elasticsearch.indices().flush(f -> f.index(indices).force(true).waitIfOngoing(true));
            elasticsearch.indices().forcemerge(f -> f.index(indices).onlyExpungeDeletes(true));
            elasticsearch.indices().flush(f -> f.index(indices).force(true).waitIfOngoing(true));
            LOG.info("what was erased is gone from the files of {}, as far as Elasticsearch lets go", indices);
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "what was erased is still in the files of {}: {}",
                    indices,
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
