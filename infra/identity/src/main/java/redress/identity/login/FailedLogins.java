package redress.identity.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Counts wrong passwords for a user at an address and says when that is too many. Not for the user alone: anyone could
 * then lock the admin out from anywhere. Names that nobody has are counted the same way.
 */
final class FailedLogins {

    private static final int REMEMBERED = 100_000;
    private static final int LONGEST_NAME = 100;

    private record Login(String user, String address) {}

    private final LoginLimits limits;
    private final Clock clock;
    private final Cache<Login, List<Instant>> failures;

    FailedLogins(LoginLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        Duration kept = limits.within().compareTo(limits.lockedFor()) > 0 ? limits.within() : limits.lockedFor();
        this.failures = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(kept)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    void count(String user, String address) {
        Instant now = clock.instant();
        failures.asMap().merge(login(user, address), List.of(now), (before, one) -> {
            Stream<Instant> recent = isTooMany(before)
                    ? Stream.empty()
                    : before.stream().filter(time -> time.isAfter(now.minus(limits.within())));
            return Stream.concat(recent, one.stream()).toList();
        });
    }

    boolean areTooMany(String user, String address) {
        List<Instant> times = failures.getIfPresent(login(user, address));
        return times != null
                && isTooMany(times)
                && times.getLast().plus(limits.lockedFor()).isAfter(clock.instant());
    }

    void forget(String user, String address) {
        failures.invalidate(login(user, address));
    }

    private boolean isTooMany(List<Instant> times) {
        return times.size() >= limits.wrongPasswords();
    }

    /** Users are looked up without regard to case. What is cut off a long name was never a user's. */
    private static Login login(String user, String address) {
        String name = user.toLowerCase(Locale.ROOT);
        return new Login(name.substring(0, Math.min(name.length(), LONGEST_NAME)), address);
    }
}
