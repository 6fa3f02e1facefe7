package redress.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static redress.command.Running.ask;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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

    @Test
    void aPromiseThatNobodyKeptInItsTimeIsBrokenAtItsDueTime() {
        send(ASSIGN, PROMISE);

        await().atMost(Duration.ofSeconds(30)).until(() -> types().contains("promise-broken"));
        JsonNode broken = EventJson.MAPPER.readTree(events().getLast().event().data());
        assertThat(broken.path("at").asString()).isEqualTo("2026-01-03T10:00:00Z");
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

    @Test
    void everyFaultIsNamedWithItsStep() {
        Answer unfit = send(
                step("2026-01-02T09:00:00Z", "dance", ""),
                step("2999-01-01T09:00:00Z", "thank", ""),
                "{\"at\": \"2026-01-02T09:00:00Z\", \"by\": \"mo and jo\", \"command\": \"thank\", \"why\": 1}",
                step("2026-01-02T09:00:00Z", "make-promise", "\"what\": \"a call\""));

        assertThat(unfit.status()).isEqualTo(400);
        assertThat(unfit.text()).contains("steps[2].why", "unknown-field");
        assertThat(send(step("2999-01-01T09:00:00Z", "thank", "")).text()).contains("steps[0].at", "not-in-future");
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
