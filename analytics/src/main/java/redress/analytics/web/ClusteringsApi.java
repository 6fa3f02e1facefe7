package redress.analytics.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import redress.analytics.feed.AnalyticsFeed;
import redress.analytics.index.ChangeReport;
import redress.analytics.index.ClusterChange;
import redress.analytics.index.ClusteringRecord;
import redress.analytics.index.ClusteringRecord.Changes;
import redress.analytics.index.Clusterings;
import redress.analytics.index.Clusters;
import redress.analytics.index.Parameters;
import redress.analytics.regrouping.Regrouping;
import redress.analytics.regrouping.Wish;

/** Starts a clustering of all complaints, and tells what each one came to and what it changed. */
@RestController
@RequestMapping("/api/clusterings")
class ClusteringsApi {

    private static final int MOST = 1000;

    private final Clusterings clusterings;
    private final Clusters clusters;
    private final Regrouping regrouping;
    private final AnalyticsFeed feed;

    ClusteringsApi(Clusterings clusterings, Clusters clusters, Regrouping regrouping, AnalyticsFeed feed) {
        this.clusterings = clusterings;
        this.clusters = clusters;
        this.regrouping = regrouping;
        this.feed = feed;
    }

    /** The clustering that was started. */
    record Started(String id) {}

    /**
     * A clustering that came to an end.
     *
     * @param report what became of each cluster; empty of versions that kept none
     * @param running whether another one is running
     */
    record Told(
            String id,
            Instant at,
            int texts,
            int clusters,
            int suspected,
            int unassigned,
            double resolution,
            long seed,
            double threshold,
            @Nullable Parameters parameters,
            Changes changes,
            List<ClusterChange> report,
            boolean running) {}

    /**
     * Clusterings, the latest first, without their reports.
     *
     * @param next where the next page begins; absent at the end
     */
    record Page(
            long total,
            List<ClusteringRecord> items,
            @Nullable Instant next) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(@RequestBody(required = false) @Nullable Wanted wanted) throws IOException {
        NotReady.unless(feed.hasStarted());
        Wish wish = wanted == null ? null : wish(wanted);
        return new Started(regrouping.start(wish).orElseThrow(AlreadyRunning::new));
    }

    /**
     * How coarse or fine the clusters are to be from now on, in steps from those that the texts suggest: a step coarser leaves
     * half as many, a step finer cuts in two.
     *
     * @param level of all clusters; absent for 0
     * @param branches steps of single clusters by id
     */
    record Wanted(@Nullable Integer level, @Nullable Map<String, Integer> branches) {}

    private Wish wish(Wanted wanted) throws IOException {
        int level = wanted.level == null ? 0 : within(wanted.level, "level");
        Map<String, Integer> branches = new TreeMap<>(wanted.branches == null ? Map.of() : wanted.branches);
        Set<String> known = clusters.all().keySet();
        branches.forEach((cluster, steps) -> {
            if (!known.contains(cluster)) {
                throw new NotPossible("branches", "there is no cluster with the id " + cluster.strip() + " now");
            }
            within(steps, "branches");
        });
        return new Wish(level, branches);
    }

    private static int within(@Nullable Integer steps, String field) {
        if (steps == null || Math.abs(steps) > Wish.MOST) {
            throw new NotPossible(field, "is between -" + Wish.MOST + " and " + Wish.MOST);
        }
        return steps;
    }

    @GetMapping
    Page all(
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(name = "search_after", required = false) @Nullable Instant before)
            throws IOException {
        NotReady.unless(feed.hasStarted());
        int asked = Math.clamp(size, 1, MOST);
        List<ClusteringRecord> items = clusterings.page(before, asked);
        return new Page(
                clusterings.count(),
                items,
                items.size() < asked ? null : items.getLast().at());
    }

    @GetMapping("/latest")
    Told latest() throws IOException {
        NotReady.unless(feed.hasStarted());
        return told(clusterings.latest().orElseThrow(NoneYet::new));
    }

    @GetMapping("/{id}")
    Told one(@PathVariable String id) throws IOException {
        NotReady.unless(feed.hasStarted());
        return told(clusterings.byId(id).orElseThrow(NoSuch::new));
    }

    private Told told(ClusteringRecord c) throws IOException {
        return new Told(
                c.id(),
                c.at(),
                c.texts(),
                c.clusters(),
                c.suspected(),
                c.unassigned(),
                c.resolution(),
                c.seed(),
                c.threshold(),
                c.parameters(),
                c.changes(),
                clusterings.changes(c.id()).map(ChangeReport::report).orElse(List.of()),
                regrouping.isRunning());
    }

    /** A wish that cannot be fulfilled. */
    static final class NotPossible extends RuntimeException {
        private final String field;

        NotPossible(String field, String why) {
            super(why);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /** Clusterings run one at a time. */
    static final class AlreadyRunning extends RuntimeException {}

    /** Nothing has been clustered so far. */
    static final class NoneYet extends RuntimeException {}

    /** No clustering of that id came to an end. */
    static final class NoSuch extends RuntimeException {}
}
