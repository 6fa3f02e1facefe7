package redress.command.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.command.Running;
import redress.command.complaint.ComplaintCommand.AssignHandler;
import redress.command.complaint.ComplaintCommand.KeepPromise;
import redress.command.complaint.ComplaintCommand.MakePromise;
import redress.command.eventstore.Commands;
import redress.command.eventstore.Provenance;
import redress.command.words.Words;
import redress.events.ComplaintId;
import redress.events.EventJson;
import redress.events.complaint.PromiseId;
import redress.identity.Role;

/** Promises break by themselves on a real database. */
class PromiseTimerTest {

    private static final Provenance ANN = Provenance.of("ann");
    private static final PromiseId P1 = PromiseId.number(1);
    private final Commands commands = Running.bean(Commands.class);
    private final JdbcTemplate database = Running.bean(JdbcTemplate.class);
    private final Instant now = Running.bean(Clock.class).instant().truncatedTo(ChronoUnit.MILLIS);

    private ComplaintId handledComplaint() {
        String id = Running.ask(Role.HANDLER, "POST", "/api/complaints", """
                {"externalId":"%s","product":"Kettle","channel":"web"}""".formatted(UUID.randomUUID()))
                .json()
                .path("id")
                .asString();
        ComplaintId complaint = ComplaintId.of(id);
        commands.send(new AssignHandler(complaint, now, "ann", null, null), ANN);
        return complaint;
    }

    private List<String> events(ComplaintId complaint, String type) {
        return database.query(
                "select payload from domainevententry where aggregateidentifier = ? and payloadtype = ?",
                (row, n) -> new String(row.getBytes(1), java.nio.charset.StandardCharsets.UTF_8),
                complaint.toString(),
                "redress.complaint." + type + ".v1");
    }

    private long timers(ComplaintId complaint) {
        Long count = database.queryForObject(
                "select count(*) from scheduled_tasks where task_instance like ?", Long.class, complaint + "/%");
        return count == null ? -1 : count;
    }

    @Test
    void aPromiseBreaksWhenItsTimeHasPassed() {
        ComplaintId complaint = handledComplaint();
        Instant due = now.plusSeconds(2);
        commands.send(new MakePromise(complaint, now, new Words("a call"), due), ANN);
        assertThat(events(complaint, "promise-broken")).isEmpty();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !events(complaint, "promise-broken").isEmpty());

        var broken =
                EventJson.MAPPER.readTree(events(complaint, "promise-broken").getFirst());
        assertThat(broken.path("at").asString()).isEqualTo(due.toString());
        assertThat(Instant.parse(broken.path("noticedAt").asString())).isAfter(due);
        await().atMost(Duration.ofSeconds(10)).until(() -> timers(complaint) == 0);
    }

    /** The time came and went while everything was down: all that is left is the timer in the database. */
    @Test
    void whatFellDueMeanwhileBreaksWithItsOwnTime() {
        ComplaintId complaint = handledComplaint();
        Instant lastWeek = now.minus(Duration.ofDays(7));
        commands.send(new MakePromise(complaint, lastWeek, new Words("a call"), lastWeek.plusSeconds(60)), ANN);
        database.update(
                "update scheduled_tasks set execution_time = now() where task_instance = ?", complaint + "/" + P1);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !events(complaint, "promise-broken").isEmpty());

        assertThat(EventJson.MAPPER
                        .readTree(events(complaint, "promise-broken").getFirst())
                        .path("at")
                        .asString())
                .isEqualTo(lastWeek.plusSeconds(60).toString());
    }

    @Test
    void aPromiseThatWasKeptDoesNotBreak() {
        ComplaintId complaint = handledComplaint();
        commands.send(new MakePromise(complaint, now, new Words("a call"), now.plusSeconds(1)), ANN);
        commands.send(new KeepPromise(complaint, now, P1), ANN);

        await().atMost(Duration.ofSeconds(20)).until(() -> timers(complaint) == 0);

        assertThat(events(complaint, "promise-broken")).isEmpty();
    }

    @Test
    void withoutThePromiseThereIsNoTimerEither() {
        ComplaintId complaint = handledComplaint();

        assertThatThrownBy(() -> commands.inOneTransaction(
                        () -> commands.send(
                                new MakePromise(complaint, now, new Words("a call"), now.plusSeconds(60)), ANN),
                        () -> {
                            throw new IllegalStateException("the transaction fails");
                        }))
                .hasMessageContaining("the transaction fails");

        assertThat(events(complaint, "promise-made")).isEmpty();
        assertThat(timers(complaint)).isZero();
    }
}
