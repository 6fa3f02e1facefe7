package redress.analytics.emerging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Announces each burst once, as complaints come in. Remembers which complaints it has announced, so that whatever is
 * found around them later goes on with them. For one thread.
 */
public final class Bursts {

    /** Of fewer complaints nothing is usual yet. */
    static final int FEWEST = 200;

    /**
     * Surprise that chance hardly reaches, with all centres, sizes and stretches that are tried: in a year of 3,900
     * complaints whose order was shuffled not once, 10 twice and 9 nine times.
     */
    private static final double LEAST_SURPRISE = 11;

    /** One customer's letters are no burst. */
    private static final int LEAST_CUSTOMERS = 8;

    /** So much of a burst may have been announced before. */
    private static final double MOST_KNOWN = 0.33;

    private final double leastSurprise;
    private final Map<String, Integer> announced = new HashMap<>();
    private int count;

    public Bursts() {
        this(LEAST_SURPRISE);
    }

    /** With another bar, to measure what it does. */
    Bursts(double leastSurprise) {
        this.leastSurprise = leastSurprise;
    }

    /**
     * Judges the newest complaint.
     *
     * @param soFar all complaints in the order of time, the newest last; points may differ from call to call
     * @return what to announce: nothing, or what is new
     */
    public Optional<Burst> with(List<Lodged> soFar) {
        if (soFar.size() <= FEWEST) {
            return Optional.empty();
        }
        return Scan.aroundTheNewest(soFar)
                .filter(burst -> burst.surprise() >= leastSurprise && !burst.isPeak())
                .filter(burst -> customers(burst, soFar) >= LEAST_CUSTOMERS)
                .filter(this::isNew);
    }

    private static long customers(Burst burst, List<Lodged> soFar) {
        Set<String> members = new HashSet<>(burst.complaints());
        return soFar.stream()
                .filter(lodged -> members.contains(lodged.complaint()))
                .map(Lodged::who)
                .distinct()
                .count();
    }

    private boolean isNew(Burst burst) {
        Map<Integer, Long> known = burst.complaints().stream()
                .filter(announced::containsKey)
                .collect(Collectors.groupingBy(announced::get, Collectors.counting()));
        long of = known.values().stream().mapToLong(Long::longValue).sum();
        boolean isNew = of <= MOST_KNOWN * burst.complaints().size();
        int which = isNew ? count++ : mostOf(known);
        burst.complaints().forEach(complaint -> announced.putIfAbsent(complaint, which));
        return isNew;
    }

    /** Ties go to the one announced first. */
    private static int mostOf(Map<Integer, Long> known) {
        return known.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.<Integer, Long>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }
}
