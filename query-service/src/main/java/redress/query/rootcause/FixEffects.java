package redress.query.rootcause;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redress.query.index.Fields;
import redress.query.index.Indices;
import redress.query.index.Write;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The measured effects of a root cause's fixes: the latest of each fix for all customers and for each segment. */
final class FixEffects {

    private FixEffects() {}

    /** As one list, each with the fix it belongs to. */
    static List<ObjectNode> in(ObjectNode rootCause) {
        List<ObjectNode> effects = new ArrayList<>();
        for (JsonNode fix : rootCause.path("fixes")) {
            if (fix.get("effect") instanceof ObjectNode whole) {
                effects.add(whole);
            }
            fix.path("segments").valueStream().map(ObjectNode.class::cast).forEach(effects::add);
        }
        return effects;
    }

    /** As documents of their own, at the time from which the fix worked. */
    static List<Write> of(ObjectNode rootCause, long version) {
        String id = rootCause.path("id").asString();
        List<Write> writes = new ArrayList<>();
        for (ObjectNode effect : in(rootCause)) {
            ObjectNode document = effect.deepCopy();
            document.put("rootCauseId", id);
            Fields.set(document, "rootCause", Fields.text(rootCause, "name"));
            document.set("at", effectiveAt(rootCause, effect));
            document.set("segment", segment(effect));
            document.put("whole", effect.path("segment").isEmpty());
            writes.add(Write.of(Indices.FIX_EFFECTS, documentId(id, effect), version, document));
        }
        return writes;
    }

    private static JsonNode effectiveAt(ObjectNode rootCause, ObjectNode effect) {
        for (JsonNode fix : rootCause.path("fixes")) {
            if (fix.path("fix").equals(effect.path("fix")) && fix.has("effectiveAt")) {
                return fix.path("effectiveAt");
            }
        }
        return effect.path("after").path("from");
    }

    private static ArrayNode segment(ObjectNode effect) {
        ArrayNode segment = effect.arrayNode();
        effect.path("segment").forEachEntry((name, value) -> segment.add(name + "=" + value.asString()));
        return segment;
    }

    /** Segments can be long and an id cannot. */
    private static String documentId(String rootCause, ObjectNode effect) {
        String fix = rootCause + "-" + effect.path("fix").asString();
        return effect.path("segment").isEmpty()
                ? fix
                : fix + "-"
                        + UUID.nameUUIDFromBytes(
                                effect.path("segment").toString().getBytes(UTF_8));
    }
}
