package redress.query.recovery;

import org.jspecify.annotations.Nullable;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.ComplaintEvent.ApologyGiven;
import redress.events.complaint.ComplaintEvent.ContactRecorded;
import redress.events.complaint.ComplaintEvent.CustomerThanked;
import redress.events.complaint.ComplaintEvent.ExplanationGiven;
import redress.events.complaint.ComplaintEvent.FeelingNamed;
import redress.events.complaint.ComplaintEvent.NextStepAgreed;
import redress.events.complaint.ComplaintEvent.UnderstandingConfirmed;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The six steps (practice P2) in the order in which they first happened: listened, understood, apologised, empathised,
 * agreed, thanked. And whether an explanation nobody asked for came right after an apology.
 */
public final class Steps {

    private static final String STEPS = "steps";
    private static final String JUST_APOLOGISED = "justApologised";

    private Steps() {}

    public static void takeIn(ObjectNode document, ComplaintEvent event) {
        if (event instanceof UnderstandingConfirmed) {
            // A customer who agrees that it was understood was listened to.
            add(document, "listened");
        }
        String step = step(event);
        if (step != null) {
            add(document, step);
        }
        excuse(document, event);
    }

    private static @Nullable String step(ComplaintEvent event) {
        return switch (event) {
            case ContactRecorded e when e.listening() -> "listened";
            case UnderstandingConfirmed _ -> "understood";
            case ApologyGiven _ -> "apologised";
            case FeelingNamed _ -> "empathised";
            case NextStepAgreed _ -> "agreed";
            case CustomerThanked _ -> "thanked";
            default -> null;
        };
    }

    private static void add(ObjectNode document, String step) {
        ArrayNode steps = document.withArrayProperty(STEPS);
        if (steps.valueStream().noneMatch(taken -> taken.asString().equals(step))) {
            steps.add(step);
        }
    }

    private static void excuse(ObjectNode document, ComplaintEvent event) {
        if (event instanceof ApologyGiven) {
            document.put(JUST_APOLOGISED, true);
            return;
        }
        if (event instanceof ExplanationGiven explained && !explained.asked() && document.has(JUST_APOLOGISED)) {
            document.put("explainedUnasked", true);
        }
        document.remove(JUST_APOLOGISED);
    }
}
