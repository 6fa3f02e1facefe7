package redress.query.recovery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import redress.events.complaint.ComplaintEvent.PromiseBroken;
import redress.events.complaint.ComplaintEvent.PromiseKept;
import redress.events.complaint.ComplaintEvent.PromiseKeptLate;
import redress.events.complaint.ComplaintEvent.PromiseMade;
import redress.events.complaint.ComplaintEvent.PromiseReleased;
import redress.events.complaint.PromiseId;
import redress.query.index.Fields;
import tools.jackson.databind.node.ObjectNode;

/**
 * The promises of a complaint (practice P15): each with its due time and what became of it, and how many. A promise that
 * is kept late was broken all the same, and counts as both.
 */
public final class Promises {

    /** Each promise, with {@code what} was promised; analysts do not read that. */
    public static final String LIST = "promiseList";

    private static final String OPEN = "open";

    private Promises() {}

    public static void made(ObjectNode document, PromiseMade event) {
        ObjectNode promise = entries(document).entry(event.promise().toString());
        promise.put("state", OPEN);
        Fields.set(promise, "madeAt", event.at());
        Fields.set(promise, "due", event.due());
        Fields.set(promise, "what", event.personal().read().get("what"));
        count(document);
    }

    public static void kept(ObjectNode document, PromiseKept event) {
        became(document, event.promise(), "kept", event.at());
    }

    public static void broken(ObjectNode document, PromiseBroken event) {
        became(document, event.promise(), "broken", event.at());
    }

    public static void keptLate(ObjectNode document, PromiseKeptLate event) {
        became(document, event.promise(), "kept-late", event.at());
    }

    public static void released(ObjectNode document, PromiseReleased event) {
        became(document, event.promise(), "released", event.at());
    }

    private static void became(ObjectNode document, PromiseId id, String state, Instant at) {
        ObjectNode promise = entries(document).entry(id.toString());
        promise.put("state", state);
        Fields.set(promise, "endedAt", at);
        count(document);
    }

    private static void count(ObjectNode document) {
        Entries promises = entries(document);
        document.putObject("promises")
                .put("made", promises.all().count())
                .put("kept", promises.in(List.of("kept")))
                .put("broken", promises.in(List.of("broken", "kept-late")))
                .put("keptLate", promises.in(List.of("kept-late")))
                .put("open", promises.in(List.of(OPEN)));
        Fields.set(document, "nextPromiseDue", nextDue(promises));
    }

    private static @Nullable Instant nextDue(Entries promises) {
        return promises.all()
                .filter(promise -> OPEN.equals(Fields.text(promise, "state")))
                .map(promise -> Fields.time(promise, "due"))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** As if nobody had said what. */
    public static void withoutWords(ObjectNode document) {
        if (document.has(LIST)) {
            entries(document).all().forEach(entry -> entry.remove("what"));
        }
    }

    private static Entries entries(ObjectNode document) {
        return new Entries(document, LIST, "promise");
    }
}
