package redress.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import redress.events.ComplaintId;
import redress.events.Personal;
import redress.events.RootCauseId;
import redress.events.report.ReportEvent;
import redress.events.report.ReportEvent.AffectedReported;
import redress.events.report.ReportEvent.CustomerExperienceReported;
import redress.events.report.ReportEvent.ExposureReported;
import redress.events.report.ReportEvent.FeedbackReported;
import redress.events.report.ReportEvent.Kind;
import redress.events.report.ReportId;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;

/** From complaints, follow-ups and what other systems report to the expected loss of a root cause. */
class LossStudyTest {

    private static final RunningAnalytics ANALYTICS = RunningAnalytics.shared();
    private static final Personal NOTHING = Personal.plain(Map.of());
    private static final int COMPLAINERS = 120;
    private static final int SILENT = 80;

    private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
    private final Instant first = today.minus(Duration.ofDays(60));
    private final RootCauseId cause = RootCauseId.suspectedBehind("loss-study");

    @Test
    void theLossOfARootCauseRestsOnWhatWasSeenOfCustomers() throws Exception {
        List<ReportEvent> reports = new ArrayList<>();
        listInTwoParts(reports);
        IntStream.range(0, 60).forEach(day -> reports.add(exposure(day)));
        // Stay of 40 each: 36 without a problem, 32 satisfied, 28 mollified, 20 dissatisfied, 24 silent.
        stay(reports, "untroubled", 0, 1, 36);
        stay(reports, "complainer", 0, 3, 32);
        stay(reports, "complainer", 1, 3, 28);
        stay(reports, "complainer", 2, 3, 20);
        stay(reports, "silent", 0, 1, 24);
        // Every fifth answers when asked.
        IntStream.range(0, 24).forEach(i -> reports.add(feedback("complainer" + 5 * i, 3)));
        IntStream.range(0, 16).forEach(i -> reports.add(feedback("silent" + 5 * i, 3)));
        // All without a problem are content, but for those who are not counted: nobody asked them, or they were not.
        IntStream.range(0, 40).forEach(i -> reports.add(feedback("untroubled" + i, 4)));
        stay(reports, "unasked", 0, 1, 0);
        stay(reports, "discontent", 0, 1, 0);
        IntStream.range(0, 40).forEach(i -> reports.add(feedback("discontent" + i, 3)));
        ANALYTICS.reported(reports);
        ANALYTICS.awaitCaughtUp();
        ANALYTICS.written("complaints-analyst", complaints());
        ANALYTICS.written(
                "root-causes",
                Map.of(cause.toString(), Map.of("id", cause.toString(), "name", "loss", "state", "confirmed")));

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> ANALYTICS.post("/api/studies", Role.ANALYST).statusCode() == 202);
        String id = cause + "-" + today.toString().substring(0, 10);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> ANALYTICS
                        .elasticsearch("/silent-customers/_doc/" + id)
                        .path("found")
                        .asBoolean());

        JsonNode silent =
                ANALYTICS.elasticsearch("/silent-customers/_doc/" + id).path("_source");
        assertThat(silent.path("recommended").asString()).isEqualTo("affected-list");
        assertThat(silent.path("estimate").asLong()).isEqualTo(SILENT);
        assertThat(silent.path("rungs").get(1).path("estimate").path("estimate").asDouble())
                .isCloseTo(SILENT, within(1e-6));
        JsonNode loss = silent.path("expectedLoss");
        assertThat(loss.path("standing").asString()).isEqualTo("measured");
        // 40 (.9 - .8) + 40 (.9 - .7) + 40 (.9 - .5), and 80 (.9 - .6)
        assertThat(loss.path("complaining").asDouble()).isCloseTo(28, within(1e-9));
        assertThat(loss.path("silent").asDouble()).isCloseTo(24, within(1e-9));
        assertThat(loss.path("customers").asDouble()).isCloseTo(52, within(1e-9));
        assertThat(loss.path("lower").asDouble()).isBetween(15.0, 45.0);
        assertThat(loss.path("value").asDouble()).isCloseTo(52 * 250, within(1e-6));
        assertThat(loss.path("perExposure").asDouble()).isCloseTo(52 / 6_000.0, within(1e-9));
        assertThat(loss.path("missing")).isEmpty();
        assertThat(silent.path("groups").toString())
                .contains("\"facet\":\"region\",\"name\":\"north\",\"complainers\":60");
        ANALYTICS.elasticsearch("/silent-customers/_refresh");
        assertThat(ANALYTICS
                        .elasticsearch("/silent-customers/_search?q=expectedLoss.customers:%3E51")
                        .toString())
                .contains(cause.toString());
    }

    private void listInTwoParts(List<ReportEvent> reports) {
        reports.add(list("one", names("complainer", COMPLAINERS)));
        reports.add(list("two", names("silent", SILENT)));
    }

    private AffectedReported list(String id, List<String> names) {
        return new AffectedReported(
                ReportId.of("redress.affected.report.v1", "loss", id),
                "loss",
                id,
                today,
                cause,
                null,
                names,
                names.size());
    }

    private static List<String> names(String stem, int count) {
        return IntStream.range(0, count).mapToObj(i -> stem + i).toList();
    }

    /** Forty customers a stance; of those who complained every third. */
    private void stay(List<ReportEvent> reports, String stem, int from, int step, int staying) {
        for (int i = 0; i < 40; i++) {
            String customer = stem + (from + step * i);
            reports.add(new CustomerExperienceReported(
                    ReportId.of("redress.customer.experience.v1", "loss", customer),
                    "loss",
                    customer,
                    today.minusSeconds(60),
                    customer,
                    i < staying ? Kind.RETURNED : Kind.LEFT,
                    null,
                    NOTHING));
        }
    }

    private FeedbackReported feedback(String customer, int satisfaction) {
        return new FeedbackReported(
                ReportId.of("redress.feedback.report.v1", "loss", customer),
                "loss",
                customer,
                today.minusSeconds(3_600),
                customer,
                satisfaction,
                null,
                null,
                null,
                NOTHING);
    }

    private ExposureReported exposure(int day) {
        return new ExposureReported(
                ReportId.of("redress.exposure.report.v1", "loss", "e" + day),
                "loss",
                "e" + day,
                first.plus(Duration.ofDays(day)),
                "loss product",
                null,
                first.plus(Duration.ofDays(day)).atOffset(ZoneOffset.UTC).toLocalDate(),
                100);
    }

    private Map<String, Map<String, Object>> complaints() {
        Map<String, Map<String, Object>> complaints = new LinkedHashMap<>();
        int[] satisfaction = {5, 3, 1};
        for (int i = 0; i < COMPLAINERS; i++) {
            String id = ComplaintId.of("loss", "c" + i).toString();
            complaints.put(
                    id,
                    Map.of(
                            "id",
                            id,
                            "customer",
                            "complainer" + i,
                            "at",
                            first.plus(Duration.ofHours(12L * i)).toString(),
                            "product",
                            "loss product",
                            "region",
                            i % 2 == 0 ? "north" : "south",
                            "valueAtRisk",
                            i % 2 == 0 ? 200 : 300,
                            "satisfaction",
                            satisfaction[i % 3],
                            "rootCauseId",
                            cause.toString()));
        }
        return complaints;
    }
}
