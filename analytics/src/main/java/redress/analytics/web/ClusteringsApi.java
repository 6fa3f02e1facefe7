package redress.analytics.web;

import java.io.IOException;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import redress.analytics.feed.AnalyticsFeed;
import redress.analytics.index.ClusteringRecord;
import redress.analytics.index.ClusteringRecord.Changes;
import redress.analytics.index.Clusterings;
import redress.analytics.regrouping.Regrouping;

/** Starts a clustering of all complaints, and tells what the last one came to. */
@RestController
@RequestMapping("/api/clusterings")
class ClusteringsApi {

    private final Clusterings clusterings;
    private final Regrouping regrouping;
    private final AnalyticsFeed feed;

    ClusteringsApi(Clusterings clusterings, Regrouping regrouping, AnalyticsFeed feed) {
        this.clusterings = clusterings;
        this.regrouping = regrouping;
        this.feed = feed;
    }

    /** The clustering that was started. */
    record Started(String id) {}

    /** The last clustering that came to an end, and whether another one is running. */
    record Latest(
            String id,
            Instant at,
            int texts,
            int clusters,
            int suspected,
            int unassigned,
            double resolution,
            long seed,
            Changes changes,
            boolean running) {

        static Latest of(ClusteringRecord c, boolean running) {
            return new Latest(
                    c.id(),
                    c.at(),
                    c.texts(),
                    c.clusters(),
                    c.suspected(),
                    c.unassigned(),
                    c.resolution(),
                    c.seed(),
                    c.changes(),
                    running);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start() {
        NotReady.unless(feed.hasStarted());
        return new Started(regrouping.start().orElseThrow(AlreadyRunning::new));
    }

    @GetMapping("/latest")
    Latest latest() throws IOException {
        NotReady.unless(feed.hasStarted());
        return Latest.of(clusterings.latest().orElseThrow(NoneYet::new), regrouping.isRunning());
    }

    /** Clusterings run one at a time. */
    static final class AlreadyRunning extends RuntimeException {}

    /** Nothing has been clustered so far. */
    static final class NoneYet extends RuntimeException {}
}
