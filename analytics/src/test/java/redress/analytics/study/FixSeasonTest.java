package redress.analytics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.analytics.study.Poisson.fix;
import static redress.analytics.study.Poisson.incidents;
import static redress.analytics.study.Poisson.lookedAt;
import static redress.analytics.study.Poisson.measured;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import redress.events.finding.FixEffect;
import redress.events.finding.FixEffect.Verdict;

/** Complaints that are five times as many at the peak of their season as half a year later. */
class FixSeasonTest {

    private static final int WINDOW = 56;
    private static final int TRIALS = 200;
    /** One in twenty, and 1.64 standard errors. */
    private static final int MOST = 15;
    /** Days after the peak of the second year at which the season falls most. */
    private static final int FALL = 365 + 100;

    private static double season(int day) {
        return 3 + 2 * Math.cos(2 * Math.PI * (day - 20) / 365.2425);
    }

    @Test
    void aFixOfNothingBeforeTheSeasonFallsIsNotSaidToWork() {
        Map<Verdict, Integer> said = said(FixSeasonTest::season, FALL);

        assertThat(praise(said) + said.getOrDefault(Verdict.WORSE, 0)).isLessThanOrEqualTo(MOST);
    }

    @Test
    void aFixOfNothingBeforeTheSeasonRisesIsNotSaidToHarm() {
        Map<Verdict, Integer> said = said(FixSeasonTest::season, FALL + 182);

        assertThat(praise(said) + said.getOrDefault(Verdict.WORSE, 0)).isLessThanOrEqualTo(MOST);
    }

    @Test
    void anEffectiveFixIsSaidToWorkInTheFallAndInTheRise() {
        for (int fixed : new int[] {FALL, FALL + 182}) {
            Map<Verdict, Integer> said = said(day -> season(day) * (day < fixed ? 1 : .35), fixed);

            assertThat(praise(said)).isGreaterThanOrEqualTo((int) (.9 * TRIALS));
        }
    }

    @Test
    void theResultSaysHowSeasonWasDealtWith() {
        List<Incident> incidents = incidents(FixSeasonTest::season, FALL + WINDOW, 1);
        List<Incident> lately = incidents.stream()
                .filter(i -> !i.at().isBefore(Poisson.at(FALL - 28 - 300)))
                .toList();

        FixEffect known = measured(fix(FALL, WINDOW, .4), incidents, FALL + WINDOW);
        FixEffect unknown = measured(fix(FALL, WINDOW, .4), lately, FALL + WINDOW);

        assertThat(known.method()).isEqualTo(Season.SERIES);
        assertThat(String.join(" ", known.assumptions())).contains("two waves a year");
        assertThat(known.before().to()).isEqualTo(Poisson.at(FALL - 28));
        assertThat(known.before().from()).isBefore(Poisson.at(FALL - 28 - 365));
        assertThat(unknown.method()).isNotEqualTo(Season.SERIES);
        assertThat(String.join(" ", unknown.assumptions())).contains("season cannot be told apart");
    }

    @Test
    void nothingAtAllIsNoSuccessWhereTheYearBeforeHadNothingEither() {
        IntToDoubleFunction winters = day -> season(day) > 3.5 ? 2 : 0;
        List<Incident> incidents = incidents(winters, FALL + WINDOW, 1);
        List<Incident> cured = incidents(day -> day < FALL - 60 ? season(day) : 0, FALL + WINDOW, 1);

        FixEffect summer = measured(fix(FALL, WINDOW, .4), incidents, FALL + WINDOW);
        FixEffect none = measured(fix(FALL - 60, WINDOW, .4), cured, FALL - 60 + WINDOW);

        assertThat(summer.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(none.verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(none.method()).isEqualTo(Season.SAME_DAYS);
    }

    @Test
    void growthThatHadEndedBeforeTheFixIsNotTakenForItsEffect() {
        Map<Verdict, Integer> said = said(day -> Math.min(4, 1 + 3.0 * day / 150), FALL + 30);

        assertThat(praise(said)).isLessThanOrEqualTo(MOST);
    }

    private static Map<Verdict, Integer> said(IntToDoubleFunction rate, int fixed) {
        Map<Verdict, Integer> said = new EnumMap<>(Verdict.class);
        for (int seed = 0; seed < TRIALS; seed++) {
            List<Incident> incidents = incidents(rate, fixed + WINDOW, 3_000 + seed);
            said.merge(lookedAt(7, fix(fixed, WINDOW, .4), incidents, fixed).verdict(), 1, Integer::sum);
        }
        return said;
    }

    private static int praise(Map<Verdict, Integer> said) {
        return said.getOrDefault(Verdict.VERIFIED, 0) + said.getOrDefault(Verdict.REDUCED, 0);
    }
}
