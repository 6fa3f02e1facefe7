package redress.query.recovery;

import redress.events.complaint.ComplaintEvent.GestureApproved;
import redress.events.complaint.ComplaintEvent.GestureDeclined;
import redress.events.complaint.ComplaintEvent.GestureGiven;
import redress.events.complaint.ComplaintEvent.GestureOffered;
import redress.events.complaint.GestureId;
import redress.query.index.Fields;
import tools.jackson.databind.node.ObjectNode;

/** The gestures of a complaint (practice P20): each with its value and what became of it, how many, and what they cost. */
public final class Gestures {

    /** Each gesture, with {@code what} was offered; analysts do not read that. */
    public static final String LIST = "gestureList";

    private Gestures() {}

    public static void offered(ObjectNode document, GestureOffered event) {
        ObjectNode gesture = became(document, event.gesture(), event.needsApproval() ? "waiting" : "offered");
        Fields.set(gesture, "at", event.at());
        gesture.put("value", event.value().doubleValue());
        gesture.put("offeredBy", event.offeredBy());
        Fields.set(gesture, "what", event.personal().read().get("what"));
        count(document);
    }

    public static void approved(ObjectNode document, GestureApproved event) {
        became(document, event.gesture(), "approved").put("approvedBy", event.approvedBy());
    }

    public static void declined(ObjectNode document, GestureDeclined event) {
        became(document, event.gesture(), "declined");
    }

    public static void given(ObjectNode document, GestureGiven event) {
        became(document, event.gesture(), "given");
        count(document);
    }

    private static ObjectNode became(ObjectNode document, GestureId id, String state) {
        return entries(document).entry(id.toString()).put("state", state);
    }

    private static void count(ObjectNode document) {
        Entries gestures = entries(document);
        ObjectNode counts = document.putObject("gestures");
        counts.put("count", gestures.all().count());
        counts.put("given", gestures.all().filter(Gestures::isGiven).count());
        counts.put(
                "cost",
                gestures.all()
                        .filter(Gestures::isGiven)
                        .mapToDouble(gesture -> gesture.path("value").asDouble(0))
                        .sum());
    }

    private static boolean isGiven(ObjectNode gesture) {
        return "given".equals(Fields.text(gesture, "state"));
    }

    /** As if nobody had said what. */
    public static void withoutWords(ObjectNode document) {
        if (document.has(LIST)) {
            entries(document).all().forEach(entry -> entry.remove("what"));
        }
    }

    private static Entries entries(ObjectNode document) {
        return new Entries(document, LIST, "gesture");
    }
}
