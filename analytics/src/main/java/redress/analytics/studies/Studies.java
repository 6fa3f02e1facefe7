package redress.analytics.studies;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import redress.analytics.feed.AnalyticsFeed;
import redress.analytics.index.facts.Reports;
import redress.analytics.study.Exposures;

/** Runs all studies on a thread of its own: every hour, and when somebody asks. One run at a time. */
@Component
public final class Studies {

    private static final Logger LOG = LoggerFactory.getLogger(Studies.class);

    private final AnalyticsFeed feed;
    private final Reports reports;
    private final FixStudy fixes;
    private final SilentStudy silent;
    private final MetricsStudy metrics;
    private final SurgeStudy surges;
    private final QuietStudy silences;
    private final RecoveryStudy recoveries;
    private final AttributeStudy attributes;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile @Nullable Run latest;

    Studies(
            AnalyticsFeed feed,
            Reports reports,
            FixStudy fixes,
            SilentStudy silent,
            MetricsStudy metrics,
            SurgeStudy surges,
            QuietStudy silences,
            RecoveryStudy recoveries,
            AttributeStudy attributes,
            Clock clock) {
        this.feed = feed;
        this.reports = reports;
        this.fixes = fixes;
        this.silent = silent;
        this.metrics = metrics;
        this.surges = surges;
        this.silences = silences;
        this.recoveries = recoveries;
        this.attributes = attributes;
        this.clock = clock;
    }

    /**
     * A run that came to an end.
     *
     * @param at what was known then is what it is about
     * @param findings that it published
     */
    public record Run(Instant at, int findings) {}

    /** The last one since this process started. */
    public @Nullable Run latest() {
        return latest;
    }

    public boolean isRunning() {
        return running.get();
    }

    /** Starts a run; false while one is under way. */
    public boolean start() {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        Thread.ofPlatform().daemon().name("studies").start(this::run);
        return true;
    }

    @Scheduled(
            initialDelayString = "${redress.analytics.first-study:5m}",
            fixedDelayString = "${redress.analytics.study-every:1h}")
    void regularly() {
        if (feed.hasStarted()) {
            start();
        }
    }

    private void run() {
        try {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Exposures exposures = reports.exposures();
            AtomicInteger found = new AtomicInteger();
            boolean ended = ends("fixes", () -> found.set(fixes.run(exposures, now)));
            ended &= ends("silent customers", () -> silent.run(exposures, now));
            ended &= ends("metrics", () -> metrics.run(exposures, now));
            ended &= ends("surges", () -> surges.run(now));
            ended &= ends("silences", () -> silences.run(now));
            ended &= ends("recoveries", () -> recoveries.run(now));
            ended &= ends("attributes", () -> attributes.run(now));
            if (ended) {
                latest = new Run(now, found.get());
                LOG.info("studies of {}: {} findings", now, found);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "studies were broken off, and will be tried again: {}",
                    e.getClass().getSimpleName());
            LOG.debug("studies were broken off", e);
        } finally {
            running.set(false);
        }
    }

    private interface Study {
        void run() throws IOException;
    }

    /** Whether it came to its end; what one of them fails at keeps no other from being done. */
    private static boolean ends(String which, Study study) {
        try {
            study.run();
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "the study of {} was broken off, and will be tried again: {}",
                    which,
                    e.getClass().getSimpleName());
            LOG.debug("the study of {} was broken off", which, e);
            return false;
        }
    }
}
