package redress.query.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** A cluster as the pages show it. */
record ClusterView(
        String id,
        String label,
        @Nullable List<String> keywords,
        long size,
        @Nullable String rootCauseId) {

    static List<ClusterView> of(List<ObjectNode> documents) {
        return documents.stream()
                .map(document -> EventJson.MAPPER.treeToValue(document, ClusterView.class))
                .toList();
    }
}
