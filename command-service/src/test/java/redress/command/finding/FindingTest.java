package redress.command.finding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static redress.command.Topic.header;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.command.Running;
import redress.command.Topic;
import redress.command.eventstore.Commands;
import redress.command.eventstore.Provenance;
import redress.command.rootcause.RootCauseCommand.AssignOwner;
import redress.command.rootcause.RootCauseCommand.Confirm;
import redress.command.rootcause.RootCauseCommand.DeployFix;
import redress.command.rootcause.RootCauseCommand.PlanFix;
import redress.command.rootcause.RootCauseCommand.Raise;
import redress.events.CauseCategory;
import redress.events.ComplaintId;
import redress.events.EventJson;
import redress.events.EventTypes;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.Topics;
import redress.events.cloudevents.CloudEvent;
import redress.events.finding.Finding.CauseSuspected;
import redress.events.finding.Finding.FixEffectMeasured;
import redress.events.finding.Finding.RegressionSuspected;
import redress.events.finding.FixEffect;
import redress.events.finding.FixEffect.Counted;
import redress.events.finding.FixEffect.Verdict;
import redress.events.finding.Suspicion;
import redress.identity.Role;
import redress.kafka.Publisher;
import tools.jackson.databind.JsonNode;

class FindingTest {

    private final RootCauseId cause =
            RootCauseId.suspectedBehind(UUID.randomUUID().toString());

    private static void send(String key, String type, String data) {
        Publisher publisher = Running.bean(Publisher.class);
        CloudEvent event = new CloudEvent(
                UUID.randomUUID().toString(), "/redress/analytics", type, key, null, Map.of(), data.getBytes(UTF_8));
        publisher.await(List.of(publisher.send(Topics.FINDINGS, key, event)));
    }

    private String suspected(Instant at, String label) {
        Suspicion suspicion =
                new Suspicion("cluster-7", "clustering-1", label, List.of(), 100, at, List.of(), List.of());
        return EventJson.MAPPER.writeValueAsString(new CauseSuspected(cause, at, suspicion));
    }

    @Test
    void aSuspicionBecomesARootCauseOnceHoweverOftenItIsTold() {
        String type = EventTypes.nameOf(CauseSuspected.class);
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        String key = cause.toString();
        send(key, type, suspected(now, "double charge").replaceFirst("\\{", "{\"addedLater\":1,"));
        send(key, type, suspected(now, "double charge"));
        send(key, type, suspected(now.plusSeconds(60), "double charge"));
        send(key, type, suspected(now.plusSeconds(120), "fees"));

        var published = Topic.await(Topics.ROOT_CAUSE_EVENTS, 2, r -> key.equals(r.key()));

        assertThat(published)
                .extracting(r -> header(r, "ce_type"))
                .containsExactly("redress.root-cause.suspected.v1", "redress.root-cause.suspicion-updated.v1");
        assertThat(published).extracting(r -> header(r, "ce_actor")).containsOnly("analytics");
    }

    @Test
    void aFindingThatCannotBeReadIsParkedStopsNothingElseAndWaitsToBeRedriven() {
        String type = EventTypes.nameOf(CauseSuspected.class);
        String broken =
                RootCauseId.suspectedBehind(UUID.randomUUID().toString()).toString();
        send(
                broken,
                type,
                "{\"rootCause\":\"" + broken + "\",\"at\":\"2026-03-01T10:00:00Z\",\"suspicion\":{\"label\":null}}");
        send(broken, type, "no json");
        send(broken, "redress.finding.of-tomorrow.v1", "{}");
        send(cause.toString(), "redress.finding.of-tomorrow.v1", "{}");
        send(cause.toString(), type, suspected(Instant.parse("2026-03-01T10:00:00Z"), "fees"));

        Topic.await(Topics.ROOT_CAUSE_EVENTS, 1, r -> cause.toString().equals(r.key()));

        String letters = "/api/dead-letters/" + broken;
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        Running.ask(Role.ANALYST, "GET", letters, null).text().contains("\"letters\":3"));
        JsonNode first = Running.ask(Role.ANALYST, "GET", letters, null)
                .json()
                .path("items")
                .path(0);
        assertThat(first.path("processor").asString()).isEqualTo("command-findings");
        assertThat(first.path("position").asString()).startsWith("findings-");
        assertThat(first.path("reason").asString()).contains("suspicion");
        assertThat(Running.ask(Role.ANALYST, "POST", letters + "/redrive", null).status())
                .isEqualTo(403);
        JsonNode outcome =
                Running.ask(Role.ADMIN, "POST", letters + "/redrive", null).json();
        assertThat(outcome.path("redriven").asLong()).isZero();
        assertThat(outcome.path("waiting").asLong()).isEqualTo(3);
        assertThat(outcome.path("items").path(0).path("reason").asString()).contains("suspicion");
        assertThat(Running.ask(Role.ANALYST, "GET", "/api/dead-letters/" + cause, null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatWasMeasuredIsRecordedAndARegressionOfBeforeTheFixChangesNothing() {
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        Instant effectiveAt = now.plus(Duration.ofDays(10));
        FixId fix = FixId.number(1);
        Provenance olga = Provenance.of("olga");
        Commands commands = Running.bean(Commands.class);
        commands.send(new Raise(cause, now, "Double charge", "three calls", null), olga);
        commands.send(new Confirm(cause, now, "Double charge", CauseCategory.MISCOMMUNICATION, "Payments"), olga);
        commands.send(new AssignOwner(cause, now, "olga"), olga);
        commands.send(new PlanFix(cause, now, "firmware", null, 0.5, now, null), olga);
        commands.send(new DeployFix(cause, now, fix, effectiveAt), olga);
        ComplaintId before = lodged(effectiveAt.minusSeconds(1));
        ComplaintId after = lodged(effectiveAt);
        String key = cause.toString();
        String regressed = EventTypes.nameOf(RegressionSuspected.class);

        send(key, EventTypes.nameOf(FixEffectMeasured.class), json(new FixEffectMeasured(cause, now, effect(fix))));
        send(key, regressed, json(new RegressionSuspected(cause, now, fix, List.of(before))));
        send(key, regressed, json(new RegressionSuspected(cause, now, fix, List.of(before, after))));
        send(key, regressed, json(new RegressionSuspected(cause, now, fix, List.of(before, after))));
        send(key, EventTypes.nameOf(CauseSuspected.class), suspected(now, "double charge"));
        var published = Topic.await(Topics.ROOT_CAUSE_EVENTS, 8, r -> key.equals(r.key()));

        assertThat(published.subList(5, 8))
                .extracting(r -> header(r, "ce_type"))
                .containsExactly(
                        "redress.root-cause.fix-effect-measured.v1",
                        "redress.root-cause.regressed.v1",
                        "redress.root-cause.suspicion-updated.v1");
        assertThat(new String(published.get(6).value(), UTF_8))
                .contains(after.toString())
                .doesNotContain(before.toString());
    }

    private static String json(Object finding) {
        return EventJson.MAPPER.writeValueAsString(finding);
    }

    private static FixEffect effect(FixId fix) {
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        Counted counted = new Counted(now, now, 40, null);
        return new FixEffect(
                fix,
                Map.of(),
                Verdict.VERIFIED,
                0.4,
                0.3,
                0.6,
                0.95,
                0.001,
                0.5,
                counted,
                counted,
                "exact",
                List.of(),
                null);
    }

    private static ComplaintId lodged(Instant occurredAt) {
        return ComplaintId.of(Running.ask(
                        Role.PUBLISHER,
                        "POST",
                        "/api/complaints",
                        "{\"externalId\":\"%s\",\"product\":\"Card\",\"channel\":\"web\",\"occurredAt\":\"%s\"}"
                                .formatted(UUID.randomUUID(), occurredAt))
                .json()
                .path("id")
                .asString());
    }
}
