package redress.query.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * How often what was written becomes visible to searches: within a second, as dashboards expect; but seldom while a backlog
 * is read, as Elasticsearch's guide advises for bulk loads, because each refresh leaves a small segment behind that has to
 * be merged later. It is seldom for a few seconds only, unless a further large batch comes.
 */
@Component
public final class RefreshPace implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshPace.class);
    private static final String AT_REST = "1s";
    private static final String IN_A_BACKLOG = "30s";
    private static final long HOLDS_MILLIS = 3000;

    private final ElasticsearchClient elasticsearch;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("refresh-pace").factory());
    private @Nullable ScheduledFuture<?> end;

    RefreshPace(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** A large batch has come: for the next seconds others are likelier than a person who waits for one of them. */
    public synchronized void backlog() throws IOException {
        if (end == null) {
            set(IN_A_BACKLOG);
        } else {
            end.cancel(false);
        }
        end = later.schedule(this::rest, HOLDS_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void rest() {
        try {
            atRest();
            end = null;
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "indices are still refreshed every {} only: {}",
                    IN_A_BACKLOG,
                    e.getClass().getSimpleName());
            end = later.schedule(this::rest, HOLDS_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** As always; also after a process that died in a backlog. */
    public void atRest() throws IOException {
        set(AT_REST);
    }

    private void set(String interval) throws IOException {
        elasticsearch
                .indices()
                .putSettings(p -> p.index(Indices.PROJECTED).settings(s -> s.refreshInterval(t -> t.time(interval))));
    }

    @Override
    public void destroy() {
        later.shutdownNow();
    }
}
