package redress.query.rootcause.life;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import redress.events.EventJson;
import redress.events.finding.FixEffect;
import redress.query.index.Fields;
import tools.jackson.databind.node.ObjectNode;

/** The measured effect of a fix: as it stands in documents, and as a sentence with verdict, ratio and interval. */
public final class Effects {

    private Effects() {}

    public static ObjectNode document(FixEffect effect, Instant measuredAt) {
        ObjectNode document = EventJson.MAPPER.valueToTree(effect);
        document.put("verdict", Fields.word(effect.verdict()));
        Fields.set(document, "segment", new TreeMap<>(effect.segment()));
        Fields.set(document, "measuredAt", measuredAt);
        return document;
    }

    static String sentence(FixEffect effect) {
        return "Fix " + effect.fix() + " measured" + customers(effect.segment()) + ": " + verdict(effect)
                + ratio(effect);
    }

    private static String customers(Map<String, String> segment) {
        return segment.isEmpty()
                ? ""
                : segment.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .sorted()
                        .collect(Collectors.joining(", ", " for ", ""));
    }

    private static String verdict(FixEffect effect) {
        return effect.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String ratio(FixEffect effect) {
        if (effect.ratio() == null) {
            return "";
        }
        String ratio = String.format(Locale.ENGLISH, ", complaint rate × %.2f", effect.ratio());
        return effect.lower() == null || effect.upper() == null
                ? ratio
                : ratio
                        + String.format(
                                Locale.ENGLISH,
                                " (%.0f %% interval %.2f to %.2f)",
                                100 * effect.level(),
                                effect.lower(),
                                effect.upper());
    }
}
