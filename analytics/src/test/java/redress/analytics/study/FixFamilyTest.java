package redress.analytics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.analytics.study.FixFamily.Candidate;
import redress.analytics.study.FixFamily.Member;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.finding.FixEffect;
import redress.events.finding.FixEffect.Counted;
import redress.events.finding.FixEffect.Verdict;

class FixFamilyTest {

    private static final Instant MARCH = Instant.parse("2026-03-10T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-10T00:00:00Z");

    @Test
    void whatOneFixAloneWouldShowDoesNotStandBesideManyThatShowNothing() {
        Candidate alone = candidate("alone", MARCH, .03, Verdict.REDUCED);
        List<Member> family = new ArrayList<>(List.of(alone.fix()));

        assertThat(judged(family, alone).verdict()).isEqualTo(Verdict.REDUCED);

        family.add(member("silent", MARCH, false));
        FixEffect beside = judged(family, alone);
        assertThat(beside.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(beside.p()).isEqualTo(.03);
        assertThat(beside.assumptions().getLast())
                .isEqualTo("false discovery is held at 5 % over all 2 fixes that took effect in 2026-03"
                        + " (Benjamini-Hochberg): p 0.030 of this one counts as 0.060 beside them");
    }

    @Test
    void verdictsThatWereGivenCountAsWhatTheyAre() {
        Candidate one = candidate("one", MARCH, .03, Verdict.WORSE);

        assertThat(judged(List.of(one.fix(), member("found", MARCH, true)), one).verdict())
                .isEqualTo(Verdict.WORSE);
    }

    @Test
    void fixesOfOtherMonthsAreAnotherFamily() {
        Candidate one = candidate("one", MARCH, .03, Verdict.VERIFIED);
        List<Member> all = new ArrayList<>(List.of(one.fix()));
        IntStream.range(0, 50).forEach(i -> all.add(member("april" + i, MARCH.plus(Duration.ofDays(30)), false)));

        assertThat(judged(all, one).verdict()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void nobodyIsJudgedBeforeTheFamilyIsComplete() {
        Instant first = Instant.parse("2026-03-01T00:00:00Z");
        Candidate early = candidate("early", first, .01, Verdict.VERIFIED);

        FixEffect before = new FixFamily(List.of(early.fix()), Instant.parse("2026-03-31T23:00:00Z"))
                .judged(List.of(early))
                .getFirst();
        FixEffect after = new FixFamily(List.of(early.fix()), Instant.parse("2026-04-01T00:00:00Z"))
                .judged(List.of(early))
                .getFirst();

        assertThat(before.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(before.enoughDataAt()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(after.verdict()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void harmBeyondDoubtDoesNotWaitForTheMonthToBeOver() {
        Candidate harm = candidate("harm", MARCH, 1e-4, Verdict.WORSE);
        List<Member> family = List.of(harm.fix(), member("silent", MARCH, false));

        FixEffect soon = new FixFamily(family, MARCH.plus(Duration.ofDays(8)))
                .judged(List.of(harm))
                .getFirst();

        assertThat(soon.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(soon.assumptions().getLast()).contains("over all 2 fixes");
    }

    @Test
    void thatAFixDidNothingIsLeftAsItIs() {
        Candidate nothing = candidate("nothing", MARCH, .8, Verdict.INEFFECTIVE);

        assertThat(judged(List.of(nothing.fix()), nothing)).isEqualTo(nothing.effect());
    }

    /** Of forty families of twenty fixes that all do nothing, about two may have a verdict that says otherwise. */
    @Test
    void ofManyFixesThatDoNothingFewAreSaidToDoSomething() {
        Random random = new Random(3);
        int families = 40;
        int alone = 0;
        int together = 0;
        for (int family = 0; family < families; family++) {
            List<Candidate> fixes = measured(random, 20, 0);
            alone +=
                    fixes.stream().anyMatch(fix -> FixFamily.claims(fix.effect().verdict())) ? 1 : 0;
            together += claiming(fixes).isEmpty() ? 0 : 1;
        }

        assertThat(alone).isGreaterThan(families / 4);
        assertThat(together).isLessThanOrEqualTo(4);
    }

    /** And beside fixes that work, which are still found, false ones are one in twenty or fewer of the verdicts. */
    @Test
    void besideFixesThatWorkFalseVerdictsAreOneInTwenty() {
        Random random = new Random(4);
        int found = 0;
        int wrong = 0;
        double share = 0;
        int families = 20;
        for (int family = 0; family < families; family++) {
            List<Integer> claiming = claiming(measured(random, 20, 10));
            long nulls = claiming.stream().filter(fix -> fix >= 10).count();
            wrong += (int) nulls;
            found += claiming.size() - (int) nulls;
            share += claiming.isEmpty() ? 0 : nulls / (double) claiming.size();
        }

        assertThat(found).isGreaterThan(190);
        assertThat(wrong).isPositive();
        assertThat(share / families).isLessThanOrEqualTo(.05);
    }

    private static FixEffect judged(List<Member> all, Candidate candidate) {
        return new FixFamily(all, MAY).judged(List.of(candidate)).getFirst();
    }

    /** Which of the fixes have a verdict that something changed. */
    private static List<Integer> claiming(List<Candidate> fixes) {
        List<FixEffect> judged =
                new FixFamily(fixes.stream().map(Candidate::fix).toList(), MAY).judged(fixes);
        return IntStream.range(0, judged.size())
                .filter(i -> FixFamily.claims(judged.get(i).verdict()))
                .boxed()
                .toList();
    }

    /** Fixes of as many root causes, each with about a complaint a day before; the first ones leave a third of that. */
    private static List<Candidate> measured(Random random, int count, int working) {
        List<Candidate> fixes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RootCauseId cause = RootCauseId.suspectedBehind("family-" + i);
            double left = i < working ? 1 / 3.0 : 1;
            DeployedFix fix = new DeployedFix(cause, FixId.number(1), Map.of(), 0, MARCH, MARCH, 56);
            FixEffect effect = FixMeasurement.of(fix, incidents(random, cause, left), new Exposures(), MAY)
                    .getFirst();
            fixes.add(new Candidate(new Member(cause, fix.fix(), MARCH, false), effect));
        }
        return fixes;
    }

    private static List<Incident> incidents(Random random, RootCauseId cause, double left) {
        List<Incident> incidents = new ArrayList<>();
        Instant at = MARCH.minus(Duration.ofDays(220));
        while (true) {
            double perDay = at.isBefore(MARCH) ? 1 : left;
            at = at.plusMillis(Math.round(-Math.log(1 - random.nextDouble()) / perDay * 86_400_000));
            if (!at.isBefore(MAY)) {
                return incidents;
            }
            incidents.add(new Incident(
                    cause + "-" + incidents.size(),
                    "customer" + incidents.size(),
                    at,
                    at,
                    Map.of("product", "parcel"),
                    cause));
        }
    }

    private static Candidate candidate(String cause, Instant effectiveAt, double p, Verdict verdict) {
        Counted counted = new Counted(effectiveAt, effectiveAt, 10, null);
        return new Candidate(
                member(cause, effectiveAt, false),
                new FixEffect(
                        FixId.number(1),
                        Map.of(),
                        verdict,
                        .7,
                        .5,
                        .98,
                        .95,
                        p,
                        1,
                        counted,
                        counted,
                        "exact-rate-ratio",
                        List.of("days"),
                        null));
    }

    private static Member member(String cause, Instant effectiveAt, boolean foundChange) {
        return new Member(RootCauseId.suspectedBehind(cause), FixId.number(1), effectiveAt, foundChange);
    }
}
