package redress.analytics.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.analytics.outcome.Customers.Known;
import redress.analytics.outcome.Customers.Said;

/**
 * Who is compared for the recovery paradox (practice P10). Recovered: customers with one complaint, resolved in their favour, asked
 * at most 120 days before it and at most 60 days after its resolution. Control: customers who never complained, asked
 * twice, 14 to 200 days apart, who said the second time that nothing had failed. Whoever was affected and kept silent must not be
 * taken for the control: recovery would look better than it is.
 */
record Cohorts(List<Pair> recovered, List<Pair> control) {

    private static final Duration LONGEST_BEFORE = Duration.ofDays(120);
    private static final Duration LONGEST_AFTER = Duration.ofDays(60);
    private static final Duration SHORTEST_APART = Duration.ofDays(14);
    private static final Duration LONGEST_APART = Duration.ofDays(200);

    static Cohorts of(Collection<Course> courses, Customers customers, Instant now) {
        Map<String, List<Course>> complaints = new HashMap<>();
        courses.forEach(course -> {
            if (customers.get(course.customer()) != null) {
                complaints
                        .computeIfAbsent(course.customer(), _ -> new ArrayList<>(1))
                        .add(course);
            }
        });
        List<Pair> recovered = new ArrayList<>();
        List<Pair> control = new ArrayList<>();
        customers.all().forEach(one -> {
            Known known = one.getValue();
            known.inOrder();
            List<Course> own = complaints.get(one.getKey());
            if (own == null) {
                add(control, one.getKey(), unaffected(known), null, customers, now);
            } else if (own.size() == 1 && own.getFirst().outcome().isInFavour()) {
                add(recovered, one.getKey(), around(known, own.getFirst()), own.getFirst(), customers, now);
            }
        });
        Comparator<Pair> byTime = Comparator.comparing(Pair::at);
        recovered.sort(byTime);
        control.sort(byTime);
        return new Cohorts(recovered, control);
    }

    private static void add(
            List<Pair> to,
            String customer,
            Said @Nullable [] two,
            @Nullable Course course,
            Customers customers,
            Instant now) {
        if (two == null) {
            return;
        }
        Said after = two[1];
        String segment = course != null && course.segment() != null ? course.segment() : after.segment();
        boolean followed = customers.firstReturn() != null
                && !after.at().plus(Returns.WITHIN).isAfter(now);
        to.add(new Pair(
                two[0],
                after,
                segment,
                followed ? Boolean.valueOf(customers.returned(customer, after.at(), Returns.WITHIN)) : null));
    }

    private static Said @Nullable [] unaffected(Known known) {
        for (int i = 1; i < known.said.size(); i++) {
            Said before = known.said.get(i - 1);
            Said after = known.said.get(i);
            Duration apart = Duration.between(before.at(), after.at());
            if (Boolean.FALSE.equals(after.affected())
                    && !Boolean.TRUE.equals(before.affected())
                    && apart.compareTo(SHORTEST_APART) >= 0
                    && apart.compareTo(LONGEST_APART) <= 0) {
                return new Said[] {before, after};
            }
        }
        return null;
    }

    private static Said @Nullable [] around(Known known, Course course) {
        Instant resolved = course.resolvedAt();
        Said before = null;
        for (Said said : known.said) {
            if (said.at().isBefore(course.at())) {
                before = said.at().isBefore(course.at().minus(LONGEST_BEFORE)) ? null : said;
            } else if (resolved != null && said.at().isAfter(resolved)) {
                return before == null || said.at().isAfter(resolved.plus(LONGEST_AFTER))
                        ? null
                        : new Said[] {before, said};
            }
        }
        return null;
    }
}
