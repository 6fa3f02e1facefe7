package redress.query.console;

import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import redress.query.cluster.Clusters;
import redress.query.health.FreshnessCheck;

/** The list of clusters; each leads to its complaints and to the root cause that is suspected behind it. */
@Controller
class ClusterPages {

    private final Clusters clusters;
    private final FreshnessCheck freshness;

    ClusterPages(Clusters clusters, FreshnessCheck freshness) {
        this.clusters = clusters;
        this.freshness = freshness;
    }

    @GetMapping("/clusters")
    String list(Model model) throws IOException {
        model.addAttribute("clusters", ClusterView.of(clusters.list()));
        model.addAttribute("freshness", freshness.now());
        return "clusters";
    }
}
