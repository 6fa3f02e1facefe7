package redress.query.rootcause;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redress.events.rootcause.RootCauseEvent.FixEffectMeasured;
import redress.query.feed.Fact;
import redress.query.index.Fields;
import redress.query.index.Indices;
import redress.query.index.Write;
import redress.query.rootcause.life.Effects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The measured effects of a root cause's fixes, for all customers and for each segment: the latest of each, and what was said of it on each day. */
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
            writes.add(Write.of(Indices.FIX_EFFECTS, documentId(id, effect), version, document(rootCause, effect)));
        }
        return writes;
    }

    /**
     * What a measurement said, as a document of its effect and day: a later one of the same day takes its place, one of another day
     * comes beside it. It follows from the event alone, so that the same event told again writes the same again.
     *
     * @param rootCause with the fix, as it is after the measurement
     */
    static Write said(ObjectNode rootCause, Fact<?> fact, FixEffectMeasured measured) {
        ObjectNode effect = Effects.document(measured.effect(), measured.at());
        ObjectNode document = document(rootCause, effect);
        String id = documentId(rootCause.path("id").asString(), effect);
        document.put("id", id);
        Fields.set(document, "validFrom", fact.recordedAt());
        String day = fact.recordedAt().toString().substring(0, "2026-01-31".length());
        return Write.of(Indices.FIX_EFFECTS_DAILY, id + "@" + day, fact.sequence() + 1, document);
    }

    private static ObjectNode document(ObjectNode rootCause, ObjectNode effect) {
        ObjectNode document = effect.deepCopy();
        document.put("rootCauseId", rootCause.path("id").asString());
        Fields.set(document, "rootCause", Fields.text(rootCause, "name"));
        document.set("at", effectiveAt(rootCause, effect));
        document.set("segment", segment(effect));
        document.put("whole", effect.path("segment").isEmpty());
        return document;
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
