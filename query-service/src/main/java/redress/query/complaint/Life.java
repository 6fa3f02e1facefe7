package redress.query.complaint;

import redress.events.complaint.ComplaintEvent.ComplaintAcknowledged;
import redress.events.complaint.ComplaintEvent.ComplaintClosed;
import redress.events.complaint.ComplaintEvent.ComplaintReopened;
import redress.events.complaint.ComplaintEvent.ComplaintResolved;
import redress.events.complaint.ComplaintEvent.ComplaintWithdrawn;
import redress.query.index.Fields;
import redress.query.recovery.Contacts;
import redress.query.recovery.Plan;
import tools.jackson.databind.node.ObjectNode;

/** Where a complaint stands: lodged, acknowledged, resolved, closed or withdrawn, and since when. */
final class Life {

    private static final String STATE = "state";

    private Life() {}

    static void acknowledged(ObjectNode document, ComplaintAcknowledged event) {
        if ("lodged".equals(Fields.text(document, STATE))) {
            document.put(STATE, "acknowledged");
        }
        document.put("handler", event.handler());
        Fields.setFirst(document, "acknowledgedAt", event.at());
    }

    static void resolved(ObjectNode document, ComplaintResolved event) {
        document.put(STATE, "resolved");
        document.put("outcome", Fields.word(event.outcome()));
        Fields.set(
                document,
                "remedy",
                event.remedy() == null ? null : event.remedy().doubleValue());
        Fields.set(document, "resolvedAt", event.at());
    }

    static void closed(ObjectNode document, ComplaintClosed event) {
        document.put(STATE, "closed");
        document.put("closedWithoutFollowUp", !event.followedUp());
        Fields.set(document, "closedAt", event.at());
    }

    /** What was said of a resolution that was none no longer holds; that it was acknowledged and answered does. */
    static void reopened(ObjectNode document, ComplaintReopened event) {
        document.put(STATE, document.has("acknowledgedAt") ? "acknowledged" : "lodged");
        document.remove("outcome");
        document.remove("remedy");
        document.remove("resolvedAt");
        document.remove("closedAt");
        document.remove("closedWithoutFollowUp");
        document.remove("nextUpdateBy");
        Fields.count(document, "reopenings");
        Plan.start(document, event.clocks(), event.at());
        Contacts.begin(document, event.at());
    }

    static void withdrawn(ObjectNode document, ComplaintWithdrawn event) {
        document.put(STATE, "withdrawn");
        Fields.set(document, "withdrawnAt", event.at());
    }
}
