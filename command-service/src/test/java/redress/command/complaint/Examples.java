package redress.command.complaint;

import java.time.Instant;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import redress.events.ComplaintId;
import redress.events.Personal;
import redress.events.complaint.ComplaintEvent.ComplaintAcknowledged;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.ComplaintEvent.HandlerAssigned;

/** One complaint and the first steps of its life. */
final class Examples {

    static final ComplaintId ID = ComplaintId.of("shop", "4711");
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final Personal NOTHING = Personal.plain(Map.of());

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

    static Personal personal(String field, String text) {
        return Personal.plain(Map.of(field, text));
    }
}
