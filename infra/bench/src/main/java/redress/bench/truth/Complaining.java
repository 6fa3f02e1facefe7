package redress.bench.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redress.simulation.customers.Customer.Segment;

/** Which share of a cause's affected customers complains, by segment, as known from other businesses of the same kind. */
final class Complaining {

    private record Place(String cause, Segment segment) {}

    private final Map<Place, long[]> counts = new HashMap<>();

    /** Adds those of a business that is not estimated later. */
    synchronized void learn(Business business) {
        List<List<Affected.One>> affected = Affected.of(business);
        for (int i = 0; i < affected.size(); i++) {
            String cause = business.causes().get(i).id();
            affected.get(i).forEach(one -> {
                long[] sums = counts.computeIfAbsent(new Place(cause, one.segment()), _ -> new long[2]);
                sums[0] += one.complained() ? 1 : 0;
                sums[1]++;
            });
        }
    }

    /** The share, 0 where nobody complained. */
    double share(String cause, Segment segment) {
        long[] sums = counts.getOrDefault(new Place(cause, segment), new long[] {0, 1});
        return (double) sums[0] / sums[1];
    }
}
