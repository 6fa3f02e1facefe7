package redress.query.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.query.health.Freshness;
import redress.query.search.FacetCounts;
import redress.query.search.Found;
import tools.jackson.databind.node.ObjectNode;

/** A page of complaints as the API answers it. */
record ComplaintList(
        long total,
        List<ObjectNode> items,
        @Nullable String next,
        Map<String, List<FacetCounts.Count>> facets,
        Freshness freshness) {

    static ComplaintList of(Found found, Freshness freshness) {
        Map<String, List<FacetCounts.Count>> facets = new LinkedHashMap<>();
        found.facets().forEach((facet, counts) -> facets.put(facet.field(), counts));
        return new ComplaintList(found.total(), found.items(), found.next(), facets, freshness);
    }
}
