package redress.simulation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.simulation.recovery.Grievances.AT_LAST;
import static redress.simulation.recovery.Grievances.SCENARIO;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.events.intake.ReportExperience;
import redress.events.intake.ReportFeedback;
import redress.simulation.customers.Customer.Segment;
import redress.simulation.recovery.aftermath.Aftermath;
import redress.simulation.recovery.aftermath.Report;

/**
 * The recovery paradox as the platform can see it, from the reports alone: what customers whose complaint was resolved in
 * their favour answer after it less what they answered before, less the same of customers to whom nothing happened. It is
 * planted in one segment for satisfaction, and for returning and recommending in none (de Matos et al. 2007).
 */
class ParadoxTest {

    private static final int MANY = 12_000;
    private static final double SURE = 2;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void membersAreMoreSatisfiedThanHadNothingHappenedAndAllOthersLess(long seed) {
        Map<Segment, Cohorts> cohorts = cohorts(seed);

        assertThat(of(cohorts, Segment.PLUS).satisfaction.lower()).isGreaterThan(.15);
        assertThat(of(cohorts, Segment.PRIVATE).satisfaction.upper()).isLessThan(-.15);
        assertThat(of(cohorts, Segment.BUSINESS).satisfaction.upper()).isLessThan(-.15);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nobodyReturnsOrRecommendsMoreOftenThanHadNothingHappened(long seed) {
        cohorts(seed).forEach((segment, cohorts) -> {
            assertThat(cohorts.recommendation.upper())
                    .as("recommending, %s", segment)
                    .isNegative();
            assertThat(cohorts.returning.upper()).as("returning, %s", segment).isNegative();
        });
    }

    private static Cohorts of(Map<Segment, Cohorts> cohorts, Segment segment) {
        return Objects.requireNonNull(cohorts.get(segment));
    }

    private static Map<Segment, Cohorts> cohorts(long seed) {
        Aftermath aftermath = new Aftermath(seed);
        Recoveries recoveries = new Recoveries(seed, SCENARIO);
        Map<Segment, Cohorts> cohorts = new HashMap<>();
        Grievances.some(seed, MANY).filter(Grievance::named).forEach(one -> {
            Segment segment = one.customer().segment();
            Cohorts here = cohorts.computeIfAbsent(segment, _ -> new Cohorts());
            RecoveryTruth truth = recoveries.recover(one, AT_LAST).truth();
            if (truth.inFavour()) {
                here.add(true, aftermath.ofRecovery(one, truth, AT_LAST));
            }
            here.add(
                    false,
                    aftermath
                            .ofUnaffected(one.customer(), one.lodgedAt(), AT_LAST)
                            .reports());
        });
        return cohorts;
    }

    /** The recovered and the control cohort of one segment. */
    private static final class Cohorts {

        private final Difference satisfaction = new Difference();
        private final Difference recommendation = new Difference();
        private final Difference returning = new Difference();

        void add(boolean recovered, List<Report> reports) {
            ReportFeedback before = feedback(reports, 'b');
            ReportFeedback after = feedback(reports, 'a');
            if (before != null && after != null) {
                satisfaction.add(recovered, change(before, after, ReportFeedback::satisfaction));
                recommendation.add(recovered, change(before, after, ReportFeedback::recommend));
            }
            returning.add(recovered, reports.stream().anyMatch(Cohorts::isReturn) ? 1 : 0);
        }

        private static double change(
                ReportFeedback before, ReportFeedback after, Function<ReportFeedback, @Nullable Integer> answer) {
            return Objects.requireNonNull(answer.apply(after)) - Objects.requireNonNull(answer.apply(before));
        }

        private static boolean isReturn(Report report) {
            return report.content() instanceof ReportExperience experience && "returned".equals(experience.kind());
        }

        private static @Nullable ReportFeedback feedback(List<Report> reports, char which) {
            return reports.stream()
                    .filter(report -> report.externalId().charAt(18) == which)
                    .map(report -> (ReportFeedback) report.content())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The difference of two means with its interval of two standard errors. */
    private static final class Difference {

        private final double[] n = new double[2];
        private final double[] sum = new double[2];
        private final double[] squares = new double[2];

        void add(boolean recovered, double value) {
            int which = recovered ? 1 : 0;
            n[which]++;
            sum[which] += value;
            squares[which] += value * value;
        }

        double lower() {
            return estimate() - SURE * error();
        }

        double upper() {
            return estimate() + SURE * error();
        }

        private double estimate() {
            return sum[1] / n[1] - sum[0] / n[0];
        }

        private double error() {
            return Math.sqrt(variance(0) + variance(1));
        }

        private double variance(int which) {
            double mean = sum[which] / n[which];
            return (squares[which] / n[which] - mean * mean) / n[which];
        }

        @Override
        public String toString() {
            return "%.3f (%.3f to %.3f), %.0f against %.0f".formatted(estimate(), lower(), upper(), n[1], n[0]);
        }
    }
}
