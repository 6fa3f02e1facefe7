package redress.command.key;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import redress.events.CustomerKey;
import redress.events.ErasureReason;

/** Seal what is kept for some days only and cannot be read well enough to know whose it is: a key for each day, UTC. */
public final class DailyKeys {

    private static final String DAY = "day/";

    private final CustomerKeys keys;
    private final Clock clock;

    DailyKeys(CustomerKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The key of this day, made if it is not there. Stored with the transaction that it is asked for in. */
    public CustomerKey today() {
        String day = DAY + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Objects.requireNonNull(
                Objects.requireNonNull(keys.hold(List.of(day)).get(day)).key(), "the key of today is not erased");
    }

    /** Empty once it is erased, or if nobody knows it: the rest is handled all the same, and what it sealed ends in days. */
    public Optional<CustomerKey> byId(String id) {
        return keys.known(List.of(id)).getOrDefault(id, Optional.empty());
    }

    /** Erases the keys of days that were over before this time. */
    public void eraseBefore(Instant time) {
        String first = DAY + LocalDate.ofInstant(time, ZoneOffset.UTC);
        for (String day : keys.unerased(DAY)) {
            if (day.compareTo(first) < 0) {
                keys.erase(day, ErasureReason.RETENTION_ENDED);
                keys.told(day);
            }
        }
    }
}
