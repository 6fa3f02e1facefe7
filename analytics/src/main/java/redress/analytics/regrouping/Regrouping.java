package redress.analytics.regrouping;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import redress.analytics.feed.Model;
import redress.analytics.grouping.Aside;
import redress.analytics.grouping.Newcomers;
import redress.analytics.grouping.OneAtATime;
import redress.analytics.index.ClusteringRecord;
import redress.analytics.index.Clusterings;
import redress.analytics.index.Links;
import redress.analytics.index.Vectors;

/**
 * Clusters all complaints again on a thread of its own, one clustering at a time. New complaints go on being assigned
 * meanwhile, also between the portions in which the result is published.
 */
@Component
public final class Regrouping {

    private static final Logger LOG = LoggerFactory.getLogger(Regrouping.class);
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("'clustering-'yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    /** Newcomers are read and assigned in portions of this size. */
    private static final int PORTION = 500;

    private final OneAtATime lock;
    private final Vectors vectors;
    private final Links links;
    private final Clusterings clusterings;
    private final Newcomers newcomers;
    private final Publication publication;
    private final Model model;
    private final AnalysisProgress progress;
    private final Clock clock;
    private final long seed;
    private final Aside aside;
    private final AtomicReference<@Nullable String> running = new AtomicReference<>();

    Regrouping(
            OneAtATime lock,
            Vectors vectors,
            Links links,
            Clusterings clusterings,
            Newcomers newcomers,
            Publication publication,
            Model model,
            AnalysisProgress progress,
            Aside aside,
            Clock clock,
            @Value("${redress.analytics.seed:7}") long seed) {
        this.lock = lock;
        this.vectors = vectors;
        this.links = links;
        this.clusterings = clusterings;
        this.newcomers = newcomers;
        this.publication = publication;
        this.model = model;
        this.progress = progress;
        this.aside = aside;
        this.clock = clock;
        this.seed = seed;
    }

    public boolean isRunning() {
        return running.get() != null;
    }

    /** Starts a clustering as fine as the last one was wanted, and returns its id; empty while one is running. */
    public Optional<String> start() {
        return start(null);
    }

    /**
     * The same.
     *
     * @param wish how fine a person wants it from now on; null for as before
     */
    public Optional<String> start(@Nullable Wish wish) {
        String id = ID.format(clock.instant());
        if (!running.compareAndSet(null, id)) {
            return Optional.empty();
        }
        Thread.ofPlatform().daemon().name("regrouping").start(() -> run(id, wish));
        return Optional.of(id);
    }

    private void run(String id, @Nullable Wish wish) {
        try {
            progress.enter(Phase.LOADING, 0);
            // Waits for what is being announced; from here on nothing is.
            lock.run(() -> id);
            Snapshot snapshot = Snapshot.load(vectors, links);
            Optional<ClusteringRecord> last = clusterings.latest();
            Proposal proposal = aside.run(() -> Proposal.of(
                    snapshot,
                    last,
                    wish,
                    seed,
                    clock.instant(),
                    sentences -> model.embedAside(sentences, progress::reached),
                    progress));
            progress.enter(Phase.PUBLISHING, snapshot.size());
            ClusteringRecord record = publish(proposal, id);
            LOG.info(
                    "{}: {} texts in {} clusters, {} suspected causes, {} texts unlike any other",
                    id,
                    record.texts(),
                    record.clusters(),
                    record.suspected(),
                    record.unassigned());
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} was broken off: {}", id, e.getClass().getSimpleName());
            LOG.debug("{} was broken off", id, e);
        } finally {
            progress.enter(Phase.IDLE, 0);
            running.set(null);
        }
    }

    private ClusteringRecord publish(Proposal proposal, String id) throws IOException {
        boolean anew = lock.run(() -> {
            boolean brokenOff = clusterings.isUnended();
            clusterings.begin(id);
            return brokenOff;
        });
        ClusteringRecord record = publication.publish(proposal, id, anew);
        Set<String> late = new HashSet<>(vectors.complaints());
        proposal.snapshot().complaints().forEach(late::remove);
        List<String> all = new ArrayList<>(late);
        for (int from = 0; from < all.size(); from += PORTION) {
            List<String> some = all.subList(from, Math.min(all.size(), from + PORTION));
            lock.run(() -> newcomers.assign(vectors.read(some).values(), record));
        }
        clusterings.end();
        return record;
    }
}
