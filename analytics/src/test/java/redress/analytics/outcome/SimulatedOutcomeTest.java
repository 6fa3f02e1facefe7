package redress.analytics.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.analytics.index.facts.Recoveries;
import redress.analytics.outcome.Course.Outcome;
import redress.analytics.outcome.Paradox.Measure;
import redress.analytics.outcome.Paradox.Verdict;
import redress.analytics.recovery.Handled;
import redress.analytics.recovery.Scorecard;
import redress.events.intake.ReportExperience;
import redress.events.intake.ReportFeedback;
import redress.simulation.SimulatedRecord;
import redress.simulation.readmodel.RecoveryDocuments;

/**
 * The simulated business as the platform sees it, silent customers among those who are surveyed: the paradox is planted for
 * satisfaction in one segment, and in no other and for nothing else.
 */
class SimulatedOutcomeTest {

    private static final int MANY = 20_000;
    private final Customers customers = new Customers();
    private final List<Course> courses = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theParadoxIsFoundWhereItIsPlantedAndNowhereElse(long seed) {
        read(seed);

        Map<String, Paradox> found = Paradox.of(courses, customers, RecoveryDocuments.END).stream()
                .collect(Collectors.toMap(
                        one -> one.segment() + " " + one.measure().word(), one -> one));

        assertThat(of(found, "plus", Measure.SATISFACTION).verdict()).isEqualTo(Verdict.HOLDS);
        for (String segment : List.of("private", "business")) {
            assertThat(of(found, segment, Measure.SATISFACTION).verdict())
                    .as(segment)
                    .isEqualTo(Verdict.DOES_NOT_HOLD);
        }
        for (Measure measure : List.of(Measure.RECOMMENDATION, Measure.RETENTION)) {
            found.values().stream()
                    .filter(one -> one.measure() == measure)
                    .forEach(one -> assertThat(one.verdict())
                            .as(one.segment() + " " + measure)
                            .isNotEqualTo(Verdict.HOLDS));
        }
        assertThat(of(found, "private", Measure.RECOMMENDATION).verdict()).isEqualTo(Verdict.DOES_NOT_HOLD);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void recoveriesInFavourAndEveryElementGoTogetherWithReturning(long seed) {
        read(seed);

        Map<Outcome, Result> shares = Returns.byOutcome(courses, customers, RecoveryDocuments.END);
        List<Association> associations = Association.of(courses, customers, RecoveryDocuments.END);

        assertThat(Objects.requireNonNull(of(shares, Outcome.UPHELD).lower()))
                .isGreaterThan(
                        Objects.requireNonNull(of(shares, Outcome.UNRESOLVED).upper()));
        assertThat(associations)
                .allSatisfy(one -> assertThat(one.oddsRatio().estimate()).isGreaterThan(1));
        assertThat(associations.stream()
                        .filter(one -> Objects.requireNonNull(one.oddsRatio().lower()) > 1))
                .as("surely")
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private static Result of(Map<Outcome, Result> shares, Outcome outcome) {
        return Objects.requireNonNull(shares.get(outcome));
    }

    private static Paradox of(Map<String, Paradox> found, String segment, Measure measure) {
        return Objects.requireNonNull(found.get(segment + " " + measure.word()));
    }

    private void read(long seed) {
        RecoveryDocuments simulated = new RecoveryDocuments(seed, MANY);
        simulated.cases().forEach(each -> {
            Handled handled = Recoveries.handled(each.document());
            courses.add(Course.of(handled, Scorecard.of(handled, RecoveryDocuments.END)));
            each.reports().forEach(this::report);
        });
        simulated.reportsOfOthers().forEach(this::report);
    }

    private void report(SimulatedRecord record) {
        if (record.report() instanceof ReportFeedback f) {
            customers.said(
                    Objects.requireNonNull(f.customerId()),
                    new Customers.Said(
                            Instant.parse(Objects.requireNonNull(f.at())),
                            f.satisfaction(),
                            f.recommend(),
                            f.affected() == null
                                    ? null
                                    : Boolean.valueOf(f.affected().equals("yes")),
                            f.segment()));
        } else if (record.report() instanceof ReportExperience e) {
            String customer = Objects.requireNonNull(e.customerId());
            switch (Objects.requireNonNull(e.kind())) {
                case "returned" -> customers.returned(customer, Instant.parse(Objects.requireNonNull(e.at())));
                case "referred" -> customers.good(customer);
                default -> {}
            }
        }
    }
}
