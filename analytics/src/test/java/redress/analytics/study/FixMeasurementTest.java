package redress.analytics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.finding.FixEffect;
import redress.events.finding.FixEffect.Verdict;

class FixMeasurementTest {

    private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
    private static final int DEPLOYED = 240;
    private static final int NOW = 360;
    private static final int WINDOW = NOW - DEPLOYED;
    private static final RootCauseId CAUSE = RootCauseId.suspectedBehind("fixed");

    @Test
    void aFixThatHalvesTheRateIsVerified() {
        FixEffect effect = measure(day -> day < DEPLOYED ? 2 : .8, .5);

        assertThat(effect.verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(Objects.requireNonNull(effect.ratio())).isEqualTo(.4, within(.12));
        assertThat(Objects.requireNonNull(effect.upper())).isLessThan(1);
        assertThat(effect.target()).isEqualTo(.5);
        assertThat(effect.after().from()).isEqualTo(at(DEPLOYED));
    }

    @Test
    void aFixWithoutEffectIsIneffective() {
        assertThat(measure(day -> 2, .5).verdict()).isEqualTo(Verdict.INEFFECTIVE);
    }

    @Test
    void aFixAfterAPeakIsNotPraisedForTheEndOfThePeak() {
        // Twice the usual in the four weeks before the decision, then the usual again.
        FixEffect effect = measure(day -> day >= DEPLOYED - 28 && day < DEPLOYED ? 4 : 2, .4);

        assertThat(effect.verdict()).isEqualTo(Verdict.INEFFECTIVE);
        assertThat(effect.before().to()).isEqualTo(at(DEPLOYED - 28));
    }

    @Test
    void fallingBusinessIsNoSuccess() {
        Exposures exposures = new Exposures();
        for (int day = 0; day < NOW; day++) {
            exposures.report("parcel", null, date(day), day < DEPLOYED ? 2_000 : 1_000);
        }
        List<Incident> incidents = incidents(day -> day < DEPLOYED ? 2 : 1, "all", 7);

        FixEffect known =
                FixMeasurement.of(fix(.4), incidents, exposures, at(NOW)).getFirst();
        FixEffect unknown =
                FixMeasurement.of(fix(.4), incidents, new Exposures(), at(NOW)).getFirst();

        assertThat(known.verdict()).isEqualTo(Verdict.INEFFECTIVE);
        assertThat(known.before().exposure()).isNotNull();
        assertThat(unknown.verdict()).isNotEqualTo(Verdict.INEFFECTIVE);
        assertThat(unknown.before().exposure()).isNull();
        assertThat(String.join(" ", unknown.assumptions())).contains("exposure is not known");
    }

    @Test
    void aFixThatHelpsMostAndHarmsAGroupSaysSo() {
        List<Incident> incidents = new ArrayList<>(incidents(day -> day < DEPLOYED ? 3 : .6, "private", 1));
        incidents.addAll(incidents(day -> day < DEPLOYED ? .4 : 1.2, "business", 2));

        List<FixEffect> effects = FixMeasurement.of(fix(.3), incidents, new Exposures(), at(NOW));

        assertThat(effects.getFirst().verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(effects)
                .filteredOn(effect -> effect.segment().equals(Map.of("segment", "business")))
                .singleElement()
                .satisfies(effect -> assertThat(effect.verdict()).isEqualTo(Verdict.WORSE));
    }

    @Test
    void aTrendThatWasThereBeforeIsNoSuccess() {
        // Ever fewer, before the fix as after it.
        assertThat(measure(day -> 6 * Math.exp(-day / 110.0), .3).verdict()).isNotIn(Verdict.VERIFIED, Verdict.REDUCED);
    }

    @Test
    void aFixThatHasWornOffIsJudgedByWhatIsLeft() {
        FixEffect effect = measure(day -> day < DEPLOYED || day > DEPLOYED + 60 ? 2 : .4, .5);

        assertThat(effect.verdict()).isIn(Verdict.INEFFECTIVE, Verdict.NOT_ENOUGH_DATA);
        assertThat(effect.after().from()).isEqualTo(at(NOW - 28));
        assertThat(String.join(" ", effect.assumptions())).contains("rise again");
    }

    @Test
    void aFixThatHelpedAndWoreOffIsNotBlamedForWhatCameLater() {
        // The failure itself had become more frequent meanwhile.
        FixEffect effect = measure(day -> day < DEPLOYED ? 2 : day < DEPLOYED + 30 ? .4 : 5, .5);

        assertThat(effect.verdict()).isEqualTo(Verdict.INEFFECTIVE);
    }

    @Test
    void aTrendThatHadEndedBeforeTheFixDoesNotGoOn() {
        // Ever more at first; then, long before the fix as after it, as many as then.
        int ineffective = 0;
        for (int seed = 0; seed < 20; seed++) {
            List<Incident> incidents = incidents(day -> Math.min(4, .5 + 3.5 * day / 100), "all", seed);
            Verdict verdict = FixMeasurement.of(fix(.5), incidents, new Exposures(), at(NOW))
                    .getFirst()
                    .verdict();
            ineffective += verdict == Verdict.INEFFECTIVE ? 1 : 0;
        }
        assertThat(ineffective).isGreaterThanOrEqualTo(17);
    }

    @Test
    void aFewDaysAreNoVerdict() {
        List<Incident> incidents = incidents(day -> day < DEPLOYED ? 10 : .5, "all", 7);

        FixEffect early = FixMeasurement.of(fix(.5), incidents, new Exposures(), at(DEPLOYED + 20))
                .getFirst();

        assertThat(early.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(early.enoughDataAt()).isEqualTo(at(NOW));
        assertThat(FixMeasurement.of(fix(.5), incidents, new Exposures(), at(DEPLOYED + 28))
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void aNameThatChangedOnTheDayOfTheFixIsNoSuccess() {
        List<Incident> incidents = new ArrayList<>();
        incidents(day -> 2, "all", 7)
                .forEach(i -> incidents.add(incident(
                        i.complaint(),
                        i.at(),
                        i.lodgedAt(),
                        i.at().isBefore(at(DEPLOYED)) ? "parcel" : "package",
                        "all")));
        DeployedFix ofParcels = new DeployedFix(
                CAUSE, FixId.number(1), Map.of("product", "parcel"), .5, at(DEPLOYED), at(DEPLOYED), WINDOW);

        FixEffect effect = FixMeasurement.of(ofParcels, incidents, new Exposures(), at(NOW))
                .getFirst();

        assertThat(effect.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(effect.enoughDataAt()).isNull();
        assertThat(String.join(" ", effect.assumptions())).contains("has another name");
    }

    @Test
    void tooYoungAFailureHasNothingToCompareWith() {
        FixEffect effect = measure(day -> day < DEPLOYED - 20 ? 0 : 2, .5);

        assertThat(effect.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(effect.ratio()).isNull();
        assertThat(effect.assumptions()).singleElement().asString().contains("less than four weeks");
    }

    @Test
    void whatIsNotCertainYetSaysWhenItWillBe() {
        List<Incident> incidents = incidents(day -> day < DEPLOYED ? .5 : .3, "all", 7);

        FixEffect effect = FixMeasurement.of(fix(.3), incidents, new Exposures(), at(DEPLOYED + 20))
                .getFirst();

        assertThat(effect.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(Objects.requireNonNull(effect.enoughDataAt())).isAfter(at(DEPLOYED + 20));
    }

    @Test
    void complaintsOutsideItsScopeOrOfIncidentsBeforeItDoNotCountAgainstAFix() {
        List<Incident> incidents = new ArrayList<>(incidents(day -> day < DEPLOYED ? 2 : .5, "all", 7));
        // Lodged after the fix, about what happened before it.
        for (int i = 0; i < 200; i++) {
            incidents.add(incident("late-" + i, at(DEPLOYED - 60 - i % 60), at(DEPLOYED + 10), "parcel", "all"));
        }
        DeployedFix ofParcels = new DeployedFix(
                CAUSE, FixId.number(1), Map.of("product", "parcel"), .5, at(DEPLOYED), at(DEPLOYED), WINDOW);
        List<Incident> withOthers = new ArrayList<>(incidents);
        for (int i = 0; i < 200; i++) {
            withOthers.add(incident("other-" + i, at(DEPLOYED + 30), at(DEPLOYED + 30), "letter", "all"));
        }

        FixEffect effect = FixMeasurement.of(ofParcels, withOthers, new Exposures(), at(NOW))
                .getFirst();

        assertThat(effect.verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(effect.after().complaints()).isLessThan(100);
    }

    @Test
    void whatMayStillComeInIsNotTakenForSilence() {
        // Complaints take ten days; of what happened lately only the quick ones are in.
        List<Incident> incidents = new ArrayList<>();
        for (int day = 0; day < NOW - 10; day++) {
            incidents.add(incident("slow-" + day, at(day), at(day + 10), "parcel", "all"));
        }
        for (int day = NOW - 20; day < NOW; day++) {
            for (int i = 0; i < 20; i++) {
                incidents.add(incident("quick-" + day + "-" + i, at(day), at(day), "parcel", "all"));
            }
        }

        FixEffect effect =
                FixMeasurement.of(fix(.5), incidents, new Exposures(), at(NOW)).getFirst();

        assertThat(effect.after().to()).isEqualTo(at(NOW - 10));
    }

    @Test
    void nothingIsFoundWhereNothingHappened() {
        int claims = 0;
        for (int seed = 0; seed < 200; seed++) {
            List<Incident> incidents = incidents(day -> 1, "all", 1_000 + seed);
            Verdict verdict = FixMeasurement.of(fix(.5), incidents, new Exposures(), at(NOW))
                    .getFirst()
                    .verdict();
            claims += verdict == Verdict.INEFFECTIVE || verdict == Verdict.NOT_ENOUGH_DATA ? 0 : 1;
        }
        // Five of a hundred at most by the level of the interval.
        assertThat(claims).isLessThanOrEqualTo(14);
    }

    private static FixEffect measure(IntToDoubleFunction rate, double expected) {
        return FixMeasurement.of(fix(expected), incidents(rate, "all", 7), new Exposures(), at(NOW))
                .getFirst();
    }

    private static DeployedFix fix(double expected) {
        return new DeployedFix(CAUSE, FixId.number(1), Map.of(), expected, at(NOW), at(DEPLOYED), WINDOW);
    }

    /** Poisson numbers of incidents a day, by the sum of exponential waits (Knuth). */
    private static List<Incident> incidents(IntToDoubleFunction rate, String segment, long seed) {
        Random random = new Random(seed);
        List<Incident> incidents = new ArrayList<>();
        for (int day = 0; day < NOW; day++) {
            double left = rate.applyAsDouble(day);
            for (left += Math.log(1 - random.nextDouble()); left > 0; left += Math.log(1 - random.nextDouble())) {
                Instant at = at(day).plusSeconds(random.nextInt(86_400));
                incidents.add(incident(segment + incidents.size(), at, at, "parcel", segment));
            }
        }
        return incidents;
    }

    private static Incident incident(String id, Instant at, Instant lodged, String product, String segment) {
        return new Incident(id, id, at, lodged, Map.of("product", product, "segment", segment), CAUSE);
    }

    private static Instant at(int day) {
        return BEGIN.plus(Duration.ofDays(day));
    }

    private static LocalDate date(int day) {
        return at(day).atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
