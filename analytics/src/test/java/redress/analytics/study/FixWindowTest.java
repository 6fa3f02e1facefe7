package redress.analytics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.analytics.study.Poisson.at;
import static redress.analytics.study.Poisson.fix;
import static redress.analytics.study.Poisson.incident;
import static redress.analytics.study.Poisson.incidents;
import static redress.analytics.study.Poisson.lookedAtDaily;
import static redress.analytics.study.Poisson.measured;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.events.finding.FixEffect;
import redress.events.finding.FixEffect.Verdict;

class FixWindowTest {

    private static final int FIXED = 240;
    private static final int WINDOW = 56;
    private static final int OVER = FIXED + WINDOW;

    @Test
    void theVerdictComesWhenTheWindowIsOver() {
        List<Incident> incidents = incidents(day -> day < FIXED ? 1 : .65, OVER + 60, 5);

        FixEffect before = measured(fix(FIXED, WINDOW, .3), incidents, OVER - 1);
        FixEffect then = measured(fix(FIXED, WINDOW, .3), incidents, OVER);

        assertThat(before.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(before.ratio()).isNotNull();
        assertThat(before.enoughDataAt()).isEqualTo(at(OVER));
        assertThat(String.join(" ", before.assumptions())).contains("an interim look");
        assertThat(then.verdict()).isIn(Verdict.VERIFIED, Verdict.REDUCED);
        assertThat(then.after().from()).isEqualTo(at(FIXED));
        assertThat(then.after().to()).isEqualTo(at(OVER));
        assertThat(String.join(" ", then.assumptions())).contains("about the planned window");
    }

    @Test
    void whatComesAfterTheWindowChangesNothing() {
        // From the end of the window on everything is worse than ever.
        List<Incident> incidents = incidents(day -> day < FIXED ? 2 : day < OVER ? .8 : 9, OVER + 100, 7);

        FixEffect then = measured(fix(FIXED, WINDOW, .5), incidents, OVER);
        FixEffect later = measured(fix(FIXED, WINDOW, .5), incidents, OVER + 100);

        assertThat(then.verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(later).isEqualTo(then);
    }

    @Test
    void lateComplaintsAboutTheWindowCorrectIt() {
        List<Incident> incidents = new ArrayList<>(incidents(day -> day < FIXED ? 2 : .7, OVER + 60, 9));
        FixEffect then = measured(fix(FIXED, WINDOW, .5), incidents, OVER + 1);
        for (int i = 0; i < 70; i++) {
            incidents.add(incident("late-" + i, at(FIXED + i % WINDOW), at(OVER + 30)));
        }

        FixEffect corrected = measured(fix(FIXED, WINDOW, .5), incidents, OVER + 60);

        assertThat(then.verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(corrected.after().complaints()).isEqualTo(then.after().complaints() + 70);
        assertThat(corrected.verdict()).isEqualTo(Verdict.INEFFECTIVE);
    }

    @Test
    void aWindowThatIsOverWithoutAVerdictIsNotProlonged() {
        List<Incident> incidents = incidents(day -> day < FIXED ? .2 : .15, OVER + 300, 5);

        FixEffect effect = measured(fix(FIXED, WINDOW, .5), incidents, OVER + 300);

        assertThat(effect.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(effect.enoughDataAt()).isNull();
        assertThat(String.join(" ", effect.assumptions())).contains("is not prolonged");
    }

    @Test
    void clearHarmIsToldEarly() {
        List<Incident> incidents = incidents(day -> day < FIXED ? 2 : 8, OVER, 7);

        FixEffect effect = lookedAtDaily(fix(FIXED, WINDOW, .5), incidents, FIXED);

        assertThat(effect.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(effect.after().to()).isEqualTo(at(FIXED + 7));
        assertThat(String.join(" ", effect.assumptions())).contains("one time in a thousand");
    }

    @Test
    void clearSuccessIsToldAfterFourWeeks() {
        List<Incident> incidents = incidents(day -> day < FIXED ? 5 : 1, OVER, 7);

        FixEffect effect = lookedAtDaily(fix(FIXED, WINDOW, .5), incidents, FIXED);

        assertThat(effect.verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(effect.after().to()).isEqualTo(at(FIXED + 28));
    }

    @Test
    void aPlanThatCameAfterTheFixSaysSo() {
        DeployedFix fix = fix(FIXED, WINDOW, .5);
        DeployedFix afterwards =
                new DeployedFix(fix.rootCause(), fix.fix(), fix.scope(), .5, at(FIXED + 9), fix.effectiveAt(), WINDOW);
        List<Incident> incidents = incidents(day -> 2, OVER, 7);

        assertThat(String.join(" ", measured(fix, incidents, OVER).assumptions()))
                .doesNotContain("chosen by the result");
        assertThat(String.join(" ", measured(afterwards, incidents, OVER).assumptions()))
                .contains("chosen by the result");
    }

    /** Looking each day costs no more than one look: at most one in twenty, give or take what a thousand trials leave open. */
    @Test
    void aFixOfNothingLookedAtDailyIsSeldomSaidToHaveChangedAnything() {
        int trials = 1_000;
        int claims = 0;
        for (int seed = 0; seed < trials; seed++) {
            Verdict verdict = lookedAtDaily(fix(FIXED, WINDOW, .4), incidents(day -> 1.5, OVER, 5_000 + seed), FIXED)
                    .verdict();
            claims += verdict == Verdict.INEFFECTIVE || verdict == Verdict.NOT_ENOUGH_DATA ? 0 : 1;
        }
        // .05 and 1.64 standard errors of .0069.
        assertThat(claims).isLessThanOrEqualTo((int) (trials * .0613));
    }

    @Test
    void anEffectiveFixLookedAtDailyGetsItsVerdict() {
        int trials = 200;
        int praised = 0;
        for (int seed = 0; seed < trials; seed++) {
            List<Incident> incidents = incidents(day -> day < FIXED ? 1.5 : .6, OVER, 9_000 + seed);
            Verdict verdict =
                    lookedAtDaily(fix(FIXED, WINDOW, .4), incidents, FIXED).verdict();
            praised += verdict == Verdict.VERIFIED || verdict == Verdict.REDUCED ? 1 : 0;
        }
        assertThat(praised).isGreaterThanOrEqualTo((int) (trials * .9));
    }
}
