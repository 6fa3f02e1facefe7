package redress.query.console;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import redress.query.cluster.Clusters;
import redress.query.health.FreshnessCheck;
import redress.query.rootcause.RootCauses;
import redress.query.search.Facet;
import redress.query.trend.Interval;
import redress.query.trend.Trend;
import redress.query.web.Reader;
import redress.query.web.Readers;

/** Where things stand: counts, complaints per day, root causes and clusters. */
@Controller
class StartPage {

    private static final int ROWS = 8;
    private static final int DAYS = 90;

    private final Recent recent;
    private final RootCauses rootCauses;
    private final Clusters clusters;
    private final FreshnessCheck freshness;
    private final Readers readers;

    StartPage(Recent recent, RootCauses rootCauses, Clusters clusters, FreshnessCheck freshness, Readers readers) {
        this.recent = recent;
        this.rootCauses = rootCauses;
        this.clusters = clusters;
        this.freshness = freshness;
        this.readers = readers;
    }

    @GetMapping("/")
    String start(Model model, Authentication user) throws IOException {
        Reader reader = readers.of(user);
        List<RootCauseView> causes = RootCauseView.of(rootCauses.list(null));
        List<ClusterView> found = ClusterView.of(clusters.list());
        model.addAttribute("complaints", recent.count(reader));
        model.addAttribute("clusterCount", found.size());
        model.addAttribute("suspected", inState(causes, "suspected"));
        model.addAttribute(
                "confirmed",
                causes.size() - inState(causes, "suspected") - inState(causes, "rejected") - inState(causes, "merged"));
        model.addAttribute("freshness", freshness.now());
        model.addAttribute("days", recent.trend(Interval.DAY, DAYS, null, reader));
        model.addAttribute(
                "causes",
                causes.stream().filter(cause -> !cause.isSetAside()).limit(ROWS).toList());
        model.addAttribute("sparks", sparks(recent.trend(Interval.WEEK, 2 * DAYS, Facet.ROOT_CAUSE_ID, reader)));
        model.addAttribute("clusters", found.stream().limit(ROWS).toList());
        return "start";
    }

    static Map<String, Spark> sparks(Trend trend) {
        Map<String, Spark> sparks = new HashMap<>();
        for (Trend.Series series : trend.series()) {
            List<Long> counts = series.counts();
            boolean partial =
                    !trend.periods().isEmpty() && trend.periods().getLast().partial();
            sparks.put(series.value(), Spark.of(partial ? counts.subList(0, counts.size() - 1) : counts));
        }
        return sparks;
    }

    private static long inState(List<RootCauseView> causes, String state) {
        return causes.stream().filter(cause -> cause.state().equals(state)).count();
    }
}
