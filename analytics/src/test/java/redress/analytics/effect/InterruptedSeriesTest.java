package redress.analytics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import redress.analytics.PublicData;

/** Acute coronary events in Sicily around the smoking ban of 2005 (Bernal et al. 2017); the values are R's, glm. */
class InterruptedSeriesTest {

    private static final Percentage FITTED = withPercentage(1e-3);
    private static final double BAN = 37;
    /** As if time were counted from long ago. */
    private static final double FAR = 24e9;

    private static List<Period> sicily() {
        return PublicData.rows("sicily_acute_coronary_2002_2006.csv").stream()
                .map(row -> {
                    double month = Double.parseDouble(row.getField("time"));
                    return new Period(
                            month,
                            month / 12,
                            new Observed(
                                    Long.parseLong(row.getField("aces")), Double.parseDouble(row.getField("stdpop"))));
                })
                .toList();
    }

    private static InterruptedSeries fitted(List<Period> series, double fix, Shape shape, int harmonics) {
        return Objects.requireNonNull(InterruptedSeries.of(series, fix, shape, harmonics));
    }

    @Test
    void theLevelFellWithTheBan() {
        InterruptedSeries step = fitted(sicily(), BAN, Shape.STEP, 0);
        assertThat(Math.log(step.level().ratio())).isCloseTo(-.111628442559, FITTED);
        assertThat(step.level().poisson().standardError()).isCloseTo(.0172247650589, FITTED);
        assertThat(step.level().ratio()).isCloseTo(.8943765, FITTED);
        assertThat(step.level().poisson().lower()).isCloseTo(.8646859, FITTED);
        assertThat(step.level().poisson().upper()).isCloseTo(.9250866, FITTED);
        assertThat(step.trendChange()).isNull();
    }

    @Test
    void monthsVaryMoreThanChanceSoTheIntervalIsWider() {
        InterruptedSeries step = fitted(sicily(), BAN, Shape.STEP, 0);
        assertThat(step.dispersion()).isCloseTo(3.559194632, FITTED);
        assertThat(step.degreesOfFreedom()).isEqualTo(56);
        assertThat(step.level().quasi().standardError()).isCloseTo(.0324959453606, FITTED);
        assertThat(step.level().interval().lower()).isCloseTo(.8391880, FITTED);
        assertThat(step.level().interval().upper()).isCloseTo(.9531944, FITTED);
        assertThat(step.level().quasi().pValue())
                .isGreaterThan(step.level().poisson().pValue())
                .isLessThan(.05);
    }

    @Test
    void theSeasonIsTakenOut() {
        InterruptedSeries step = fitted(sicily(), BAN, Shape.STEP, 2);
        assertThat(step.level().ratio()).isCloseTo(.8850715, FITTED);
        assertThat(step.dispersion()).isCloseTo(2.262186, FITTED);
        assertThat(fitted(sicily(), BAN, Shape.STEP, 1).degreesOfFreedom()).isEqualTo(54);
    }

    @Test
    void levelAndTrendArePlantedAndFound() {
        List<Period> planted = IntStream.range(0, 48)
                .mapToObj(t -> period(t, 1e6 * Math.exp(.01 * t + (t >= 24 ? Math.log(.6) - .03 * (t - 24) : 0))))
                .toList();
        InterruptedSeries found = fitted(planted, 24, Shape.STEP_AND_TREND, 0);
        assertThat(found.level().ratio()).isCloseTo(.6, FITTED);
        assertThat(found.trend().ratio()).isCloseTo(Math.exp(.01), FITTED);
        assertThat(Objects.requireNonNull(found.trendChange()).ratio()).isCloseTo(Math.exp(-.03), FITTED);
    }

    @Test
    void theOriginOfTimeDoesNotMatter() {
        List<Period> late = sicily().stream()
                .map(p -> new Period(p.time() + FAR, p.year() + 2000, p.observed()))
                .toList();
        assertThat(fitted(late, BAN + FAR, Shape.STEP_AND_TREND, 2).level().ratio())
                .isCloseTo(
                        fitted(sicily(), BAN, Shape.STEP_AND_TREND, 2).level().ratio(), withPercentage(1e-6));
    }

    @Test
    void evennessIsNoCertainty() {
        List<Period> even = IntStream.range(0, 20).mapToObj(t -> period(t, 50)).toList();
        InterruptedSeries step = fitted(even, 10, Shape.STEP, 0);
        assertThat(step.dispersion()).isLessThan(1e-6);
        assertThat(step.level().quasi().standardError())
                .isEqualTo(step.level().poisson().standardError());
    }

    /** Counts of three times the variance of chance, and no fix: about one in twenty may seem to be one, not one in four. */
    @Test
    void whereNothingWasFixedNothingIsFound() {
        Random random = new Random(5);
        double quasi = 0;
        double poisson = 0;
        int runs = 2000;
        for (int run = 0; run < runs; run++) {
            List<Period> idle = IntStream.range(0, 48)
                    .mapToObj(t -> new Period(
                            t,
                            t / 12.0,
                            new Observed(Math.max(0, Math.round(90 + Math.sqrt(270) * random.nextGaussian())), 1)))
                    .toList();
            Change level = fitted(idle, 24, Shape.STEP, 0).level();
            quasi += covers(level.quasi()) ? 0 : 1;
            poisson += covers(level.poisson()) ? 0 : 1;
        }
        assertThat(quasi / runs).isBetween(.035, .075);
        assertThat(poisson / runs).isGreaterThan(.2);
    }

    private static boolean covers(Change.Certainty certainty) {
        return certainty.lower() <= 1 && certainty.upper() >= 1;
    }

    @Test
    void whatHasNoFiniteAnswerGetsNone() {
        List<Period> gone =
                IntStream.range(0, 20).mapToObj(t -> period(t, t < 10 ? 50 : 0)).toList();
        assertThat(InterruptedSeries.of(gone, 10, Shape.STEP, 0)).isNull();
        assertThat(InterruptedSeries.of(gone, 30, Shape.STEP, 0)).isNull();
        assertThat(InterruptedSeries.of(gone.subList(8, 11), 10, Shape.STEP, 0)).isNull();
    }

    private static Period period(int t, double expected) {
        return new Period(t, t / 12.0, new Observed(Math.round(expected), 1));
    }
}
