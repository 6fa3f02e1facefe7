package redress.command.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import redress.command.words.Words;
import redress.events.ComplaintId;
import redress.events.Personal;
import redress.events.complaint.ComplaintEvent.ComplaintAcknowledged;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.ComplaintEvent.ComplaintResolved;
import redress.events.complaint.ComplaintEvent.GestureOffered;
import redress.events.complaint.ComplaintEvent.HandlerAssigned;
import redress.events.complaint.ComplaintEvent.Outcome;
import redress.events.complaint.ComplaintEvent.PromiseMade;
import redress.events.complaint.GestureId;
import redress.events.complaint.PromiseId;

/** One complaint and the first steps of its life. */
final class Examples {

    static final ComplaintId ID = ComplaintId.of("shop", "4711");
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final Instant LATER = NOW.plusSeconds(3600);
    static final Personal NOTHING = Personal.plain(Map.of());
    static final PromiseId P1 = PromiseId.number(1);
    static final GestureId G1 = GestureId.number(1);

    private Examples() {}

    static FixtureConfiguration<Complaint> fixture() {
        return new AggregateTestFixture<>(Complaint.class);
    }

    static ComplaintLodged lodged() {
        return new ComplaintLodged(
                ID,
                "shop",
                "4711",
                "c0ffee",
                NOW,
                null,
                "Card",
                null,
                "web",
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                Personal.plain(Map.of("narrative", "charged twice")),
                null);
    }

    static HandlerAssigned assigned(String handler) {
        return new HandlerAssigned(ID, NOW, handler, null, null, NOTHING);
    }

    static ComplaintAcknowledged acknowledged(String handler) {
        return new ComplaintAcknowledged(ID, NOW, handler);
    }

    static ComplaintResolved resolved() {
        return new ComplaintResolved(ID, NOW, Outcome.UPHELD, null, NOTHING);
    }

    static PromiseMade promised() {
        return new PromiseMade(ID, NOW, P1, LATER, personal("what", "a refund"));
    }

    static GestureOffered gesture(boolean needsApproval) {
        return new GestureOffered(ID, NOW, G1, new BigDecimal("75.00"), "ann", needsApproval, personal("what", "tea"));
    }

    static Words words(String text) {
        return new Words(text);
    }

    static Personal personal(String field, String text) {
        return Personal.plain(Map.of(field, text));
    }
}
