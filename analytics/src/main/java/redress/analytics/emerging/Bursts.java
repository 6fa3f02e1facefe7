package redress.analytics.emerging;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says of complaints as they come in whether they are part of a burst that chance hardly makes. */
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

    private final double leastSurprise;

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
     * @return the burst it is part of, also if that was there before it
     */
    public Optional<Burst> with(List<Lodged> soFar) {
        if (soFar.size() <= FEWEST) {
            return Optional.empty();
        }
        return Scan.aroundTheNewest(soFar)
                .filter(burst -> burst.surprise() >= leastSurprise && !burst.isPeak())
                .filter(burst -> customers(burst, soFar) >= LEAST_CUSTOMERS);
    }

    private static long customers(Burst burst, List<Lodged> soFar) {
        Set<String> members = new HashSet<>(burst.complaints());
        return soFar.stream()
                .filter(lodged -> members.contains(lodged.complaint()))
                .map(Lodged::who)
                .distinct()
                .count();
    }
}
