package redress.bench.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redress.simulation.SimulatedRecord;
import redress.simulation.customers.Customer.Segment;
import redress.simulation.failures.Failure;

/** Everybody whom a planted cause struck in the history, as truth counts them. */
final class Affected {

    /** One of them. */
    record One(Segment segment, boolean complained) {}

    private Affected() {}

    /** By cause, in the order of the scenario. */
    static List<List<One>> of(Business business) {
        int days =
                Math.toIntExact(java.time.Duration.between(business.simulated().at(0), business.end())
                        .toDays());
        List<Map<Long, One>> struck = new ArrayList<>();
        business.causes().forEach(_ -> struck.add(new HashMap<>()));
        business.simulated().failures().forEach(failure -> {
            boolean lodged = failure.lodgedWithin(days);
            if (failure.day() >= 0 || lodged) {
                add(business, struck.get(failure.cause()), failure, lodged);
            }
        });
        for (SimulatedRecord record : business.planted()) {
            Failure failure = record.failure();
            if (failure != null) {
                record.causes().forEach(cause -> add(business, struck.get(index(business, cause)), failure, true));
            }
        }
        return struck.stream().map(one -> List.copyOf(one.values())).toList();
    }

    private static void add(Business business, Map<Long, One> struck, Failure failure, boolean complained) {
        One before = struck.get(failure.customer());
        if (before == null || (complained && !before.complained)) {
            Segment segment =
                    before == null ? business.simulated().customer(failure).segment() : before.segment;
            struck.put(failure.customer(), new One(segment, complained));
        }
    }

    private static int index(Business business, String cause) {
        for (int i = 0; i < business.causes().size(); i++) {
            if (business.causes().get(i).id().equals(cause)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such cause: " + cause);
    }
}
