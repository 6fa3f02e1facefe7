package redress.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.command.Running.ask;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.command.Running;
import redress.command.Running.Answer;
import redress.command.eventstore.EventLog;
import redress.command.eventstore.StoredEvent;
import redress.events.EventJson;
import redress.events.cloudevents.CloudEvent.Extensions;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;

/** What another system has recorded of a recovery comes in with its own times, whole or not at all. */
class HistoryApiTest {

    private static final String ASSIGN = step("2026-01-02T09:00:00Z", "assign-handler", "\"handler\": \"mo\"");
    private static final String PROMISE =
            step("2026-01-02T10:00:00Z", "make-promise", "\"what\": \"a call\", \"due\": \"2026-01-03T10:00:00Z\"");
    private static final String KEEP = step("2026-01-03T09:00:00Z", "keep-promise", "\"promise\": \"P1\"");

    private final String complaint = lodge();

    private static String lodge() {
        Answer lodged = ask(Role.PUBLISHER, "POST", "/api/complaints", """
                {"externalId": "%s", "product": "Kettle", "channel": "web", "lodgedAt": "2026-01-02T08:00:00Z"}""".formatted(UUID.randomUUID()));
        assertThat(lodged.status()).as(lodged.text()).isEqualTo(201);
        return lodged.json().path("id").asString();
    }

    private static String step(String at, String command, String fields) {
        return "{\"at\": \"%s\", \"by\": \"mo\", \"command\": \"%s\", \"fields\": {%s}}".formatted(at, command, fields);
    }

    private Answer send(String... steps) {
        return ask(
                Role.PUBLISHER,
                "POST",
                "/api/complaints/" + complaint + "/history",
                "{\"steps\": [" + String.join(",", steps) + "]}");
    }

    private List<StoredEvent> events() {
        return Running.bean(EventLog.class).eventsOf(complaint);
    }

    private List<String> types() {
        return events().stream()
                .map(stored -> stored.event().type().replaceAll("redress.complaint.|.v1", ""))
                .toList();
    }

    @Test
    void stepsAreRecordedWithTheTimesAtWhichTheyHappenedAndThePeopleWhoTookThem() {
        Answer done = send(ASSIGN, PROMISE, KEEP);

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().path("version").asLong()).isEqualTo(3);
        assertThat(types()).containsExactly("lodged", "handler-assigned", "promise-made", "promise-kept");
        JsonNode kept = EventJson.MAPPER.readTree(events().getLast().event().data());
        assertThat(kept.path("at").asString()).isEqualTo("2026-01-03T09:00:00Z");
        assertThat(events().getLast().event().extensions())
                .containsEntry(Extensions.ON_BEHALF_OF, "mo")
                .containsEntry(Extensions.ACTOR, "publisher");
    }

    /** That it was kept may come with the rest of the history, in another request. */
    @Test
    void theClockWaitsForTheRestOfAHistory() {
        send(ASSIGN, PROMISE);

        Timestamp timer = Running.bean(JdbcTemplate.class)
                .queryForObject(
                        "select execution_time from scheduled_tasks where task_instance = ?",
                        Timestamp.class,
                        complaint + "/P1");
        assertThat(timer).isAfter(Timestamp.from(Instant.now().plus(Duration.ofMinutes(50))));
        assertThat(send(KEEP).status()).isEqualTo(200);
        assertThat(types()).endsWith("promise-kept");
    }

    @Test
    void whatARuleRefusesLeavesNothingBehindAndSaysWhichStep() {
        Answer refused = send(ASSIGN, step("2026-01-02T09:30:00Z", "close", ""));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("step").asInt()).isOne();
        assertThat(refused.json().path("rule").asString()).isEqualTo("resolve-first");
        assertThat(types()).containsExactly("lodged");
        assertThat(send(ASSIGN).status()).as("as if nothing had been").isEqualTo(200);
    }

    @Test
    void theSameHistoryComesInOnce() {
        send(ASSIGN, PROMISE, KEEP);

        Answer again = send(ASSIGN, PROMISE, KEEP);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("rule").asString()).isEqualTo("history-in-order");
        assertThat(types()).hasSize(4);
    }

    /** Also where another system knows the day only, so that all steps have the time of the lodging. */
    @Test
    void theSameHistoryOfOneInstantComesInOnce() {
        String day = "2026-01-02T08:00:00Z";
        String[] steps = {
            step(day, "assign-handler", "\"handler\": \"mo\""), step(day, "record-chaser", "\"channel\": \"phone\"")
        };

        assertThat(send(steps).status()).isEqualTo(200);
        assertThat(send(steps).status()).isEqualTo(409);
        assertThat(types()).hasSize(3);
        assertThat(send(step("2026-01-02T07:00:00Z", "record-chaser", ""))
                        .json()
                        .path("rule")
                        .asString())
                .isEqualTo("history-after-lodging");
    }

    @Test
    void theSameHistorySentManyTimesAtOnceComesInOnce() throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> tries =
                    Collections.nCopies(8, () -> send(ASSIGN, PROMISE, KEEP).status());
            List<Integer> answers = new ArrayList<>();
            for (var answer : workers.invokeAll(tries)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnlyOnce(200);
        }
        assertThat(types()).hasSize(4);
    }

    @Test
    void nobodyGetsMoreAuthorityFromAHistoryThanAnAdministratorHas() {
        Answer much = send(ASSIGN.replace("\"by\"", "\"authority\": 1000000, \"by\""));
        assertThat(much.status()).isEqualTo(400);
        assertThat(much.text()).contains("within-limits");
        assertThat(send(step("2026-01-02T09:00:00Z", "withdraw-attribution", "\"reason\": \"x\""))
                        .text())
                .contains("not-in-history");
    }

    @Test
    void everyFaultIsNamedWithItsStep() {
        Answer unfit = send(
                step("2026-01-02T09:00:00Z", "dance", ""),
                step("2999-01-01T09:00:00Z", "thank", ""),
                "{\"at\": \"2026-01-02T09:00:00Z\", \"by\": \"mo and jo\", \"command\": \"thank\", \"why\": 1}",
                step("2026-01-02T09:00:00Z", "make-promise", "\"what\": \"a call\""));

        assertThat(unfit.status()).isEqualTo(400);
        assertThat(unfit.text()).contains("steps[2].why", "unknown-field");
        assertThat(send(step("2199-01-01T09:00:00Z", "thank", "")).text()).contains("steps[0].at", "not-in-future");
        assertThat(send(ASSIGN, step("2026-01-02T09:00:00Z", "dance", "")).text())
                .contains("steps[1].command", "known-command");
        assertThat(send(ASSIGN, step("2026-01-02T09:00:00Z", "make-promise", "\"what\": \"a call\""))
                        .text())
                .contains("steps[1].due", "required");
        assertThat(send(PROMISE, ASSIGN).text()).contains("steps[1].at", "in-order");
        assertThat(send().text()).contains("1 to 1,000 steps");
        assertThat(types()).containsExactly("lodged");
    }

    @Test
    void aGestureAboveTheStatedAuthorityAwaitsApproval() {
        String offer = """
                {"at": "2026-01-02T09:30:00Z", "by": "mo", "command": "offer-gesture", "authority": %s,
                 "fields": {"what": "a voucher", "value": 40}}""";
        String giving = step("2026-01-02T09:40:00Z", "give-gesture", "\"gesture\": \"G1\"");

        Answer refused = send(ASSIGN, offer.formatted("20"), giving);
        Answer done = send(ASSIGN, offer.formatted("60"), giving);

        assertThat(refused.json().path("step").asInt()).as(refused.text()).isEqualTo(2);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }
}
