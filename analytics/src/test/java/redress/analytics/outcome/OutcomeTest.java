package redress.analytics.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import redress.analytics.outcome.Course.Outcome;
import redress.analytics.outcome.Customers.Said;
import redress.analytics.outcome.Paradox.Measure;
import redress.analytics.outcome.Paradox.Verdict;

/** Returns, goodwill and the paradox, worked out by hand. */
class OutcomeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant LODGED = NOW.minus(Duration.ofDays(200));
    private static final Instant RESOLVED = LODGED.plus(Duration.ofDays(10));

    private final Customers customers = new Customers();
    private final List<Course> courses = new ArrayList<>();

    @Test
    void aReturnCountsWithinSixtyDaysOfTheResolution() {
        for (int i = 0; i < 40; i++) {
            resolved("u" + i, Outcome.UPHELD);
        }
        for (int i = 0; i < 10; i++) {
            customers.returned("u" + i, RESOLVED.plus(Duration.ofDays(60)));
            customers.returned("u" + (10 + i), RESOLVED.plus(Duration.ofDays(61)));
        }
        // Returns are reported from before the resolutions on.
        customers.returned("somebody", LODGED);

        Result upheld = Objects.requireNonNull(
                Returns.byOutcome(courses, customers, NOW).get(Outcome.UPHELD));

        assertThat(upheld.estimate()).isEqualTo(.25);
        assertThat(upheld.lower()).isCloseTo(.1419, within(5e-5));
        assertThat(upheld.n()).isEqualTo(40);
        assertThat(Returns.inFavour(courses, customers, NOW))
                .extracting(Result::n)
                .isEqualTo(40L);
    }

    @Test
    void complaintsThatAreTooYoungOrFromBeforeReturnsWereReportedAreLeftOut() {
        for (int i = 0; i < 30; i++) {
            resolved("u" + i, Outcome.UPHELD);
        }
        customers.returned("u1", RESOLVED.plus(Duration.ofDays(1)));
        Instant young = RESOLVED.plus(Duration.ofDays(59));

        assertThat(Returns.inFavour(courses, customers, NOW).missing()).contains("there are 0");

        customers.returned("somebody", LODGED);
        assertThat(Returns.inFavour(courses, customers, NOW).missing()).isNull();
        assertThat(Returns.inFavour(courses, customers, young).missing()).contains("there are 0");
        assertThat(Returns.inFavour(courses, new Customers(), NOW).missing()).contains("no return is reported");
    }

    @Test
    void anUnresolvedComplaintIsAskedAboutFromTheFifthWeekOn() {
        for (int i = 0; i < 20; i++) {
            courses.add(course("o" + i, null, Outcome.UNRESOLVED, true));
            customers.returned("o" + i, LODGED.plus(Duration.ofDays(i < 5 ? 29 : 27)));
        }
        customers.returned("somebody", LODGED);

        Result unresolved = Objects.requireNonNull(
                Returns.byOutcome(courses, customers, NOW).get(Outcome.UNRESOLVED));

        assertThat(unresolved.estimate()).isEqualTo(.25);
    }

    @Test
    void twelvePositiveExperiencesMakeUpForOneUnresolvedComplaint() {
        courses.add(course("even", null, Outcome.UNRESOLVED, true));
        courses.add(course("short", null, Outcome.UNRESOLVED, true));
        courses.add(course("short", null, Outcome.UNRESOLVED, true));
        resolved("content", Outcome.NOT_UPHELD);
        customers.good("content");
        for (int i = 0; i < 12; i++) {
            customers.good("even");
            customers.returned("short", LODGED);
        }

        Goodwill goodwill = Goodwill.of(courses, customers);

        assertThat(goodwill.inDebt()).containsExactly(new Goodwill.Debt("short", -12, 2, 12));
        assertThat(goodwill.customers()).isEqualTo(3);
    }

    @Test
    void theParadoxHoldsWhereTheRecoveredGainMoreThanTheControl() {
        cohorts(60, 3, 4);

        Paradox satisfaction = of(Measure.SATISFACTION);

        // Half of the recovered gain 1 and half 2, half of the control 0 and half 1.
        assertThat(satisfaction.result().estimate()).isCloseTo(1, within(1e-9));
        assertThat(satisfaction.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(satisfaction.result().data()).contains("60 recovered customers and 60 of the control");
        assertThat(of(Measure.RETENTION).verdict()).as("nobody reports returns").isEqualTo(Verdict.NOT_ENOUGH_DATA);
    }

    @Test
    void itDoesNotHoldWhereTheControlGainsAsMuch() {
        cohorts(600, 3, 3);

        Paradox satisfaction = of(Measure.SATISFACTION);

        assertThat(satisfaction.result().estimate()).isCloseTo(0, within(1e-9));
        assertThat(satisfaction.verdict()).isEqualTo(Verdict.DOES_NOT_HOLD);
    }

    @Test
    void withFewPairsItSaysWhenThereWillBeEnough() {
        cohorts(10, 3, 4);

        Result result = of(Measure.SATISFACTION).result();

        assertThat(of(Measure.SATISFACTION).verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(result.estimate()).isNull();
        // Ten came since the first answer, so ten more take as long again.
        Instant first = RESOLVED.plus(Duration.ofDays(5));
        assertThat(result.enoughAt()).isEqualTo(NOW.plus(Duration.between(first, NOW)));
    }

    @Test
    void whoWasAffectedOrWasNotAskedIsNoControl() {
        cohorts(60, 3, 4);
        courses.clear();
        for (int i = 0; i < 30; i++) {
            asked("silent" + i, LODGED, 3, false);
            asked("silent" + i, LODGED.plus(Duration.ofDays(40)), 1, true);
            asked("unasked" + i, LODGED, 3, null);
            asked("unasked" + i, LODGED.plus(Duration.ofDays(40)), 1, null);
        }

        assertThat(Cohorts.of(courses, customers, NOW).control())
                .as("the sixty, and nobody else")
                .hasSize(60);
    }

    @Test
    void aSecondComplaintOrALateSurveySaysNothingOfARecovery() {
        recovered("late", 3, RESOLVED.plus(Duration.ofDays(61)));
        recovered("twice", 3, RESOLVED.plus(Duration.ofDays(5)));
        resolved("twice", Outcome.UPHELD);
        recovered("in time", 3, RESOLVED.plus(Duration.ofDays(60)));

        assertThat(Cohorts.of(courses, customers, NOW).recovered()).hasSize(1);
    }

    private Paradox of(Measure measure) {
        // The order of reports does not matter.
        Collections.shuffle(courses, new java.util.Random(1));
        return Paradox.of(courses, customers, NOW).stream()
                .filter(one -> one.segment() == null && one.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    /** Recovered customers answer at first 3 and then {@code after} or one more; the control 3 and then 3 or 4. */
    private void cohorts(int each, int before, int after) {
        for (int i = 0; i < each; i++) {
            recovered("r" + i, before, RESOLVED.plus(Duration.ofDays(5)), after + i % 2);
            asked("c" + i, LODGED.minus(Duration.ofDays(20)), 3, false);
            asked("c" + i, RESOLVED.plus(Duration.ofDays(5)), 3 + i % 2, false);
        }
    }

    private void recovered(String customer, int before, Instant answered) {
        recovered(customer, before, answered, before);
    }

    private void recovered(String customer, int before, Instant answered, int after) {
        resolved(customer, Outcome.UPHELD);
        // Reports may come in any order.
        asked(customer, answered, after, true);
        asked(customer, LODGED.minus(Duration.ofDays(20)), before, false);
    }

    private void asked(String customer, Instant at, int satisfaction, @Nullable Boolean affected) {
        customers.said(customer, new Said(at, satisfaction, null, affected, null));
    }

    private void resolved(String customer, Outcome outcome) {
        courses.add(course(customer, RESOLVED, outcome, false));
    }

    private static Course course(String customer, @Nullable Instant resolved, Outcome outcome, boolean open) {
        return new Course(customer, LODGED, resolved, outcome, open, null, null, null, new float[5]);
    }
}
