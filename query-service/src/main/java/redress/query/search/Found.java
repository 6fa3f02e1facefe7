package redress.query.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One page of complaints.
 *
 * @param total how many there are in all, exactly
 * @param next where the next page begins; absent at the end
 */
public record Found(
        long total, List<ObjectNode> items, @Nullable String next, Map<Facet, List<FacetCounts.Count>> facets) {}
