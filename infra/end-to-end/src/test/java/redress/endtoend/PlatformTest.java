package redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import redress.dashboards.Dashboard;
import redress.dashboards.replay.PanelAnswer;
import redress.dashboards.replay.Replay;
import redress.events.EventJson;
import redress.identity.Role;
import redress.simulation.truth.Truth;
import redress.simulation.truth.TruthMatch;
import tools.jackson.databind.JsonNode;

/**
 * The whole story once: a business's complaints come in, are grouped, root causes are suspected that match what was
 * planted, a process owner confirms one and deploys a fix, and analysts see it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlatformTest {

    private static final int COMPLAINTS = 3_000;

    @TempDir
    static Path folder;

    private static Redress redress;

    @BeforeAll
    static void demo() {
        redress = new Redress(folder.resolve("data"), 23_000);
        startDemo();
    }

    private static void startDemo() {
        redress.start(
                "demo", "--no-live", "--complaints", Integer.toString(COMPLAINTS), "--end", "2026-11-21T00:00:00Z");
        redress.awaitServices(Duration.ofMinutes(4));
        await().atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    assertThat(redress.foreground().isAlive())
                            .as(redress.printed())
                            .isTrue();
                    return redress.printed().contains("Redress is up");
                });
    }

    @AfterAll
    static void down() {
        redress.close();
    }

    @Test
    @Order(1)
    void everyComplaintAcceptedIsStoredAndIndexed() {
        JsonNode conservation = redress.status().path("conservation");

        assertThat(conservation.path("accepted").asInt()).isEqualTo(COMPLAINTS);
        assertThat(conservation.path("equal").asBoolean()).isTrue();
    }

    @Test
    @Order(2)
    void brokenRecordsWereRefusedAndTheFlowWentOn() {
        JsonNode totals = redress.json(Role.ADMIN, 8081, "/api/intake/totals");
        JsonNode counts =
                EventJson.MAPPER.readTree(redress.data().resolve("truth.json")).path("counts");

        assertThat(totals.path("rejected").asInt())
                .isEqualTo(counts.path("malformed").asInt())
                .isPositive();
        assertThat(totals.path("duplicates").asInt())
                .isEqualTo(counts.path("duplicates").asInt());
    }

    @Test
    @Order(3)
    void theSuspectedRootCausesMatchThePlantedOnes() throws IOException {
        Truth truth = Truth.read(redress.data().resolve("truth.json"));
        Map<String, String> suspected = new HashMap<>();
        redress.get(8080, "/api/complaints?format=ndjson", Role.ADMIN)
                .body()
                .lines()
                .map(EventJson.MAPPER::readTree)
                .filter(complaint -> complaint.hasNonNull("rootCauseId"))
                .forEach(complaint -> suspected.put(
                        complaint.path("externalId").asString(),
                        complaint.path("rootCauseId").asString()));

        List<TruthMatch> matches = TruthMatch.of(truth, suspected);

        assertThat(matches.stream().filter(TruthMatch::matched)).hasSizeGreaterThanOrEqualTo(matches.size() - 2);
    }

    /** Recoveries with their historical dates, promises that nobody kept, a dead letter: no page is empty. */
    @Test
    @Order(3)
    void theDemoLeavesSomethingForEveryPage() {
        List<JsonNode> complaints = redress.get(8080, "/api/complaints?format=ndjson", Role.ADMIN)
                .body()
                .lines()
                .map(EventJson.MAPPER::readTree)
                .toList();

        assertThat(complaints.stream()
                        .filter(complaint ->
                                complaint.path("state").asString("").equals("closed")))
                .hasSizeGreaterThan(COMPLAINTS / 3);
        assertThat(complaints.stream()
                        .filter(complaint -> complaint.path("handler").isString()))
                .hasSizeGreaterThan(COMPLAINTS * 8 / 10);
        assertThat(complaints.stream().filter(PlatformTest::owesAPromise)).hasSizeBetween(3, COMPLAINTS / 20);
        assertThat(complaints.stream()
                        .map(complaint -> complaint.path("tenureMonths").asInt(-1)))
                .as("brand-new and long-standing customers")
                .contains(0)
                .anyMatch(months -> months > 60);
        assertThat(redress.status().path("deadLetters").asInt()).isOne();
        assertThat(redress.printed()).contains("What the platform says", "grows", "said nothing");
        assertThat(said("worked"))
                .as(
                        "the fix that works, and the one that worked until it wore off: so few complaints do not show that yet")
                .anySatisfy(line -> assertThat(line).contains("Parcels to the North"))
                .allSatisfy(line -> assertThat(line).containsAnyOf("Parcels to the North", "Eastgate"));
        assertThat(said("did not work")).allSatisfy(line -> assertThat(line).doesNotContain("Parcels to the North"));
        assertThat(redress.printed()).doesNotContain("recoveries were refused");
    }

    /** What the business's reports of customers, surveyed and buying again, say of its recoveries. */
    @Test
    @Order(3)
    void recoveriesAreScoredAndTheBooksAudited() {
        // The audit is written last.
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(audit().path("total").asInt()).isEqualTo(8));
        assertThat(scores("kind=complaint&size=0").path("total").asInt()).isEqualTo(COMPLAINTS);
        JsonNode company = scores("kind=company&period=all").path("items").path(0);
        for (String element : List.of("empathy", "communication", "action", "fairness", "followUp", "overall")) {
            assertThat(company.path(element).asDouble()).as(element).isBetween(20.0, 90.0);
        }
        assertThat(company.at("/summary/listening/estimate").isNumber()).isTrue();
        assertThat(company.at("/summary/promisesKept/estimate").asDouble()).isBetween(.4, .95);
        assertThat(scores("kind=handler&period=all")
                        .path("items")
                        .valueStream()
                        .filter(handler -> handler.path("weakest").isString()))
                .as("who could be coached, and in what")
                .hasSizeBetween(4, 13);
        assertThat(scores("kind=in-debt&size=1").at("/items/0/balance").asInt()).isLessThanOrEqualTo(-12);
        assertThat(scores("kind=return").path("items").valueStream())
                .filteredOn(one -> one.path("name").asString().equals("upheld"))
                .allSatisfy(one -> assertThat(one.path("estimate").asDouble()).isBetween(.65, .82));

        JsonNode audit = audit();
        assertThat(claim(audit, "70-percent-return").path("n").asInt()).isGreaterThan(COMPLAINTS / 3);
        assertThat(claim(audit, "paradox-satisfaction").path("verdict").asString())
                .as("planted in one segment, not in all")
                .isIn("own data say less", "own data do not show it");
        assertThat(scores("kind=paradox").path("items").valueStream())
                .filteredOn(one -> one.path("segment").asString().equals("plus")
                        && one.path("name").asString().equals("satisfaction"))
                .allSatisfy(one -> assertThat(one.path("verdict").asString()).isNotEqualTo("does not hold"));
    }

    private static JsonNode audit() {
        return redress.json(Role.ANALYST, 8080, "/api/claims-audit");
    }

    private static JsonNode claim(JsonNode audit, String id) {
        return audit.path("items")
                .valueStream()
                .filter(claim -> claim.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode scores(String filters) {
        return redress.json(Role.ANALYST, 8080, "/api/recovery-scores?" + filters);
    }

    /** Lines of the story that begin with a word. */
    private static List<String> said(String word) {
        return redress.printed()
                .lines()
                .filter(line -> line.matches("│ +" + word + " .*"))
                .toList();
    }

    /** Nobody has kept it and its time has passed; the clock gives what comes late another hour to say otherwise. */
    private static boolean owesAPromise(JsonNode complaint) {
        JsonNode due = complaint.path("nextPromiseDue");
        boolean goesOn = !complaint.path("state").asString("").matches("resolved|closed|withdrawn");
        return goesOn
                && due.isString()
                && Instant.parse(due.asString()).isBefore(Instant.parse("2026-11-21T00:00:00Z"));
    }

    @Test
    @Order(4)
    void aProcessOwnerConfirmsACauseAndDeploysAFix() {
        String cause = aSuspectedCause();
        String path = "/api/root-causes/" + cause;

        tell(
                path + "/confirm",
                Map.of("name", "Told in the test", "category", "DELAY_OR_SERVICE_FAILURE", "process", "x"));
        tell(path + "/assign-owner", Map.of("processOwner", "carla"));
        assertThat(redress.post(
                                Role.PROCESS_OWNER,
                                8081,
                                path + "/deploy-fix",
                                Map.of("fix", "F1", "effectiveAt", "2026-01-01T00:00:00Z"))
                        .statusCode())
                .as("a fix cannot be deployed before it is planned")
                .isEqualTo(409);
        tell(
                path + "/plan-fix",
                Map.of("what", "Another carrier", "expectedReduction", 0.5, "due", "2026-12-01T00:00:00Z"));
        tell(path + "/deploy-fix", Map.of("fix", "F1", "effectiveAt", "2026-11-01T00:00:00Z"));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode seen = redress.json(Role.PROCESS_OWNER, 8080, path);
            assertThat(seen.path("state").asString()).isEqualTo("fix-deployed");
            assertThat(seen.path("name").asString()).isEqualTo("Told in the test");
        });
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(complaintsNamed("Told in the test")).isPositive());
    }

    private static long complaintsNamed(String rootCause) {
        return redress.json(Role.ANALYST, 8080, "/api/complaints?size=0&rootCause=" + rootCause.replace(" ", "%20"))
                .path("total")
                .asLong();
    }

    private static String aSuspectedCause() {
        for (JsonNode cause :
                redress.json(Role.PROCESS_OWNER, 8080, "/api/root-causes").path("items")) {
            if (cause.path("state").asString().equals("suspected")) {
                return cause.path("id").asString();
            }
        }
        throw new AssertionError("no root cause is suspected");
    }

    private static void tell(String path, Map<String, ?> command) {
        var answer = redress.post(Role.PROCESS_OWNER, 8081, path, command);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void everyPanelOfEveryDashboardAnswers() throws IOException {
        String elasticsearch = "http://127.0.0.1:" + redress.port(9200);
        Instant to = Instant.now();
        Instant from = to.minus(Duration.ofDays(400));
        List<PanelAnswer> empty = new ArrayList<>();
        try (var files = Files.list(Repository.ROOT.resolve("dashboards/json"))) {
            for (Path file : files.toList()) {
                Replay.of(Dashboard.read(file)).run(elasticsearch, from, to, Map.of()).stream()
                        .filter(PanelAnswer::empty)
                        .forEach(empty::add);
            }
        }

        assertThat(empty).isEmpty();
    }

    @Test
    @Order(6)
    void theIndicesBuiltAnewFromTheEventStoreEqualTheLiveOnes() {
        Redress.Ended rebuild = redress.run("rebuild");

        assertThat(rebuild.output()).contains("Old and new are equal");
        assertThat(rebuild.code()).isZero();
        JsonNode latest = redress.json(Role.ADMIN, 8080, "/api/rebuilds/latest");
        assertThat(latest.path("groupings").asInt()).isPositive();
        assertThat(latest.path("indices").path(0).path("documents").asInt()).isEqualTo(COMPLAINTS);
        assertThat(redress.status().path("conservation").path("equal").asBoolean())
                .isTrue();
    }

    @Test
    @Order(7)
    void aSecondStartResumesAndFeedsNothingTwice() {
        redress.run("down");
        assertThat(redress.foreground().isAlive()).isFalse();

        startDemo();

        JsonNode totals = redress.json(Role.ADMIN, 8081, "/api/intake/totals");
        assertThat(totals.path("accepted").asInt()).isEqualTo(COMPLAINTS);
        assertThat(redress.status().path("conservation").path("equal").asBoolean())
                .isTrue();
        assertThat(totals.path("duplicates").asInt())
                .as("records were not sent again")
                .isLessThan(COMPLAINTS / 10);
    }
}
