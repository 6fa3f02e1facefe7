package redress.query.recovery;

import redress.events.complaint.ComplaintEvent.Answers;
import redress.events.complaint.ComplaintEvent.FollowedUp;
import redress.query.index.Fields;
import tools.jackson.databind.node.ObjectNode;

/** What the customer said when followed up (practice P5); the latest answers count. */
public final class FollowUp {

    private FollowUp() {}

    public static void takeIn(ObjectNode document, FollowedUp event) {
        Fields.set(document, "followedUpAt", event.at());
        Answers answers = event.answers();
        Fields.set(document, "satisfaction", answers.satisfaction());
        Fields.set(document, "effort", answers.effort());
        Fields.set(document, "distributive", answers.distributive());
        Fields.set(document, "procedural", answers.procedural());
        Fields.set(document, "interactional", answers.interactional());
        Fields.set(document, "returnIntention", answers.returnIntention());
        Fields.set(document, "recommend", answers.recommend());
    }
}
