package redress.analytics.regrouping;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import redress.analytics.feed.Backlog;
import redress.analytics.feed.Pulse;
import redress.analytics.grouping.OneAtATime;
import redress.analytics.index.ClusteringRecord;
import redress.analytics.index.Clusterings;
import redress.analytics.index.Vectors;

/**
 * Clusters without being asked: when there are enough texts for the first time, whenever a quarter has been added, and
 * after a clustering that was broken off while its result was being published.
 */
@Component
final class WhenTextsHaveGrownThenRegroup {

    private static final Logger LOG = LoggerFactory.getLogger(WhenTextsHaveGrownThenRegroup.class);
    /** Fewer texts show no groups worth a person's time. */
    private static final int ENOUGH = 200;

    private static final double GROWN = 1.25;

    /** More events than this still to be read, and the clustering would soon be out of date. */
    private static final long WAITING = 100;

    private final OneAtATime lock;
    private final Pulse pulse;
    private final Backlog backlog;
    private final Vectors vectors;
    private final Clusterings clusterings;
    private final Regrouping regrouping;

    WhenTextsHaveGrownThenRegroup(
            OneAtATime lock,
            Pulse pulse,
            Backlog backlog,
            Vectors vectors,
            Clusterings clusterings,
            Regrouping regrouping) {
        this.lock = lock;
        this.pulse = pulse;
        this.backlog = backlog;
        this.vectors = vectors;
        this.clusterings = clusterings;
        this.regrouping = regrouping;
    }

    @Scheduled(fixedDelayString = "${redress.analytics.regroup-check:2s}")
    void check() {
        if (!pulse.isQuiet() || regrouping.isRunning()) {
            return;
        }
        try {
            // Under the lock: what is being published only now is no publication that was broken off.
            boolean unended = lock.run(clusterings::isUnended);
            if (isDue(vectors.count(), clusterings.latest(), unended) && backlog.events() <= WAITING) {
                regrouping.start();
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("whether a clustering is due cannot be told", e);
        }
    }

    static boolean isDue(long texts, Optional<ClusteringRecord> last, boolean unended) {
        boolean grown =
                last.map(clustering -> texts >= GROWN * clustering.texts()).orElse(true);
        return unended || (texts >= ENOUGH && grown);
    }
}
