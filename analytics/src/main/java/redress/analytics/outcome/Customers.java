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

/** What other systems reported of customers, by pseudonym: what they answered when asked, and what they did. */
public final class Customers {

    private final Map<String, Known> known = new HashMap<>();
    private @Nullable Instant firstReturn;

    /**
     * An answer to a survey.
     *
     * @param affected whether something had failed for the customer since they were asked before; absent if not asked
     */
    public record Said(
            Instant at,
            @Nullable Integer satisfaction,
            @Nullable Integer recommend,
            @Nullable Boolean affected,
            @Nullable String segment) {}

    /** What is known of one customer. */
    static final class Known {
        final List<Said> said = new ArrayList<>(2);
        final List<Instant> returned = new ArrayList<>(1);
        int good;

        void inOrder() {
            said.sort(Comparator.comparing(Said::at));
        }
    }

    public void said(String customer, Said answer) {
        of(customer).said.add(answer);
    }

    /** The customer bought again. */
    public void returned(String customer, Instant at) {
        Known one = of(customer);
        one.returned.add(at);
        one.good++;
        firstReturn = firstReturn == null || at.isBefore(firstReturn) ? at : firstReturn;
    }

    /** Something else that was good for the customer, or that only a contented one does. */
    public void good(String customer) {
        of(customer).good++;
    }

    private Known of(String customer) {
        return known.computeIfAbsent(customer, _ -> new Known());
    }

    @Nullable
    Known get(String customer) {
        return known.get(customer);
    }

    Collection<Map.Entry<String, Known>> all() {
        return known.entrySet();
    }

    /** Since when returns are reported; absent if they are not. */
    @Nullable
    Instant firstReturn() {
        return firstReturn;
    }

    /** Whether the customer bought after {@code from}, but not later than {@code within} after it. */
    boolean returned(String customer, Instant from, Duration within) {
        Known one = known.get(customer);
        return one != null && one.returned.stream().anyMatch(at -> at.isAfter(from) && !at.isAfter(from.plus(within)));
    }
}
