package redress.analytics.silence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redress.analytics.interval.Interval;
import redress.analytics.interval.Wilson;
import redress.analytics.silence.Evidence.Survey;

/**
 * All that can be said about the silent customers of a failure.
 *
 * @param rungs every method, the best data first; those without their data say what is missing
 * @param recommended the first rung that holds; absent if nothing is known
 * @param coverage share of the incidents that happened to known customers, where repeats are known
 */
public record Ladder(
        List<Rung> rungs,
        @Nullable String recommended,
        @Nullable Double coverage) {

    /** Fewer who came twice say little about those who never came. */
    private static final int ENOUGH_TWICE = 5;

    private static final String PER_COMPLAINER =
            "for each customer who complained, because it is not known how many did: give complaints";

    /**
     * Repeats say little about a population of which hardly anything is known. On simulated failures that strike most customers once,
     * coverage is .1 to .2 and the lower bound seven times too high: it counts those whom the failure could have struck as well. On
     * the traffic offences of van der Heijden and others, where the truth is known, it is .35 and the bound holds.
     */
    private static final double ENOUGH_KNOWN = .25;

    private static final String MOSTLY_ONCE =
            "too few came again to say how many never came: where a failure strikes most customers only"
                    + " once, it is far too high";

    private static final String TWICE_WEAK = "fewer than 5 customers complained exactly twice";
    private static final String SATISFIED_STAY_AWAY =
            "customers who were satisfied the first time do not come back, which makes it too high";

    /** What the evidence says. */
    public static Ladder of(Evidence evidence) {
        return of(evidence, Caveats.NONE);
    }

    /** The same, with what is known of where the evidence came from. */
    public static Ladder of(Evidence evidence, Caveats caveats) {
        List<Rung> rungs = Stream.<Function<Evidence, Rung>>of(
                        Ladder::affectedList, Ladder::survey, Ladder::propensity, Ladder::twoLists)
                .map(rung -> rung.apply(evidence))
                .collect(Collectors.toCollection(ArrayList::new));
        rungs.addAll(repeats(evidence.repeats()));
        rungs.add(heuristics(complainers(evidence)));
        rungs.replaceAll(caveats::on);
        String recommended =
                rungs.stream().filter(Rung::holds).map(Rung::method).findFirst().orElse(null);
        RepeatCounts repeats = evidence.repeats();
        Double coverage = repeats == null || repeats.total() == 0 ? null : Chao.coverage(repeats);
        return new Ladder(List.copyOf(rungs), recommended, coverage);
    }

    /** Distinct customers who complained: as said, or as the other data show; null if nothing shows it. */
    public static @Nullable Long complainers(Evidence evidence) {
        if (evidence.complainers() != null) {
            return evidence.complainers();
        }
        if (evidence.repeats() != null) {
            return evidence.repeats().distinct();
        }
        if (evidence.lists() != null) {
            return evidence.lists().first();
        }
        return evidence.segments() == null
                ? null
                : (Long) evidence.segments().stream()
                        .mapToLong(Propensity::complainers)
                        .sum();
    }

    private static Rung affectedList(Evidence evidence) {
        Long complainers = complainers(evidence);
        if (evidence.affectedTotal() == null || complainers == null) {
            return Rung.refused(
                    Method.AFFECTED_LIST, "needs a list of everybody affected, and how many of them complained");
        }
        return Rung.of(
                Method.AFFECTED_LIST, new Population(Interval.exactly(evidence.affectedTotal()), 0), complainers);
    }

    private static Rung survey(Evidence evidence) {
        Survey survey = evidence.survey();
        if (survey == null) {
            return Rung.refused(
                    Method.SURVEY,
                    "needs a survey of affected customers: how many were asked, how many had complained");
        }
        if (survey.complained() == 0) {
            return Rung.refused(Method.SURVEY, "nobody in the survey had complained: ask more affected customers");
        }
        Long known = complainers(evidence);
        long complainers = known == null ? 1 : known;
        Interval affected = Wilson.share(survey.complained(), survey.surveyed()).falling(p -> complainers / p);
        double p = (double) survey.complained() / survey.surveyed();
        double error = complainers / (p * p) * Math.sqrt(p * (1 - p) / survey.surveyed());
        Rung rung = Rung.of(Method.SURVEY, new Population(affected, error), complainers);
        return known == null ? rung.weakBecause(PER_COMPLAINER) : rung;
    }

    private static Rung propensity(Evidence evidence) {
        List<Propensity> segments = evidence.segments();
        if (segments == null) {
            return Rung.refused(Method.PROPENSITY, "needs the probability to complain in each segment of customers");
        }
        long complainers = segments.stream().mapToLong(Propensity::complainers).sum();
        return Rung.of(Method.PROPENSITY, Propensity.horvitzThompson(segments), complainers);
    }

    private static Rung twoLists(Evidence evidence) {
        TwoLists lists = evidence.lists();
        if (lists == null) {
            return Rung.refused(
                    Method.TWO_LISTS, "needs a second list of affected customers and how many are on both lists");
        }
        // The first list may hold only some of those who complained.
        long complainers = evidence.complainers() == null ? 0 : evidence.complainers();
        Rung rung = Rung.of(Method.TWO_LISTS, lists.chapman(), Math.max(complainers, lists.first()));
        return lists.overlap() < 1 ? rung.weakBecause("nobody is on both lists") : rung;
    }

    private static List<Rung> repeats(@Nullable RepeatCounts repeats) {
        List<Method> methods = List.of(Method.CHAO, Method.CHAO_K, Method.ZERO_TRUNCATED_POISSON, Method.ZELTERMAN);
        if (repeats == null) {
            return methods.stream()
                    .map(method -> Rung.refused(method, "needs how many customers complained once, twice and so on"))
                    .toList();
        }
        return methods.stream().map(method -> repeat(method, repeats)).toList();
    }

    private static Rung repeat(Method method, RepeatCounts repeats) {
        if (repeats.of(1) == 0) {
            return Rung.refused(method, "nobody complained exactly once: there is nothing to estimate from");
        }
        boolean noneAgain = repeats.total() == repeats.distinct();
        boolean noneTwice = repeats.of(2) == 0;
        if ((method == Method.ZELTERMAN && noneTwice) || (method == Method.ZERO_TRUNCATED_POISSON && noneAgain)) {
            return Rung.refused(method, "nobody complained twice: there is nothing to estimate from");
        }
        Population population = switch (method) {
            case CHAO -> Chao.classic(repeats);
            case CHAO_K -> Chao.corrected(repeats);
            case ZELTERMAN -> TruncatedPoisson.zelterman(repeats);
            default -> TruncatedPoisson.byLikelihood(repeats);
        };
        Rung rung = Rung.of(method, population, repeats.distinct());
        if (repeats.of(2) < ENOUGH_TWICE) {
            return rung.weakBecause(TWICE_WEAK + "; " + SATISFIED_STAY_AWAY);
        }
        return Chao.coverage(repeats) < ENOUGH_KNOWN ? rung.weakBecause(MOSTLY_ONCE) : rung;
    }

    private static Rung heuristics(@Nullable Long complainers) {
        if (complainers == null) {
            return Rung.refused(Method.HEURISTICS, "needs the number of customers who complained");
        }
        Interval silent = Saying.band(complainers);
        Interval affected = silent.rising(n -> n + complainers);
        return new Rung(
                Method.HEURISTICS.word(),
                Method.HEURISTICS.standing(),
                silent,
                affected,
                Saying.band(1),
                null,
                Method.HEURISTICS.assumptions(),
                null,
                false,
                null);
    }
}
