package redress.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import redress.events.ComplaintId;
import redress.events.EventJson;
import redress.events.EventTypes;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.Topics;
import redress.events.cloudevents.CloudEvent;
import redress.events.finding.Finding;
import redress.events.finding.FixEffect;
import redress.identity.Credentials;
import redress.identity.Login;
import redress.identity.Role;
import redress.kafka.KafkaAccess;
import redress.kafka.Publisher;
import tools.jackson.databind.JsonNode;

/**
 * One customer's recovery from the first word to the last, and the fix of what failed, told through the public API: first
 * the person, then the problem, then the system. What analytics will measure is said on {@code findings} as it will say it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecoveryStoryTest {

    @TempDir
    static Path folder;

    private static Redress redress;
    private static String complaint = "";
    private static String rootCause = "";

    @BeforeAll
    static void up() {
        redress = new Redress(folder.resolve("data"), 20_000);
        redress.start("up");
        redress.awaitServices(Duration.ofMinutes(4));
    }

    /** Passwords and everything anybody said stay out of all logs, whatever was done and refused. */
    @AfterAll
    static void down() throws IOException {
        List<String> secrets = Credentials.in(redress.data()).logins().stream()
                .map(Login::password)
                .toList();
        redress.close();
        StringBuilder logs = new StringBuilder();
        try (Stream<Path> files = Files.list(redress.data().resolve("logs"))) {
            for (Path log : files.toList()) {
                logs.append(Files.readString(log, ISO_8859_1));
            }
        }
        assertThat(logs.toString())
                .contains("redress.audit")
                .doesNotContain("burnt my hand", "This is our failure", "in the laboratory", "was hurt", "on a Sunday")
                .doesNotContain(secrets.toArray(String[]::new));
    }

    private static HttpResponse<String> ask(Role role, String command, Map<String, ?> body) {
        return redress.post(role, 8081, "/api/complaints/" + complaint + "/" + command, body);
    }

    private static void done(Role role, String command, Map<String, ?> body) {
        HttpResponse<String> answer = ask(role, command, body);
        assertThat(answer.statusCode()).as(command + ": " + answer.body()).isEqualTo(200);
    }

    private static void refused(Role role, String command, Map<String, ?> body, String rule) {
        HttpResponse<String> answer = ask(role, command, body);
        assertThat(answer.statusCode()).as(command + ": " + answer.body()).isEqualTo(409);
        JsonNode problem = EventJson.MAPPER.readTree(answer.body());
        assertThat(problem.path("rule").asString()).isEqualTo(rule);
        assertThat(problem.path("detail").asString()).endsWith(".");
    }

    private static String lodge(String externalId, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("source", "shop", "externalId", externalId, "product", "Kitchen", "channel", "phone"));
        body.putAll(more);
        HttpResponse<String> answer = redress.post(Role.PUBLISHER, 8081, "/api/complaints", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return EventJson.MAPPER.readTree(answer.body()).path("id").asString();
    }

    private static JsonNode read(String path) {
        return redress.json(Role.SUPERVISOR, 8080, path);
    }

    private static JsonNode readComplaint() {
        return read("/api/complaints/" + complaint);
    }

    private static Map<String, String> possible(Role role) {
        Map<String, String> possible = new HashMap<>();
        redress.json(role, 8081, "/api/complaints/" + complaint + "/allowed-commands")
                .path("commands")
                .forEach(command -> possible.put(
                        command.path("command").asString(),
                        command.path("allowed").asBoolean()
                                ? "yes"
                                : command.path("rule").asString()));
        return possible;
    }

    @Test
    @Order(1)
    void theCustomerTellsAndOnePersonTakesItOn() {
        complaint = lodge(
                "4711",
                Map.of(
                        "customerId", "K-9",
                        "narrative", "The kettle leaked and burnt my hand. I told the shop twice.",
                        "occurredAt", "2026-03-01T08:00:00Z",
                        "attributes", Map.of("supplier", "Boilwell")));

        assertThat(possible(Role.HANDLER))
                .containsEntry("assign-handler", "yes")
                .containsEntry("acknowledge", "handler-first")
                .containsEntry("make-promise", "handler-first")
                .containsEntry("close", "resolve-first")
                .containsEntry("give-support", "role");
        refused(
                Role.HANDLER,
                "make-promise",
                Map.of("what", "a refund", "due", "2099-01-01T00:00:00Z"),
                "handler-first");
        done(Role.HANDLER, "assign-handler", Map.of("handler", "handler", "team", "north"));
        done(Role.HANDLER, "acknowledge", Map.of());
        refused(Role.HANDLER, "acknowledge", Map.of(), "acknowledge-once");
        refused(Role.SUPERVISOR, "assign-handler", Map.of("handler", "ben"), "hand-over-needs-note");
    }

    @Test
    @Order(2)
    void listenedToUnderstoodAndApologisedTo() {
        done(Role.HANDLER, "record-contact", Map.of("direction", "inbound", "channel", "phone", "listening", true));
        done(Role.HANDLER, "confirm-understanding", Map.of("summary", "A new kettle leaked and you were burnt."));
        done(Role.HANDLER, "name-feeling", Map.of("feeling", "scared"));
        done(Role.HANDLER, "give-apology", Map.of("accountable", true, "words", "This is our failure."));
        done(Role.HANDLER, "record-retelling", Map.of());
        done(Role.HANDLER, "record-chaser", Map.of("channel", "mail"));
        done(Role.HANDLER, "inform-customer", Map.of("message", "We have the kettle in the laboratory."));
        done(Role.HANDLER, "explain-limits", Map.of("limits", "We cannot say before Friday why it leaked."));
        refused(
                Role.HANDLER,
                "agree-next-step",
                Map.of("step", "a call", "customerAgrees", false, "handlerAgrees", true),
                "next-step-needs-both");
        done(Role.HANDLER, "offer-solutions", Map.of("solutions", List.of("Refund", "A steel kettle")));
        refused(Role.HANDLER, "choose-solution", Map.of("solution", "S3"), "solution-was-offered");
        done(Role.HANDLER, "choose-solution", Map.of("solution", "S2"));
    }

    @Test
    @Order(3)
    void aPromiseBreaksByItselfEvenIfTheServiceWasDownWhenItsTimeCame() {
        done(Role.HANDLER, "make-promise", Map.of("what", "The kettle arrives", "due", "2099-01-01T00:00:00Z"));
        done(Role.HANDLER, "keep-promise", Map.of("promise", "P1"));
        ProcessHandle service = redress.part("command-service");
        Instant due = Instant.now().plusSeconds(2);
        done(
                Role.HANDLER,
                "agree-next-step",
                Map.of("step", "We call.", "customerAgrees", true, "handlerAgrees", true, "due", due.toString()));
        service.destroyForcibly();
        redress.awaitServices(Duration.ofMinutes(3));

        await().atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(
                                readComplaint().path("promises").path("broken").asInt())
                        .isEqualTo(1));

        assertThat(readComplaint().path("promises").path("kept").asInt()).isEqualTo(1);
        refused(Role.HANDLER, "keep-promise", Map.of("promise", "P2"), "broken-promise-is-kept-late");
        done(Role.HANDLER, "keep-promise-late", Map.of("promise", "P2"));
    }

    @Test
    @Order(4)
    void somethingExtraWithinLimitsAndAManagerStepsIn() {
        done(Role.HANDLER, "offer-gesture", Map.of("what", "A voucher", "value", 75));
        refused(Role.HANDLER, "give-gesture", Map.of("gesture", "G1"), "gesture-needs-approval");
        refused(Role.HANDLER, "approve-gesture", Map.of("gesture", "G1"), "approval-by-someone-else");
        done(Role.SUPERVISOR, "approve-gesture", Map.of("gesture", "G1"));
        done(Role.HANDLER, "give-gesture", Map.of("gesture", "G1"));
        assertThat(ask(Role.HANDLER, "give-support", Map.of("how", "x")).statusCode())
                .isEqualTo(403);
        refused(Role.SUPERVISOR, "give-support", Map.of("how", "x"), "support-answers-escalation");
        done(Role.HANDLER, "escalate", Map.of("reason", "The customer was hurt."));
        done(Role.SUPERVISOR, "give-support", Map.of("how", "I called the customer."));
        done(Role.HANDLER, "record-abuse", Map.of("description", "Shouted at first."));
        done(Role.SUPERVISOR, "commend-handler", Map.of("reason", "Stayed calm and called on a Sunday."));
    }

    @Test
    @Order(5)
    void resolvedThankedFollowedUpAndClosed() {
        done(
                Role.HANDLER,
                "classify-cause",
                Map.of("category", "delay-or-service-failure", "subCause", "leaking", "origin", "vendor"));
        refused(Role.HANDLER, "resolve", Map.of("outcome", "not-upheld"), "not-upheld-needs-reason");
        refused(Role.HANDLER, "close", Map.of(), "resolve-first");
        done(Role.HANDLER, "resolve", Map.of("outcome", "upheld", "remedy", 49.90));
        done(Role.HANDLER, "thank", Map.of());
        refused(Role.HANDLER, "close", Map.of(), "close-needs-follow-up");
        done(Role.HANDLER, "attempt-follow-up", Map.of("channel", "phone"));
        refused(Role.HANDLER, "follow-up", Map.of("satisfaction", 6), "answers-on-their-scales");
        done(
                Role.HANDLER,
                "follow-up",
                Map.of(
                        "satisfaction",
                        5,
                        "effort",
                        2,
                        "distributive",
                        5,
                        "procedural",
                        4,
                        "interactional",
                        5,
                        "returnIntention",
                        5,
                        "recommend",
                        9,
                        "suggestion",
                        "Answer on Sundays."));
        done(Role.HANDLER, "close", Map.of());
        refused(Role.HANDLER, "record-chaser", Map.of(), "closed-stays-closed");

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            JsonNode read = readComplaint();
            assertThat(read.path("state").asString()).isEqualTo("closed");
            assertThat(read.path("outcome").asString()).isEqualToIgnoringCase("upheld");
            assertThat(read.path("feeling").asString()).isEqualToIgnoringCase("scared");
            assertThat(read.path("origin").asString()).isEqualToIgnoringCase("vendor");
            assertThat(read.path("chasers").asInt()).isEqualTo(1);
            assertThat(read.path("retellings").asInt()).isEqualTo(1);
            assertThat(read.path("satisfaction").asInt()).isEqualTo(5);
            assertThat(read.path("clocks").path("plan").asString()).isEqualTo("plain");
            assertThat(read.path("timeline").size()).isGreaterThan(25);
        });
    }

    @Test
    @Order(6)
    void whatOtherSystemsReportIsTakenInOnce() {
        Map<String, ?> exposure =
                Map.of("externalId", "E-1", "source", "shop", "product", "Kitchen", "day", "2026-03-01", "count", 1200);
        assertThat(redress.post(Role.PUBLISHER, 8081, "/api/exposures", exposure)
                        .statusCode())
                .isEqualTo(201);
        assertThat(redress.post(Role.PUBLISHER, 8081, "/api/exposures", exposure)
                        .statusCode())
                .isEqualTo(200);
        assertThat(redress.post(
                                Role.PUBLISHER,
                                8081,
                                "/api/customer-experiences",
                                Map.of(
                                        "externalId",
                                        "X-1",
                                        "customerId",
                                        "K-9",
                                        "at",
                                        "2026-05-01",
                                        "kind",
                                        "returned"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(redress.post(
                                Role.PUBLISHER,
                                8081,
                                "/api/feedback",
                                Map.of("externalId", "F-1", "customerId", "K-7", "at", "2026-05-01", "recommend", 3))
                        .statusCode())
                .isEqualTo(201);
    }

    private static void cause(String command, Map<String, ?> body) {
        HttpResponse<String> answer =
                redress.post(Role.PROCESS_OWNER, 8081, "/api/root-causes/" + rootCause + "/" + command, body);
        assertThat(answer.statusCode()).as(command + ": " + answer.body()).isEqualTo(200);
    }

    @Test
    @Order(7)
    void theProcessIsInvestigatedAndFixed() {
        HttpResponse<String> raised = redress.post(
                Role.PROCESS_OWNER, 8081, "/api/root-causes", Map.of("name", "Kettles leak", "reason", "Two burns"));
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(201);
        rootCause = EventJson.MAPPER.readTree(raised.body()).path("id").asString();
        String second = complaint;
        complaint = lodge("4712", Map.of("narrative", "My kettle leaks.", "occurredAt", "2026-03-02T08:00:00Z"));
        refused(
                Role.HANDLER,
                "attribute-cause",
                Map.of("rootCause", UUID.randomUUID().toString(), "rootCauseName", "x", "reason", "x"),
                "cause-exists");
        done(
                Role.HANDLER,
                "attribute-cause",
                Map.of(
                        "rootCause",
                        rootCause,
                        "rootCauseName",
                        "Kettles leak",
                        "reason",
                        "the seal",
                        "confidence",
                        0.9));
        complaint = second;

        cause(
                "confirm",
                Map.of(
                        "name",
                        "Seals of Boilwell kettles",
                        "category",
                        "delay-or-service-failure",
                        "process",
                        "Purchasing"));
        cause("assign-owner", Map.of("processOwner", "process-owner"));
        cause("start-investigation", Map.of("question", "Why do the seals fail?"));
        cause(
                "record-finding",
                Map.of(
                        "finding", "The seal hardens",
                        "whys", List.of("Water comes out", "The seal is stiff", "It was stored hot"),
                        "branch", "material"));
        cause("write-playbook", Map.of("answer", "We exchange it.", "solutions", List.of("A steel kettle")));
        cause("plan-fix", Map.of("what", "Silicone seals", "expectedReduction", 0.5, "due", "2026-06-01T00:00:00Z"));
        cause("deploy-fix", Map.of("fix", "F1", "effectiveAt", "2026-06-01T00:00:00Z"));
    }

    @Test
    @Order(8)
    void theMeasuredEffectReachesTheProcessOwner() {
        Instant effective = Instant.parse("2026-06-01T00:00:00Z");
        found(new Finding.FixEffectMeasured(
                RootCauseId.of(rootCause),
                Instant.now(),
                new FixEffect(
                        FixId.number(1),
                        Map.of(),
                        FixEffect.Verdict.VERIFIED,
                        .36,
                        .1942663,
                        .6425898,
                        .95,
                        .0001835359,
                        .5,
                        new FixEffect.Counted(effective.minus(Duration.ofDays(60)), effective, 40, 12_000.0),
                        new FixEffect.Counted(effective, effective.plus(Duration.ofDays(60)), 18, 15_000.0),
                        "exact-rate-ratio",
                        List.of("complaints arrive independently of each other"),
                        null)));

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            JsonNode read = read("/api/root-causes/" + rootCause);
            assertThat(read.path("state").asString()).isEqualTo("verified");
            assertThat(read.path("effects").toString()).contains("0.36");
        });
        cause("close", Map.of("reason", "The fix works."));
    }

    @Test
    @Order(9)
    void onlyAFailureAfterTheFixMakesItComeBack() {
        String before = lodge("4713", Map.of("narrative", "It leaks.", "occurredAt", "2026-05-30T08:00:00Z"));
        found(new Finding.RegressionSuspected(
                RootCauseId.of(rootCause), Instant.now(), FixId.number(1), List.of(ComplaintId.of(before))));
        String after = lodge("4714", Map.of("narrative", "It leaks.", "occurredAt", "2026-06-20T08:00:00Z"));
        found(new Finding.RegressionSuspected(
                RootCauseId.of(rootCause),
                Instant.now(),
                FixId.number(1),
                List.of(ComplaintId.of(before), ComplaintId.of(after))));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(read("/api/root-causes/" + rootCause)
                                .path("state")
                                .asString())
                        .isEqualTo("under-investigation"));

        JsonNode read = read("/api/root-causes/" + rootCause);
        assertThat(read.path("episode").asInt()).isEqualTo(2);
        assertThat(events("redress.root-cause.regressed.v1"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.path("data").path("evidence").toString())
                                .contains(after)
                                .doesNotContain(before));
    }

    private static List<JsonNode> events(String type) {
        return redress.get(8081, "/api/events?stream=root-causes&limit=1000", Role.PUBLISHER)
                .body()
                .lines()
                .map(EventJson.MAPPER::readTree)
                .filter(event -> event.path("type").asString().equals(type))
                .toList();
    }

    private static void found(Finding finding) {
        try (Publisher publisher = new Publisher(KafkaAccess.plain("127.0.0.1:" + redress.port(9092)))) {
            publisher.await(List.of(publisher.send(
                    Topics.FINDINGS,
                    finding.subject(),
                    new CloudEvent(
                            UUID.randomUUID().toString(),
                            "/redress/analytics",
                            EventTypes.nameOf(finding.getClass()),
                            finding.subject(),
                            finding.at(),
                            Map.of(),
                            EventJson.MAPPER.writeValueAsString(finding).getBytes(UTF_8)))));
        }
    }
}
