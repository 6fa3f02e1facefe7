package redress.analytics.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import redress.analytics.interval.Wilson;
import redress.analytics.outcome.Course.Outcome;

/**
 * Which share of the customers bought again within 60 days, by the outcome of their complaint (practice P8). The days begin with the
 * resolution, of unresolved complaints four weeks after they were lodged. Complaints whose 60 days are not over are left out, and
 * those whose days began before the first return that was ever reported.
 */
public final class Returns {

    static final Duration WITHIN = Duration.ofDays(60);
    private static final int FEWEST = 20;
    private static final String METHOD = "share with Wilson's score interval";
    private static final List<String> ASSUMPTIONS = List.of(
            "every purchase is reported, with the same customer id as in the complaint",
            "customers who gave no name count as not having returned",
            "groups differ in more than the outcome: a difference says what goes together");

    private Returns() {}

    /** By outcome; withdrawn complaints are left out. */
    public static Map<Outcome, Result> byOutcome(Collection<Course> courses, Customers customers, Instant now) {
        Map<Outcome, Result> shares = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.WITHDRAWN) {
                shares.put(
                        outcome, share(courses, customers, now, course -> course.outcome() == outcome, outcome.word()));
            }
        }
        return shares;
    }

    /** Of those whose complaint was resolved in their favour, wholly or in part. */
    public static Result inFavour(Collection<Course> courses, Customers customers, Instant now) {
        return share(courses, customers, now, course -> course.outcome().isInFavour(), "resolved in their favour");
    }

    /** Whether the 60 days after it are over, and returns were reported from their first day on. */
    static boolean isFollowed(Course course, Customers customers, Instant now) {
        Instant reported = customers.firstReturn();
        return reported != null
                && !course.knownFrom().isBefore(reported)
                && !course.knownFrom().plus(WITHIN).isAfter(now);
    }

    static boolean returned(Course course, Customers customers) {
        return customers.returned(course.customer(), course.knownFrom(), WITHIN);
    }

    private static Result share(
            Collection<Course> courses, Customers customers, Instant now, Predicate<Course> which, String what) {
        long n = 0;
        long back = 0;
        Instant first = null;
        for (Course course : courses) {
            if (which.test(course) && isFollowed(course, customers, now)) {
                n++;
                back += returned(course, customers) ? 1 : 0;
                Instant end = course.knownFrom().plus(WITHIN);
                first = first == null || end.isBefore(first) ? end : first;
            }
        }
        String data = n + " complaints, " + what + ", followed for 60 days; " + back + " customers bought again";
        if (customers.firstReturn() == null) {
            return Result.missing(n, METHOD, ASSUMPTIONS, data, "no return is reported of any customer", null);
        }
        return n < FEWEST
                ? Result.missing(
                        n,
                        METHOD,
                        ASSUMPTIONS,
                        data,
                        FEWEST + " complaints followed for 60 days are needed, there are " + n,
                        Result.enoughAt(first, now, n, FEWEST))
                : Result.of(Wilson.share(back, n), n, METHOD, ASSUMPTIONS, data);
    }
}
