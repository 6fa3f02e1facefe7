package redress.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import redress.events.ComplaintId;
import redress.events.RootCauseId;
import redress.events.finding.Finding.CauseSuspected;
import redress.events.finding.Finding.ComplaintGrouped;
import redress.events.finding.Suspicion.Value;
import redress.events.rootcause.RootCauseEvent.RootCauseRejected;
import redress.events.rootcause.RootCauseEvent.RootCauseSplit;
import redress.identity.Role;

/** Complaints of which there is no text: what their attributes say, as the read model has them, leads to a suspicion on Kafka. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AttributeStudyTest {

    private static final String LABEL = "kiosk, Uplands";

    private final RunningAnalytics analytics = RunningAnalytics.shared();

    @Test
    @Order(1)
    void whatBecameFrequentIsSuspectedWithoutAnyTextAndItsComplaintsBelongToIt() throws Exception {
        analytics.written("complaints-analyst", ordinary());
        analytics.written("complaints-analyst", planted(0, 25));

        study();

        assertThat(suspicions()).hasSize(1);
        CauseSuspected suspected = suspicions().getFirst();
        assertThat(suspected.suspicion().cluster()).matches("g-[0-9a-f]{8}");
        assertThat(suspected.rootCause())
                .isEqualTo(RootCauseId.suspectedBehind(suspected.suspicion().cluster()));
        assertThat(suspected.suspicion().examples()).isEmpty();
        assertThat(suspected.suspicion().complaints()).isGreaterThanOrEqualTo(25);
        assertThat(suspected.suspicion().hypotheses())
                .singleElement()
                .satisfies(h -> assertThat(h.and()).isEqualTo(new Value("region", "Uplands")));
        for (int i = 0; i < 25; i += 8) {
            ComplaintGrouped statement = statement(i);
            assertThat(statement.rootCause()).isEqualTo(suspected.rootCause());
            assertThat(statement.rootCauseName()).isEqualTo(LABEL);
            assertThat(statement.method()).isEqualTo("by-attributes");
            assertThat(statement.cluster()).isNull();
        }
    }

    @Test
    @Order(2)
    void theSameAgainIsNoNewsAndAnotherComplaintJoins() throws Exception {
        study();
        assertThat(suspicions()).hasSize(1);

        analytics.written("complaints-analyst", planted(25, 26));
        study();

        assertThat(suspicions()).hasSize(2);
        assertThat(suspicions().getLast().rootCause())
                .isEqualTo(suspicions().getFirst().rootCause());
        assertThat(suspicions().getLast().suspicion().complaints())
                .isEqualTo(suspicions().getFirst().suspicion().complaints() + 1);
        assertThat(statement(25).rootCauseName()).isEqualTo(LABEL);
    }

    @Test
    @Order(3)
    void aSplitByScopeReachesThemToo() {
        RootCauseId cause = suspicions().getFirst().rootCause();
        RootCauseId part = RootCauseId.suspectedBehind("attributes-part");

        analytics.happened(new RootCauseSplit(
                cause, Instant.now(), part, "The left door", List.of(), Map.of("subProduct", "door 0"), "two doors"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(statement(0).rootCause()).isEqualTo(part));
        assertThat(statement(24).rootCauseName()).isEqualTo("The left door");
        assertThat(statement(1).rootCause()).isEqualTo(cause);
    }

    @Test
    @Order(4)
    void whatWasRejectedLosesItsComplaintsAndIsNotSuspectedAgain() throws Exception {
        RootCauseId cause = suspicions().getFirst().rootCause();

        analytics.happened(new RootCauseRejected(cause, Instant.now(), "a new shop", null));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(statement(1).rootCause()).isNull());
        analytics.written("complaints-analyst", planted(26, 28));
        study();

        assertThat(suspicions()).hasSize(2);
        assertThat(analytics.statements()).doesNotContainKey(id(27));
    }

    private ComplaintGrouped statement(int planted) {
        return Objects.requireNonNull(analytics.statements().get(id(planted)));
    }

    private void study() throws Exception {
        awaitEnd();
        assertThat(analytics.post("/api/studies", Role.ANALYST).statusCode()).isEqualTo(202);
        awaitEnd();
    }

    private void awaitEnd() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !RunningAnalytics.json(analytics.get("/api/studies/latest", Role.ANALYST))
                        .path("running")
                        .asBoolean());
    }

    /** Those about what is planted here: other tests have complaints of their own. */
    private List<CauseSuspected> suspicions() {
        return analytics.suspicions().stream()
                .filter(suspected -> suspected.suspicion().label().equals(LABEL))
                .toList();
    }

    private static Map<String, Object> ordinary() {
        Random random = new Random(1);
        Map<String, Object> all = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            String channel = List.of("kiosk", "fax", "desk").get(random.nextInt(3));
            String region = List.of("Uplands", "Lowlands", "Isles").get(random.nextInt(3));
            put(all, "ordinary-" + i, random.nextInt(1, 300 * 24), channel, region);
        }
        return all;
    }

    private static Map<String, Object> planted(int from, int to) {
        Map<String, Object> all = new HashMap<>();
        for (int i = from; i < to; i++) {
            put(all, "planted-" + i, i % 12 * 24, "kiosk", "Uplands");
        }
        return all;
    }

    private static String id(int planted) {
        return ComplaintId.of("attributes", "planted-" + planted).toString();
    }

    private static void put(Map<String, Object> all, String name, int hoursAgo, String channel, String region) {
        String id = ComplaintId.of("attributes", name).toString();
        all.put(
                id,
                Map.of(
                        "id",
                        id,
                        "at",
                        Instant.now().minus(hoursAgo, ChronoUnit.HOURS).toString(),
                        "customer",
                        "customer of " + name,
                        "product",
                        "any",
                        "subProduct",
                        "door " + name.charAt(name.length() - 1) % 2,
                        "channel",
                        channel,
                        "region",
                        region));
    }
}
