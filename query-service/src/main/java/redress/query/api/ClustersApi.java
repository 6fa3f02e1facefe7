package redress.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import redress.query.cluster.Clusters;
import redress.query.health.FreshnessCheck;
import redress.query.web.NotThere;
import redress.query.web.Readers;
import tools.jackson.databind.node.ObjectNode;

/** Groups of complaints that say alike things. */
@RestController
@RequestMapping("/api/clusters")
@Tag(name = "clusters")
class ClustersApi {

    private final Clusters clusters;
    private final FreshnessCheck freshness;
    private final Readers readers;

    ClustersApi(Clusters clusters, FreshnessCheck freshness, Readers readers) {
        this.clusters = clusters;
        this.freshness = freshness;
        this.readers = readers;
    }

    @GetMapping
    @Operation(summary = "All clusters of the last clustering, the largest first")
    ListOf<ObjectNode> list() throws IOException {
        return ListOf.whole(clusters.list(), freshness.now());
    }

    @GetMapping("/{id}")
    @Operation(
            summary =
                    "One cluster with headline, typical and borderline sentences, why together, trend and what stands out")
    ObjectNode one(@PathVariable String id, Authentication user) throws IOException {
        return clusters.byId(id, readers.of(user)).orElseThrow(() -> new NotThere(Clusters.GONE));
    }
}
