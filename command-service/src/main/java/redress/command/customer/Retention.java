package redress.command.customer;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import redress.command.customer.CustomersAtRest.Resting;
import redress.command.eventstore.Actor;
import redress.command.key.CustomerKeys;
import redress.events.ErasureReason;

/**
 * Erases customers who have been at rest for as long as they may be kept. Whom a rejected record names is spared until that
 * is corrected or forgotten: it may be their next complaint.
 */
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Actor ACTOR = Actor.named("clock");
    /** Customers found at a look, which takes long. */
    private static final int AT_A_LOOK = 20_000;
    /** Customers erased in a transaction: meanwhile nobody can lodge anything for them. */
    private static final int TOGETHER = 500;

    private final @Nullable Period keep;
    private final CustomersAtRest atRest;
    private final Customers customers;
    private final CustomerKeys keys;
    private final Erasure erasure;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * Of this length.
     *
     * @param keep how long after the last event; null means until somebody erases them
     * @throws IllegalArgumentException if it is not positive
     */
    Retention(
            @Nullable Period keep,
            CustomersAtRest atRest,
            Customers customers,
            CustomerKeys keys,
            Erasure erasure,
            TransactionTemplate transaction,
            Clock clock) {
        if (keep != null && (keep.isNegative() || keep.isZero())) {
            throw new IllegalArgumentException("redress.retention.customers must be a positive period, such as 5y");
        }
        this.keep = keep;
        this.atRest = atRest;
        this.customers = customers;
        this.keys = keys;
        this.erasure = erasure;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Erases everyone whose time is up; returns how many. What is interrupted is finished by the next start. */
    public int eraseWhoseTimeIsUp() {
        if (keep == null) {
            return 0;
        }
        Instant time = clock.instant().atOffset(ZoneOffset.UTC).minus(keep).toInstant();
        Set<String> spared =
                customers.rejected().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        int erased = 0;
        int more = eraseSome(time, spared);
        while (more > 0) {
            erased += more;
            more = eraseSome(time, spared);
        }
        if (erased > 0) {
            LOG.info("{} customers were erased: nothing was recorded of them for {}", erased, keep);
        }
        return erased;
    }

    private int eraseSome(Instant time, Set<String> spared) {
        long position = atRest.settled();
        Map<String, Resting> found = atRest.since(time, spared, AT_A_LOOK);
        List<String> names = List.copyOf(found.keySet());
        int erased = 0;
        for (int i = 0; i < names.size(); i += TOGETHER) {
            Map<String, Resting> some = new HashMap<>(found);
            some.keySet().retainAll(names.subList(i, Math.min(i + TOGETHER, names.size())));
            erased += erase(some, time, position);
        }
        return erased;
    }

    private int erase(Map<String, Resting> candidates, Instant time, long position) {
        // Asked once more while they can say nothing: what they have said meanwhile is not lost.
        Map<String, Resting> still = transaction.execute(_ -> {
            keys.lock(candidates.keySet());
            Map<String, Resting> quiet = atRest.still(time, candidates, position);
            keys.erase(quiet.keySet(), ErasureReason.RETENTION_ENDED);
            return quiet;
        });
        keys.sweep();
        still.forEach((customer, resting) ->
                erasure.tell(customer, resting.complaints(), resting.reports(), ErasureReason.RETENTION_ENDED, ACTOR));
        return still.size();
    }
}
