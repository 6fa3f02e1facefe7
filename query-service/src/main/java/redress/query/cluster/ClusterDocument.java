package redress.query.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redress.query.index.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A cluster as it is shown, made of what analytics keeps: its portrait unfolded, without what analytics keeps for itself. */
final class ClusterDocument {

    private static final List<String> FIELDS = List.of(
            "id",
            "at",
            "label",
            "keywords",
            "size",
            "clustering",
            "rootCauseId",
            "rootCauseName",
            "state",
            "emergedAt");

    private ClusterDocument() {}

    static ObjectNode of(ObjectNode kept) {
        ObjectNode shown = kept.objectNode();
        FIELDS.stream().filter(kept::hasNonNull).forEach(field -> shown.set(field, kept.get(field)));
        for (Map.Entry<String, JsonNode> field : kept.path("portrait").properties()) {
            if (!field.getValue().isNull()) {
                shown.set(field.getKey(), field.getValue());
            }
        }
        suggestion(shown.path("category"));
        suggestion(shown.path("feeling"));
        direction(shown.path("trend"));
        return shown;
    }

    private static void suggestion(JsonNode guess) {
        if (guess instanceof ObjectNode suggested) {
            suggested.put("value", Fields.word(suggested.path("value").asString("")));
        }
    }

    private static void direction(JsonNode trend) {
        if (trend instanceof ObjectNode of) {
            of.put("direction", Fields.word(of.path("direction").asString("")));
        }
    }

    /** The span of the headline, which everybody may read. */
    static List<ObjectNode> headline(ObjectNode shown) {
        return spans(shown.path("headline"));
    }

    /** All other spans: their sentences are for those who may read narratives. */
    static List<ObjectNode> sentences(ObjectNode shown) {
        List<ObjectNode> spans = new ArrayList<>();
        shown.path("typical").forEach(span -> spans.addAll(spans(span)));
        shown.path("borderline").forEach(edge -> spans.addAll(spans(edge.path("sentence"))));
        for (JsonNode pair : shown.path("pairs")) {
            spans.addAll(spans(pair.path("one")));
            spans.addAll(spans(pair.path("other")));
        }
        return spans;
    }

    private static List<ObjectNode> spans(JsonNode node) {
        return node instanceof ObjectNode span ? List.of(span) : List.of();
    }
}
