package redress.analytics.study;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.finding.FixEffect;

/** Incidents of one root cause that come by chance, at a rate of each day. */
final class Poisson {

    static final Instant BEGIN = Instant.parse("2023-01-01T00:00:00Z");
    private static final RootCauseId CAUSE = RootCauseId.suspectedBehind("by chance");

    private Poisson() {}

    /** Poisson numbers of incidents a day, by the sum of exponential waits (Knuth); each is complained about at once. */
    static List<Incident> incidents(IntToDoubleFunction rate, int days, long seed) {
        Random random = new Random(seed);
        List<Incident> incidents = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            double left = rate.applyAsDouble(day);
            for (left += Math.log(1 - random.nextDouble()); left > 0; left += Math.log(1 - random.nextDouble())) {
                Instant at = at(day).plusSeconds(random.nextInt(86_400));
                incidents.add(incident("c" + incidents.size(), at, at));
            }
        }
        return incidents;
    }

    static Incident incident(String id, Instant at, Instant lodged) {
        return new Incident(id, id, at, lodged, Map.of("product", "parcel", "segment", "all"), CAUSE);
    }

    /** For all complaints, planned on the day from which it is in effect. */
    static DeployedFix fix(int effective, int windowDays, double expected) {
        return new DeployedFix(CAUSE, FixId.number(1), Map.of(), expected, at(effective), at(effective), windowDays);
    }

    /** On all customers, with what is known by the beginning of a day. */
    static FixEffect measured(DeployedFix fix, List<Incident> incidents, int day) {
        List<Incident> known =
                incidents.stream().filter(i -> i.lodgedAt().isBefore(at(day))).toList();
        return FixMeasurement.of(fix, known, new Exposures(), at(day)).getFirst();
    }

    /** As the platform does it: the first verdict of a look each day until the window is over, or not enough data then. */
    static FixEffect lookedAtDaily(DeployedFix fix, List<Incident> incidents, int effective) {
        return lookedAt(1, fix, incidents, effective);
    }

    /** The same with a look every few days, the window being a multiple of them. */
    static FixEffect lookedAt(int every, DeployedFix fix, List<Incident> incidents, int effective) {
        int day = effective + every;
        FixEffect effect = measured(fix, incidents, day);
        while (effect.verdict() == FixEffect.Verdict.NOT_ENOUGH_DATA && day < effective + fix.windowDays()) {
            day += every;
            effect = measured(fix, incidents, day);
        }
        return effect;
    }

    static Instant at(int day) {
        return BEGIN.plus(Duration.ofDays(day));
    }
}
