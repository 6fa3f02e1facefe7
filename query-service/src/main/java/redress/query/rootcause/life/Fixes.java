package redress.query.rootcause.life;

import java.util.stream.Stream;
import redress.events.finding.FixEffect;
import redress.events.rootcause.RootCauseEvent.FixDeployed;
import redress.events.rootcause.RootCauseEvent.FixEffectMeasured;
import redress.events.rootcause.RootCauseEvent.FixPlanned;
import redress.events.rootcause.RootCauseEvent.FixWithdrawn;
import redress.query.index.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The fixes of a root cause: each planned, then withdrawn or deployed, with its latest effect in all and by segment. */
final class Fixes {

    private static final String FIXES = "fixes";
    private static final String FIX = "fix";
    private static final String STATE = "state";
    private static final String LAST_DEPLOYED = "lastDeployed";
    private static final String EPISODE = "episode";

    private Fixes() {}

    static void planned(ObjectNode document, FixPlanned event) {
        ObjectNode fix = fix(document, event.fix().toString());
        fix.put("what", event.what());
        fix.put(STATE, "planned");
        Fields.set(fix, "scope", event.scope());
        Fields.set(fix, "expectedReduction", event.expectedReduction());
        Fields.set(fix, "windowDays", event.windowDays());
        Fields.set(fix, "due", event.due());
        Fields.set(fix, "plannedAt", event.at());
    }

    static void withdrawn(ObjectNode document, FixWithdrawn event) {
        ObjectNode fix = fix(document, event.fix().toString());
        fix.put(STATE, "withdrawn");
        fix.put("withdrawnBecause", event.reason());
        Fields.set(fix, "withdrawnAt", event.at());
    }

    static void deployed(ObjectNode document, FixDeployed event) {
        ObjectNode fix = fix(document, event.fix().toString());
        fix.put("what", event.what());
        fix.put(STATE, "deployed");
        fix.put(EPISODE, Episodes.current(document));
        Fields.set(fix, "effectiveAt", event.effectiveAt());
        Fields.set(document, "deployedAt", event.effectiveAt());
        document.put(LAST_DEPLOYED, event.fix().toString());
    }

    static void measured(ObjectNode document, FixEffectMeasured event) {
        FixEffect effect = event.effect();
        String id = effect.fix().toString();
        ObjectNode measured = Effects.document(effect, event.at());
        if (!effect.segment().isEmpty()) {
            replace(fix(document, id).withArrayProperty("segments"), measured);
            return;
        }
        fix(document, id).set("effect", measured);
        if (isLastOfThisEpisode(document, id)) {
            Episodes.judged(document, Fields.word(effect.verdict()));
        }
    }

    private static void replace(ArrayNode effects, ObjectNode measured) {
        JsonNode segment = measured.path("segment");
        for (int i = 0; i < effects.size(); i++) {
            if (effects.path(i).path("segment").equals(segment)) {
                effects.set(i, measured);
                return;
            }
        }
        effects.add(measured);
    }

    /** Whether any but that one may still be deployed. */
    static boolean anyOpenBut(ObjectNode document, String id) {
        return all(document)
                .anyMatch(fix -> "planned".equals(Fields.text(fix, STATE)) && !id.equals(Fields.text(fix, FIX)));
    }

    static boolean isLastOfThisEpisode(ObjectNode document, String id) {
        return id.equals(Fields.text(document, LAST_DEPLOYED))
                && all(document)
                        .anyMatch(fix -> id.equals(Fields.text(fix, FIX))
                                && Fields.number(fix, EPISODE, 1) == Episodes.current(document));
    }

    private static Stream<ObjectNode> all(ObjectNode document) {
        return document.path(FIXES).valueStream().filter(JsonNode::isObject).map(ObjectNode.class::cast);
    }

    private static ObjectNode fix(ObjectNode document, String id) {
        return all(document)
                .filter(fix -> id.equals(Fields.text(fix, FIX)))
                .findFirst()
                .orElseGet(() -> document.withArrayProperty(FIXES).addObject().put(FIX, id));
    }
}
