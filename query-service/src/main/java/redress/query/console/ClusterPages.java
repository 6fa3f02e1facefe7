package redress.query.console;

import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import redress.query.cluster.Clusters;
import redress.query.health.FreshnessCheck;
import redress.query.web.NotThere;
import redress.query.web.Readers;

/** The list of clusters and what makes each of them one; from there to its complaints and the root cause suspected. */
@Controller
class ClusterPages {

    private final Clusters clusters;
    private final FreshnessCheck freshness;
    private final Readers readers;

    ClusterPages(Clusters clusters, FreshnessCheck freshness, Readers readers) {
        this.clusters = clusters;
        this.freshness = freshness;
        this.readers = readers;
    }

    @GetMapping("/clusters")
    String list(Model model) throws IOException {
        model.addAttribute("clusters", ClusterView.of(clusters.list()));
        model.addAttribute("freshness", freshness.now());
        return "clusters";
    }

    @GetMapping("/clusters/{id}")
    String one(@PathVariable String id, Model model, Authentication user) throws IOException {
        model.addAttribute(
                "c",
                clusters.byId(id, readers.of(user))
                        .map(ClusterView::of)
                        .orElseThrow(() -> new NotThere(Clusters.GONE)));
        model.addAttribute("labels", clusters.labels());
        return "cluster";
    }
}
