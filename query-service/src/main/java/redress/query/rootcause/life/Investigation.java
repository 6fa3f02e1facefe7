package redress.query.rootcause.life;

import redress.events.rootcause.RootCauseEvent.FindingRecorded;
import redress.events.rootcause.RootCauseEvent.PlaybookWritten;
import redress.query.index.Fields;
import tools.jackson.databind.node.ObjectNode;

/** What was learnt about why the process fails (practice P22), and what handlers may say and do meanwhile (P24). */
final class Investigation {

    private Investigation() {}

    static void found(ObjectNode document, FindingRecorded event, String actor) {
        ObjectNode finding = document.withArrayProperty("findings").addObject();
        Fields.set(finding, "at", event.at());
        finding.put("actor", actor);
        finding.put("finding", event.finding());
        Fields.set(finding, "whys", event.whys());
        Fields.set(finding, "branch", event.branch() == null ? null : Fields.word(event.branch()));
    }

    static void written(ObjectNode document, PlaybookWritten event) {
        ObjectNode playbook = document.putObject("playbook");
        Fields.set(playbook, "at", event.at());
        playbook.put("answer", event.answer());
        Fields.set(playbook, "solutions", event.solutions());
        Fields.set(
                playbook,
                "gestureLimit",
                event.gestureLimit() == null ? null : event.gestureLimit().doubleValue());
    }
}
