package redress.analytics.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import redress.analytics.interval.Interval;
import redress.analytics.interval.Wilson;

/** The values are from the literature's data, recomputed with R 4.2.2 (VGAM, SPECIES formulas). */
class LadderTest {

    private static final Offset<Double> FOUR_DIGITS = within(5e-5);
    private static final Offset<Double> THREE_DIGITS = within(5e-4);

    /** Traffic violators in the Netherlands, of whom 9,461 there were. */
    private static final RepeatCounts TRAFFIC = RepeatCounts.of(List.of(1317L, 239L, 42L, 14L, 4L, 4L, 1L));

    private static final RepeatCounts COTTONTAIL = RepeatCounts.of(List.of(43L, 16L, 8L, 6L, 0L, 2L, 1L));
    private static final RepeatCounts CHOLERA = RepeatCounts.of(List.of(32L, 16L, 6L, 1L));

    @Test
    void chaosBoundOfTheButterflies() {
        RepeatCounts butterfly = new RepeatCounts(List.of(118L, 74L), 620, 6281);
        close(Chao.classic(butterfly), 714.0811, 22.6657, FOUR_DIGITS);
        assertThat(Chao.classic(butterfly).affected().lower()).isCloseTo(679.063, THREE_DIGITS);
        assertThat(Chao.classic(butterfly).affected().upper()).isCloseTo(769.860, THREE_DIGITS);
        close(Chao.corrected(butterfly), 714.0661, 22.6624, FOUR_DIGITS);
    }

    @Test
    void chaosBoundOfTheSpiders() {
        RepeatCounts spiders = new RepeatCounts(List.of(12L, 4L), 26, 168);
        close(Chao.corrected(spiders), 43.8929, 14.3056, FOUR_DIGITS);
        assertThat(Chao.corrected(spiders).affected().lower()).isCloseTo(30.511, THREE_DIGITS);
        // R's 96.973 has 1.96 for the normal quantile.
        assertThat(Chao.corrected(spiders).affected().upper()).isCloseTo(96.971, THREE_DIGITS);
        assertThat(Chao.coverage(spiders)).isCloseTo(.92886, within(5e-6));
    }

    @Test
    void trafficViolators() {
        assertThat(TRAFFIC.distinct()).isEqualTo(1621);
        assertThat(TRAFFIC.total()).isEqualTo(2028);
        close(Chao.classic(TRAFFIC), 5249.638, 314.184, THREE_DIGITS);
        assertThat(Chao.classic(TRAFFIC).affected().lower()).isCloseTo(4684.23, within(5e-3));
        assertThat(Chao.classic(TRAFFIC).affected().upper()).isCloseTo(5919.40, within(5e-3));
        assertThat(TruncatedPoisson.rate(2028.0 / 1621)).isCloseTo(.4660839, within(5e-8));
        close(TruncatedPoisson.byLikelihood(TRAFFIC), 4351.148, 184.621, THREE_DIGITS);
        assertThat(TruncatedPoisson.zelterman(TRAFFIC).affected().estimate()).isCloseTo(5325.65, within(5e-3));
        assertThat(Chao.coverage(TRAFFIC)).isCloseTo(.35071, within(5e-6));
    }

    @Test
    void cholera() {
        assertThat(TruncatedPoisson.rate(86.0 / 55)).isCloseTo(.9721779, within(5e-8));
        close(TruncatedPoisson.byLikelihood(CHOLERA), 88.4612, 11.4775, FOUR_DIGITS);
        assertThat(Chao.classic(CHOLERA).affected().estimate()).isCloseTo(87.0, FOUR_DIGITS);
        assertThat(TruncatedPoisson.zelterman(CHOLERA).affected().estimate()).isCloseTo(87.0087, FOUR_DIGITS);
    }

    @Test
    void cottontails() {
        close(Chao.classic(COTTONTAIL), 133.7813, 24.0213, FOUR_DIGITS);
        assertThat(Chao.classic(COTTONTAIL).affected().lower()).isCloseTo(102.419, THREE_DIGITS);
        assertThat(Chao.classic(COTTONTAIL).affected().upper()).isCloseTo(202.372, THREE_DIGITS);
        // R's 7.6883 is where its iteration stops.
        close(TruncatedPoisson.byLikelihood(COTTONTAIL), 100.4140, 7.68816, FOUR_DIGITS);
    }

    @Test
    void twoLists() {
        close(new TwoLists(200, 150, 30).chapman(), 978.0645, 141.8943, FOUR_DIGITS);
        Rung rung = rung(new Evidence(null, null, null, null, new TwoLists(200, 150, 30), null), "two-lists");
        assertThat(silent(rung).estimate()).isCloseTo(778.0645, FOUR_DIGITS);
        // 320 are known, T = 658.0645 are not: C = exp(z sqrt(ln(1 + Var/T^2))) = 1.518651; less the 200 who
        // complained.
        assertThat(silent(rung).lower()).isCloseTo(553.3218, FOUR_DIGITS);
        assertThat(silent(rung).upper()).isCloseTo(1119.3703, FOUR_DIGITS);
    }

    @Test
    void aSurvey() {
        Interval share = Wilson.share(4, 100);
        assertThat(share.lower()).isCloseTo(.01566, within(5e-6));
        assertThat(share.upper()).isCloseTo(.09837, within(5e-6));
        Rung rung = rung(new Evidence(1000L, null, new Evidence.Survey(100, 4), null, null, null), "survey");
        assertThat(silent(rung).estimate()).isCloseTo(24_000, within(1e-6));
        assertThat(silent(rung).lower()).isCloseTo(9_165.63, within(5e-3));
        assertThat(silent(rung).upper()).isCloseTo(62_843.49, within(5e-3));
    }

    @Test
    void propensities() {
        var segments = List.of(new Propensity(100, .5), new Propensity(50, .1));
        Rung rung = rung(new Evidence(null, null, null, segments, null, null), "propensity");
        assertThat(Objects.requireNonNull(rung.affected()).estimate()).isCloseTo(700, within(1e-9));
        assertThat(silent(rung).estimate()).isCloseTo(550, within(1e-9));
        assertThat(Objects.requireNonNull(rung.standardError())).isCloseTo(Math.sqrt(200 + 4500), within(1e-9));
    }

    @Test
    void theBestDataAreRecommended() {
        Evidence all = new Evidence(
                100L,
                400L,
                new Evidence.Survey(100, 30),
                null,
                new TwoLists(100, 50, 10),
                RepeatCounts.of(List.of(90L, 10L)));
        Ladder ladder = Ladder.of(all);
        assertThat(ladder.recommended()).isEqualTo("affected-list");
        assertThat(silent(rung(all, "affected-list"))).isEqualTo(Interval.exactly(300));
        assertThat(ladder.rungs())
                .extracting(Rung::method)
                .containsExactly(
                        "affected-list",
                        "survey",
                        "propensity",
                        "two-lists",
                        "chao",
                        "chao-k",
                        "zero-truncated-poisson",
                        "zelterman",
                        "heuristics");
        assertThat(rung(all, "propensity").refused()).contains("probability");
    }

    @Test
    void fewWhoCameTwiceAreWeakAndNeverRecommended() {
        Evidence few = new Evidence(null, null, null, null, null, RepeatCounts.of(List.of(50L, 4L)));
        assertThat(Ladder.of(few).recommended()).isEqualTo("heuristics");
        assertThat(rung(few, "chao").weak()).isTrue();
        assertThat(rung(few, "chao").reason()).contains("fewer than 5");
        Evidence never = new Evidence(null, null, null, null, null, RepeatCounts.of(List.of(50L)));
        assertThat(Objects.requireNonNull(rung(never, "chao").affected()).estimate())
                .isEqualTo(50 + 50 * 49 / 2.0);
        assertThat(rung(never, "zelterman").refused()).contains("twice");
    }

    @Test
    void whereMostCameOnlyOnceRepeatsAreNeverRecommended() {
        // As simulated: 14 of 100 are struck twice, and four of ten failures are complained about.
        Evidence once = new Evidence(null, null, null, null, null, RepeatCounts.of(List.of(300L, 18L)));
        assertThat(Ladder.of(once).recommended()).isEqualTo("heuristics");
        assertThat(rung(once, "chao").weak()).isTrue();
        assertThat(rung(once, "chao").reason()).contains("only once");
        // Cottontails, of which two thirds are known.
        Evidence often =
                new Evidence(null, null, null, null, null, RepeatCounts.of(List.of(43L, 16L, 8L, 6L, 0L, 2L, 1L)));
        assertThat(Ladder.of(often).recommended()).isEqualTo("chao");
        assertThat(rung(often, "chao").weak()).isFalse();
    }

    @Test
    void complaintsAloneGiveNothingButABand() {
        Ladder ladder = Ladder.of(new Evidence(10L, null, null, null, null, null));
        assertThat(ladder.recommended()).isEqualTo("heuristics");
        Interval band = silent(ladder.rungs().getLast());
        assertThat(band.estimate()).isCloseTo(13.6, within(1e-9));
        assertThat(band.lower()).isEqualTo(10);
        assertThat(band.upper()).isEqualTo(260);
        assertThat(Ladder.of(new Evidence(null, null, null, null, null, null)).recommended())
                .isNull();
    }

    private static void close(Population population, double estimate, double error, Offset<Double> offset) {
        assertThat(population.affected().estimate()).isCloseTo(estimate, offset);
        assertThat(population.standardError()).isCloseTo(error, offset);
    }

    private static Rung rung(Evidence evidence, String method) {
        return Ladder.of(evidence).rungs().stream()
                .filter(rung -> rung.method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private static Interval silent(Rung rung) {
        return Objects.requireNonNull(rung.estimate());
    }
}
