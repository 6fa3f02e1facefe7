package redress.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.command.Running;
import redress.command.complaint.Complaint;
import redress.command.complaint.ComplaintCommand.Acknowledge;
import redress.command.complaint.ComplaintCommand.AssignHandler;
import redress.command.complaint.ComplaintCommand.InformCustomer;
import redress.command.complaint.ComplaintCommand.KeepPromise;
import redress.command.complaint.ComplaintCommand.MakePromise;
import redress.command.intake.Lodgement;
import redress.command.intake.Lodging;
import redress.command.receipt.Place;
import redress.command.rule.Refused;
import redress.command.words.Words;
import redress.events.ComplaintId;
import redress.events.EventJson;
import redress.events.Personal;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.PromiseId;

class CommandsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Provenance TEST = Provenance.of("test");

    private final Commands here = Running.bean(Commands.class);
    private final ComplaintId id =
            ComplaintId.of("commands-test", UUID.randomUUID().toString());

    @BeforeEach
    void lodge() {
        var lodged = EventJson.MAPPER
                .createObjectNode()
                .put("complaint", id.toString())
                .put("source", "commands-test")
                .put("externalId", "1")
                .put("customer", "c0ffee")
                .put("at", NOW.toString())
                .put("product", "Card")
                .put("channel", "web")
                .put("valueAtRisk", BigDecimal.TEN);
        lodged.putObject("attributes");
        lodged.set("personal", EventJson.MAPPER.valueToTree(Personal.plain(Map.of("narrative", "charged twice"))));
        // As through a door, or the books would disagree with what is stored.
        Running.bean(Lodging.class)
                .lodge(Lodgement.of(
                        Place.http(),
                        Actor.named("test"),
                        EventJson.MAPPER.treeToValue(lodged, ComplaintLodged.class)));
    }

    @Test
    void whatAnotherProcessStoredCountsForADecisionFromMemory() {
        try (var another = Running.another()) {
            Commands there = another.getBean(Commands.class);
            there.send(new AssignHandler(id, NOW, "ann", null, null), TEST);
            // Here no handler is remembered, which would refuse the command.
            here.send(new Acknowledge(id, NOW), TEST);
            // There the number of the next event is taken.
            there.send(inform(), TEST);

            assertThatThrownBy(() -> there.send(new Acknowledge(id, NOW), TEST)).isInstanceOf(Refused.class);
        }
        assertThat(Running.bean(EventLog.class).version(id.toString())).isEqualTo(3);
    }

    @Test
    void aLongLifeGoesOnFromItsSnapshotWhichHoldsNothingPersonal() {
        here.send(new AssignHandler(id, NOW, "ann", null, null), TEST);
        here.send(new MakePromise(id, NOW, new Words("a refund"), Instant.parse("2100-01-01T00:00:00Z")), TEST);
        for (int i = 0; i < Snapshots.EVERY; i++) {
            here.send(inform(), TEST);
        }
        Running.bean(RememberedAggregates.class).remove(id.toString());

        var snapshot = Running.bean(EventStorageEngine.class).readSnapshot(id.toString());
        assertThat(snapshot).hasValueSatisfying(taken -> {
            assertThat(taken.getPayload()).isInstanceOf(Complaint.class);
            assertThat(taken.getSequenceNumber()).isGreaterThanOrEqualTo(Snapshots.EVERY - 1L);
        });
        here.send(new KeepPromise(id, NOW, PromiseId.number(1)), TEST);
        assertThatThrownBy(() -> here.send(new AssignHandler(id, NOW, "ann", null, null), TEST))
                .isInstanceOf(Refused.class);
        assertThat(Running.bean(JdbcTemplate.class)
                        .queryForObject(
                                "select convert_from(payload, 'UTF8') from snapshotevententry where aggregateidentifier = ?",
                                String.class,
                                id.toString()))
                .contains("ann")
                .doesNotContain("charged twice", "tomorrow", "a refund");
    }

    private InformCustomer inform() {
        return new InformCustomer(id, NOW, new Words("You will hear from us tomorrow."), null);
    }
}
