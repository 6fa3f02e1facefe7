package redress.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import redress.events.ComplaintId;
import redress.events.Personal;
import redress.events.RootCauseId;
import redress.events.finding.Finding;
import redress.events.finding.FixEffect;
import redress.events.report.ReportEvent;
import redress.events.report.ReportEvent.AffectedReported;
import redress.events.report.ReportEvent.CustomerExperienceReported;
import redress.events.report.ReportEvent.ExposureReported;
import redress.events.report.ReportId;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;

/** From complaints and root causes as the read model has them, and exposures as they are reported, to findings on Kafka. */
class StudiesTest {

    private static final RunningAnalytics ANALYTICS = RunningAnalytics.shared();
    private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
    private static final int DAYS = 300;
    private static final int FIXED = 180;

    @Test
    void aPendingFixIsMeasuredPerExposureAndOneThatWorkedIsWatched() throws Exception {
        RootCauseId pending = RootCauseId.suspectedBehind("studies-pending");
        RootCauseId watched = RootCauseId.suspectedBehind("studies-watched");
        ANALYTICS.reported(exposures());
        ANALYTICS.reported(List.of(new AffectedReported(
                ReportId.of("redress.affected.report.v1", "studies", "list"),
                "studies",
                "list",
                today,
                pending,
                null,
                null,
                5_000)));
        ANALYTICS.awaitCaughtUp();
        ANALYTICS.written("complaints-analyst", complaints(pending, watched));
        ANALYTICS.written(
                "root-causes",
                Map.of(
                        pending.toString(), rootCause(pending, "fix-deployed", null),
                        watched.toString(), rootCause(watched, "verified", day(FIXED + 60))));

        start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        !effects(pending).isEmpty() && !regressions(watched).isEmpty());

        FixEffect effect = effects(pending).getLast();
        assertThat(effect.segment()).isEmpty();
        assertThat(effect.verdict()).isEqualTo(FixEffect.Verdict.VERIFIED);
        assertThat(effect.assumptions().getLast()).matches("false discovery is held at 5 % over all [23] fixes .*");
        assertThat(effect.before().exposure()).isNotNull();
        // Half as many orders since the fix: two complaints a day before, a quarter of one since, are a quarter by the
        // rate.
        assertThat(effect.ratio()).isBetween(.2, .3);
        assertThat(regressions(watched).getFirst().complaints()).hasSizeGreaterThan(1);
        assertThat(effects(watched)).isEmpty();
        assertThat(regressions(pending)).isEmpty();
        assertThatTheRestIsWritten(pending, complaints(pending, watched).size());
    }

    private void assertThatTheRestIsWritten(RootCauseId pending, int complaints) throws Exception {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !isRunning());
        JsonNode silent = ANALYTICS
                .elasticsearch("/silent-customers/_doc/" + pending + "-"
                        + today.toString().substring(0, 10))
                .path("_source");
        long complainers = silent.path("complainers").asLong();
        assertThat(silent.path("recommended").asString()).isEqualTo("affected-list");
        assertThat(complainers).isBetween(300L, 400L);
        assertThat(silent.path("estimate").asLong()).isEqualTo(5_000 - complainers);

        ANALYTICS.elasticsearch("/complaint-metrics-daily/_refresh");
        JsonNode days = ANALYTICS.elasticsearch("/complaint-metrics-daily/_search?size=400&q=product:studied*");
        long counted = 0;
        for (JsonNode hit : days.path("hits").path("hits")) {
            JsonNode day = hit.path("_source");
            counted += day.path("complaints").asLong();
            assertThat(day.path("partial").asBoolean())
                    .isEqualTo(day.path("at").asString().equals(today.toString()));
        }
        assertThat(counted).isEqualTo(complaints);
        assertThat(days.toString()).contains("\"rate\":0.001");
    }

    /** Another test may have begun a run that it did not wait for. */
    private static void start() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> ANALYTICS.post("/api/studies", Role.ANALYST).statusCode() == 202);
    }

    private static boolean isRunning() throws Exception {
        return RunningAnalytics.json(ANALYTICS.get("/api/studies/latest", Role.ANALYST))
                .path("running")
                .asBoolean();
    }

    @Test
    void aSecondRunOnTheSameDaySaysNothingNew() throws Exception {
        RootCauseId told = RootCauseId.suspectedBehind("studies-told");
        Map<String, Object> rootCause = rootCause(told, "fix-deployed", Instant.now());
        ANALYTICS.written("root-causes", Map.of(told.toString(), rootCause));

        start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !isRunning());

        assertThat(effects(told)).isEmpty();
    }

    @Test
    void aStudyThatFailsKeepsNoOtherFromBeingDoneAndAProductMayHaveAnyName() throws Exception {
        String bad = "no id of a root cause";
        Map<String, Object> unreadable =
                new LinkedHashMap<>(rootCause(RootCauseId.suspectedBehind("any"), "any", null));
        unreadable.put("id", bad);
        ANALYTICS.written("root-causes", Map.of(bad, unreadable));
        String product = "ü".repeat(500);
        ANALYTICS.written(
                "complaints-analyst",
                Map.of("long", Map.of("id", "long", "at", day(DAYS - 1).toString(), "product", product)));

        start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !isRunning());

        ANALYTICS.written("root-causes", Map.of(bad, Map.of("id", bad, "state", "rejected")));
        ANALYTICS.elasticsearch("/complaint-metrics-daily/_refresh");
        assertThat(ANALYTICS
                        .elasticsearch("/complaint-metrics-daily/_search?q=product:" + "%C3%BC".repeat(500))
                        .path("hits")
                        .path("hits"))
                .hasSize(2);
    }

    @Test
    void aChannelThatFallsSilentAndAGroupThatGivesUpAreWarnedAbout() throws Exception {
        Map<String, Map<String, Object>> complaints = new LinkedHashMap<>();
        for (int day = 2; day < 230; day++) {
            for (int i = 0; i < 9; i++) {
                String channel = i < 3 ? "fax" : "letter";
                // Island business customers are every third writer of letters, until eight weeks ago.
                boolean islander = i > 6;
                if ((channel.equals("fax") && day < 9) || (islander && day < 62)) {
                    continue;
                }
                String id = "silence-" + day + "-" + i;
                complaints.put(
                        id,
                        Map.of(
                                "id",
                                id,
                                "at",
                                today.minus(day, ChronoUnit.DAYS)
                                        .plusSeconds(60)
                                        .toString(),
                                "recordedAt",
                                today.minus(day, ChronoUnit.DAYS)
                                        .plusSeconds(90)
                                        .toString(),
                                "product",
                                "silent product",
                                "channel",
                                channel,
                                "region",
                                islander ? "Islands" : "North",
                                "attributes",
                                List.of("segment=" + (islander ? "business" : "private"))));
            }
        }
        ANALYTICS.written("complaints-analyst", complaints);
        ANALYTICS.reported(IntStream.range(0, 40)
                .mapToObj(i -> new CustomerExperienceReported(
                        ReportId.of("redress.customer.experience.v1", "studies", "left-" + i),
                        "studies",
                        "left-" + i,
                        today.minus(10 + i % 30, ChronoUnit.DAYS),
                        "gone-" + i,
                        ReportEvent.Kind.LEFT,
                        null,
                        Personal.plain(Map.of())))
                .toList());
        ANALYTICS.awaitCaughtUp();

        start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !isRunning());

        ANALYTICS.elasticsearch("/surges/_refresh");
        assertThat(sentences("outage"))
                .singleElement()
                .asString()
                .startsWith("fax: 0 complaints in the last seven days")
                .endsWith("it may be out of order");
        assertThat(sentences("gone-quiet"))
                .anyMatch(sentence -> sentence.startsWith("segment business, region Islands: "))
                .noneMatch(sentence -> sentence.contains("North"));
    }

    private static List<String> sentences(String method) throws Exception {
        return ANALYTICS
                .elasticsearch("/surges/_search?size=100&q=method:%22" + method + "%22")
                .path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("_source").path("sentence").asString())
                .toList();
    }

    private static List<FixEffect> effects(RootCauseId rootCause) {
        return ANALYTICS.findings().stream()
                .filter(f -> f instanceof Finding.FixEffectMeasured m
                        && m.rootCause().equals(rootCause))
                .map(f -> ((Finding.FixEffectMeasured) f).effect())
                .toList();
    }

    private static List<Finding.RegressionSuspected> regressions(RootCauseId rootCause) {
        return ANALYTICS.findings().stream()
                .filter(f -> f instanceof Finding.RegressionSuspected r
                        && r.rootCause().equals(rootCause))
                .map(Finding.RegressionSuspected.class::cast)
                .toList();
    }

    private List<ExposureReported> exposures() {
        List<ExposureReported> exposures = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = day(day).atOffset(ZoneOffset.UTC).toLocalDate();
            exposures.add(new ExposureReported(
                    ReportId.of("redress.exposure.report.v1", "studies", "e" + day),
                    "studies",
                    "e" + day,
                    day(day),
                    "studied product",
                    null,
                    date,
                    day < FIXED ? 2_000 : 1_000));
        }
        return exposures;
    }

    /** Of one cause, few are left since the fix; of the other, none for a while, and then they come back. */
    private Map<String, Map<String, Object>> complaints(RootCauseId pending, RootCauseId watched) {
        Map<String, Map<String, Object>> complaints = new LinkedHashMap<>();
        for (int day = 0; day < DAYS; day++) {
            for (int i = 0; i < (day < FIXED ? 2 : day % 4 == 0 ? 1 : 0); i++) {
                complaint(complaints, pending, "p" + day + "-" + i, day);
            }
            if (day < FIXED || day > FIXED + 80) {
                complaint(complaints, watched, "w" + day, day);
            }
        }
        return complaints;
    }

    private void complaint(Map<String, Map<String, Object>> complaints, RootCauseId rootCause, String id, int day) {
        String uuid = ComplaintId.of("studies", id).toString();
        complaints.put(
                uuid,
                Map.of(
                        "id",
                        uuid,
                        "customer",
                        "customer-" + id,
                        "at",
                        day(day).plusSeconds(7_200).toString(),
                        "occurredAt",
                        day(day).plusSeconds(3_600).toString(),
                        "product",
                        "studied product",
                        "rootCauseId",
                        rootCause.toString()));
    }

    private Map<String, Object> rootCause(RootCauseId id, String state, @Nullable Instant measuredAt) {
        Map<String, Object> fix = new LinkedHashMap<>(Map.of(
                "fix",
                "F1",
                "what",
                "a second look",
                "state",
                "deployed",
                "expectedReduction",
                .5,
                "plannedAt",
                day(FIXED).toString(),
                "effectiveAt",
                day(FIXED).toString()));
        if (measuredAt != null) {
            fix.put("effect", Map.of("verdict", "not-enough-data", "measuredAt", measuredAt.toString()));
        }
        return Map.of(
                "id",
                id.toString(),
                "name",
                "studied",
                "state",
                state,
                "deployedAt",
                day(FIXED).toString(),
                "lastDeployed",
                "F1",
                "fixes",
                List.of(fix));
    }

    private Instant day(int day) {
        return today.minus(Duration.ofDays(DAYS - (long) day));
    }
}
