package redress.analytics.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.analytics.interval.Interval;
import redress.analytics.interval.Wilson;
import redress.analytics.outcome.Goodwill;
import redress.analytics.outcome.Paradox;
import redress.analytics.outcome.Result;

/** Opens the books: every saying gets what own data say of it. */
public final class Books {

    private static final String LIST = "affected-list";
    private static final String HEURISTICS = "heuristics";
    private static final List<String> LISTED =
            List.of("lists of everybody affected are complete", "root causes with a list stand for those without");
    private static final List<String> ESTIMATED =
            List.of("root causes with an estimate stand for those without", "limits are added up: wider than need be");
    private static final String NO_SILENT =
            "a list of everybody affected by a root cause, or surveys of affected customers, or customers who complain repeatedly";

    private Books() {}

    /**
     * What is known of the silent customers of a root cause.
     *
     * @param method the rung that it comes from
     * @param silent customers
     */
    public record Silent(String method, long complainers, Interval silent) {}

    /**
     * Complaints by a person's judgement.
     *
     * @param complaints all but withdrawn ones
     * @param linked to a confirmed root cause
     * @param byOrigin those linked, by whose the failure was; unknown where nobody said
     */
    public record Judged(long complaints, long linked, Map<String, Long> byOrigin) {}

    /** All sayings in their order. */
    public static List<Claim> audit(
            Collection<Silent> silent, Result inFavour, Goodwill goodwill, Collection<Paradox> paradox, Judged judged) {
        List<Claim> claims = new ArrayList<>();
        claims.add(Claim.of(Saying.TWENTY_SIX_SILENT, silentPerComplainer(silent)));
        claims.add(Claim.of(Saying.TWELVE_POSITIVES, positives(goodwill)));
        claims.add(Claim.of(Saying.SEVENTY_PERCENT, inFavour));
        claims.add(Claim.of(Saying.FIFTY_PERCENT, complaining(silent)));
        claims.add(Claim.of(Saying.PARADOX_SATISFACTION, ofAll(paradox, Paradox.Measure.SATISFACTION)));
        claims.add(Claim.of(Saying.PARADOX_RECOMMENDATION, ofAll(paradox, Paradox.Measure.RECOMMENDATION)));
        claims.add(Claim.of(Saying.PARADOX_RETENTION, ofAll(paradox, Paradox.Measure.RETENTION)));
        claims.add(Claim.of(Saying.CAUSED_BY_THE_SYSTEM, bySystem(judged)));
        return claims;
    }

    private static Result ofAll(Collection<Paradox> paradox, Paradox.Measure measure) {
        return paradox.stream()
                .filter(one -> one.segment() == null && one.measure() == measure)
                .findFirst()
                .orElseThrow()
                .result();
    }

    /** Those on lists are counted; only where there is no list do estimates stand in. */
    private static @Nullable Interval share(Collection<Silent> silent) {
        long complainers = 0;
        long affected = 0;
        for (Silent one : silent) {
            if (one.method.equals(LIST)) {
                complainers += one.complainers;
                affected += one.complainers + Math.round(one.silent.estimate());
            }
        }
        return affected == 0 ? null : Wilson.share(complainers, affected);
    }

    private static Result complaining(Collection<Silent> silent) {
        Interval share = share(silent);
        if (share != null) {
            return Result.of(
                    share, affected(silent), "share of listed customers, Wilson's interval", LISTED, listed(silent));
        }
        Interval ratio = estimated(silent);
        String method = "from estimates of silent customers";
        return ratio == null
                ? Result.missing(0, method, ESTIMATED, "no estimate of silent customers", NO_SILENT, null)
                : Result.of(ratio.falling(r -> 1 / (1 + r)), complainers(silent), method, ESTIMATED, estimates(silent));
    }

    private static Result silentPerComplainer(Collection<Silent> silent) {
        Interval share = share(silent);
        if (share != null && share.lower() > 0) {
            return Result.of(
                    share.falling(p -> (1 - p) / p),
                    affected(silent),
                    "from the share of listed customers who complained, Wilson's interval",
                    LISTED,
                    listed(silent));
        }
        Interval ratio = estimated(silent);
        String method = "silent customers as estimated, per complainer";
        return ratio == null
                ? Result.missing(0, method, ESTIMATED, "no estimate of silent customers", NO_SILENT, null)
                : Result.of(ratio, complainers(silent), method, ESTIMATED, estimates(silent));
    }

    /** Silent customers per complainer by what is no saying itself. */
    private static @Nullable Interval estimated(Collection<Silent> silent) {
        double estimate = 0;
        double lower = 0;
        double upper = 0;
        long complainers = complainers(silent);
        for (Silent one : silent) {
            if (!one.method.equals(HEURISTICS)) {
                estimate += one.silent.estimate();
                lower += one.silent.lower();
                upper += one.silent.upper();
            }
        }
        return complainers == 0 ? null : new Interval(estimate / complainers, lower / complainers, upper / complainers);
    }

    private static long complainers(Collection<Silent> silent) {
        return silent.stream()
                .filter(one -> !one.method.equals(HEURISTICS))
                .mapToLong(Silent::complainers)
                .sum();
    }

    private static long affected(Collection<Silent> silent) {
        return silent.stream()
                .filter(one -> one.method.equals(LIST))
                .mapToLong(one -> one.complainers + Math.round(one.silent.estimate()))
                .sum();
    }

    private static String listed(Collection<Silent> silent) {
        long lists = silent.stream().filter(one -> one.method.equals(LIST)).count();
        return lists + " root causes with a list of everybody affected, " + affected(silent) + " customers";
    }

    private static String estimates(Collection<Silent> silent) {
        long some =
                silent.stream().filter(one -> !one.method.equals(HEURISTICS)).count();
        return some + " root causes with an estimate, " + complainers(silent) + " customers who complained";
    }

    private static Result positives(Goodwill goodwill) {
        return Result.missing(
                goodwill.customers(),
                "none yet",
                List.of(),
                goodwill.customers() + " customers with an entry in the goodwill ledger",
                "customers with an unresolved complaint and with few and with many positive experiences,"
                        + " who are followed until they return or leave",
                null);
    }

    private static Result bySystem(Judged judged) {
        String method = "share of complaints linked to a confirmed root cause, Wilson's interval";
        List<String> assumptions =
                List.of("what is linked to no confirmed cause may still be the system's: the share is at least this");
        String data = judged.linked + " of " + judged.complaints + " complaints are linked to a confirmed root cause";
        return judged.linked == 0
                ? Result.missing(
                        judged.complaints,
                        method,
                        assumptions,
                        data,
                        "root causes that a person has confirmed, with complaints linked to them",
                        null)
                : Result.of(
                        Wilson.share(judged.linked, judged.complaints), judged.complaints, method, assumptions, data);
    }
}
