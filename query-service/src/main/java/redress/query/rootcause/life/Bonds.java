package redress.query.rootcause.life;

import redress.events.rootcause.RootCauseEvent.RootCauseAbsorbed;
import redress.events.rootcause.RootCauseEvent.RootCauseArchived;
import redress.events.rootcause.RootCauseEvent.RootCauseReleased;
import redress.events.rootcause.RootCauseEvent.RootCauseSplit;
import redress.query.index.Fields;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What binds a root cause: others that were merged into it or split from it, and the terms of its archiving. */
final class Bonds {

    private static final String ABSORBED = "absorbed";

    private Bonds() {}

    static void absorbed(ObjectNode document, RootCauseAbsorbed event) {
        String id = event.absorbed().toString();
        ArrayNode absorbed = document.withArrayProperty(ABSORBED);
        if (absorbed.valueStream().noneMatch(known -> known.asString().equals(id))) {
            absorbed.add(id);
        }
    }

    static void released(ObjectNode document, RootCauseReleased event) {
        String id = event.released().toString();
        document.withArrayProperty(ABSORBED).removeIf(known -> known.asString().equals(id));
    }

    static void split(ObjectNode document, RootCauseSplit event) {
        ObjectNode split = document.withArrayProperty("splits").addObject();
        split.put("into", event.into().toString());
        split.put("name", event.name());
        Fields.set(split, "at", event.at());
        Fields.set(split, "complaints", event.complaints());
        Fields.set(split, "scope", event.scope());
        split.put("reason", event.reason());
    }

    static void archived(ObjectNode document, RootCauseArchived event) {
        ObjectNode archive = document.putObject("archive");
        Fields.set(archive, "at", event.at());
        Fields.set(archive, "until", event.until());
        Fields.set(archive, "untilComplaints", event.untilComplaints());
        Fields.set(archive, "untilPerDay", event.untilPerDay());
        Fields.set(archive, "complaints", event.complaints());
        archive.put("reason", event.reason());
    }
}
