package redress.analytics.study;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redress.analytics.silence.RepeatCounts;

/**
 * How often the same customers met the same failure. Complaints of one customer about what happened within a week are one
 * incident told twice, not two.
 */
public final class Repeats {

    private static final Duration THE_SAME = Duration.ofDays(7);
    /** Customers with more incidents count as having this many: estimates use the first few counts only. */
    private static final int MOST = 50;

    private Repeats() {}

    /** Of the complaints linked to one root cause. */
    public static RepeatCounts of(List<Incident> incidents) {
        Map<String, List<Instant>> byCustomer = new HashMap<>();
        incidents.forEach(i ->
                byCustomer.computeIfAbsent(i.customer(), _ -> new ArrayList<>()).add(i.at()));
        List<Long> counts = new ArrayList<>();
        byCustomer.values().forEach(times -> {
            int distinct = Math.min(MOST, distinct(times));
            while (counts.size() < distinct) {
                counts.add(0L);
            }
            counts.set(distinct - 1, counts.get(distinct - 1) + 1);
        });
        return RepeatCounts.of(counts);
    }

    private static int distinct(List<Instant> times) {
        times.sort(null);
        int distinct = 0;
        Instant last = Instant.MIN;
        for (Instant at : times) {
            if (distinct == 0 || Duration.between(last, at).compareTo(THE_SAME) > 0) {
                distinct++;
                last = at;
            }
        }
        return distinct;
    }
}
