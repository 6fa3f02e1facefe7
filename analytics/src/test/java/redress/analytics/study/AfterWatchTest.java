package redress.analytics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import redress.events.FixId;
import redress.events.RootCauseId;

class AfterWatchTest {

    private static final RootCauseId CAUSE = RootCauseId.suspectedBehind("watched");
    private static final Instant FIXED = Instant.parse("2025-06-02T00:00:00Z");
    private static final DeployedFix FIX =
            new DeployedFix(CAUSE, FixId.number(1), Map.of("product", "parcel"), .5, FIXED, FIXED, 56);
    private static final int JUDGED = 12;
    private static final int NOW = 30;

    @Test
    void aFailureThatComesBackIsSeenWithTheComplaintsThatShowIt() {
        List<Incident> incidents = new ArrayList<>(weekly(0, 20, 2));
        incidents.addAll(weekly(20, NOW, 8));

        List<Incident> again = watch(incidents);

        assertThat(again)
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(i -> assertThat(i.at()).isAfterOrEqualTo(week(19)));
    }

    @Test
    void aFixThatHoldsRaisesNoAlarm() {
        int alarms = 0;
        for (int seed = 0; seed < 100; seed++) {
            alarms += watch(poisson(2, seed)).isEmpty() ? 0 : 1;
        }
        // Eighteen weeks are watched: one false alarm in 500 weeks makes four in a hundred runs.
        assertThat(alarms).isLessThanOrEqualTo(9);
    }

    @Test
    void oldIncidentsLodgedLateAreNoRegression() {
        List<Incident> incidents = new ArrayList<>(weekly(0, NOW, 2));
        for (int i = 0; i < 100; i++) {
            incidents.add(incident("old-" + i, FIXED.minus(Duration.ofDays(30)), week(25), "parcel"));
        }

        assertThat(watch(incidents)).isEmpty();
    }

    @Test
    void whatLiesOutsideItsScopeIsNoRegression() {
        List<Incident> incidents = new ArrayList<>(weekly(0, NOW, 2));
        for (int i = 0; i < 100; i++) {
            incidents.add(incident("letter-" + i, week(25), week(25), "letter"));
        }

        assertThat(watch(incidents)).isEmpty();
    }

    private static List<Incident> watch(List<Incident> incidents) {
        return AfterWatch.of(FIX, incidents, week(JUDGED), week(NOW));
    }

    private static List<Incident> weekly(int from, int to, int each) {
        List<Incident> incidents = new ArrayList<>();
        for (int week = from; week < to; week++) {
            for (int i = 0; i < each; i++) {
                Instant at = week(week).plus(Duration.ofHours(12L + i));
                incidents.add(incident(week + "-" + i, at, at, "parcel"));
            }
        }
        return incidents;
    }

    private static List<Incident> poisson(double each, long seed) {
        Random random = new Random(seed);
        List<Incident> incidents = new ArrayList<>();
        Duration at = Duration.ZERO;
        while (at.toDays() < 7 * NOW) {
            at = at.plusSeconds((long) (-Math.log(1 - random.nextDouble()) / each * 7 * 86_400));
            incidents.add(incident("p" + incidents.size(), FIXED.plus(at), FIXED.plus(at), "parcel"));
        }
        return incidents;
    }

    private static Incident incident(String id, Instant at, Instant lodged, String product) {
        return new Incident(id, id, at, lodged, Map.of("product", product), CAUSE);
    }

    private static Instant week(int week) {
        return FIXED.plus(Duration.ofDays(7L * week));
    }
}
