package redress.simulation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.simulation.recovery.Grievances.AT_LAST;
import static redress.simulation.recovery.Grievances.SCENARIO;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.simulation.customers.Customer.Segment;
import redress.simulation.recovery.effect.Behaviour;
import redress.simulation.recovery.effect.Effects;
import redress.simulation.recovery.effect.Levels;
import redress.simulation.recovery.effect.Stance;

/** What is planted in recovery.json is found back in what customers feel and do, within four standard errors. */
class PlantedEffectsTest {

    private static final int MANY = 12_000;
    private static final int ELEMENTS = 5;
    private static final int TERMS = 11;
    private static final double BOUND = 4;

    private final Behaviour behaviour = Behaviour.of(Recoveries.PEOPLE);

    /** What a regression knows of one recovery. */
    private record Case(double[] terms, Stance stance) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theElementsMoveSatisfactionAndRecommendationByTheirCoefficients(long seed) {
        List<Case> cases = cases(seed);

        assertFound(linear(cases, one -> one.stance().satisfaction()), behaviour.satisfaction());
        assertFound(linear(cases, one -> one.stance().recommends()), behaviour.recommend());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theElementsMoveTheOddsOfReturningByTheirCoefficients(long seed) {
        assertFound(logistic(cases(seed)), behaviour.returning());
    }

    /** The order of the terms: the five elements, low and high severity, tenure, the three segments. */
    private static void assertFound(Regression.Fit fit, Effects planted) {
        Levels elements = planted.elements();
        double[] expected = {
            elements.empathy(),
            elements.communication(),
            elements.action(),
            elements.fairness(),
            elements.followUp(),
            planted.severity().get("low"),
            planted.severity().get("high"),
            planted.tenureYear()
        };
        for (int i = 0; i < expected.length; i++) {
            assertThat((fit.estimates()[i] - expected[i]) / fit.errors()[i])
                    .as("term %d: %.3f planted, %.3f found", i, expected[i], fit.estimates()[i])
                    .isBetween(-BOUND, BOUND);
        }
        for (int i = 0; i < ELEMENTS; i++) {
            assertThat(fit.estimates()[i]).isGreaterThan(2 * fit.errors()[i]);
        }
    }

    private static List<Case> cases(long seed) {
        Recoveries recoveries = new Recoveries(seed, SCENARIO);
        List<Case> cases = new ArrayList<>();
        Grievances.some(seed, MANY).forEach(grievance -> {
            RecoveryTruth truth = recoveries.recover(grievance, AT_LAST).truth();
            cases.add(new Case(terms(grievance, truth.levels()), Objects.requireNonNull(truth.stance())));
        });
        return cases;
    }

    private static double[] terms(Grievance grievance, Levels levels) {
        Segment segment = grievance.customer().segment();
        return new double[] {
            levels.empathy(),
            levels.communication(),
            levels.action(),
            levels.fairness(),
            levels.followUp(),
            grievance.severity().equals("low") ? 1 : 0,
            grievance.severity().equals("high") ? 1 : 0,
            Math.min(5, grievance.customer().joinedMonthsBeforeEnd() / 12.0),
            segment == Segment.PRIVATE ? 1 : 0,
            segment == Segment.PLUS ? 1 : 0,
            segment == Segment.BUSINESS ? 1 : 0
        };
    }

    private static Regression.Fit linear(List<Case> cases, ToDoubleFunction<Case> answer) {
        Regression regression = new Regression(TERMS);
        cases.forEach(one -> regression.add(one.terms(), answer.applyAsDouble(one), 1));
        return regression.fit(true);
    }

    /** Iteratively reweighted least squares (McCullagh and Nelder 1989, 2.5). */
    private static Regression.Fit logistic(List<Case> cases) {
        double[] estimates = new double[TERMS];
        Regression.Fit fit = null;
        for (int round = 0; round < 12; round++) {
            Regression regression = new Regression(TERMS);
            for (Case one : cases) {
                double logOdds = Regression.product(estimates, one.terms());
                double p = 1 / (1 + Math.exp(-logOdds));
                double weight = p * (1 - p);
                double y = one.stance().returns() ? 1 : 0;
                regression.add(one.terms(), logOdds + (y - p) / weight, weight);
            }
            fit = regression.fit(false);
            estimates = fit.estimates();
        }
        return Objects.requireNonNull(fit);
    }
}
