package redress.identity.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * So much a minute for everyone, all of it at once if it was saved up. Counts in this process alone: two instances of a
 * service allow twice as much.
 */
public final class RateLimit {

    private static final int REMEMBERED = 100_000;

    private final long perMinute;
    private final TimeMeter time;
    // Whoever has not come for a minute has all of it again, so that nothing is lost by forgetting them.
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    /** Allows {@code perMinute}, or everything if that is 0. */
    public RateLimit(long perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.time = new ByClock(clock);
    }

    /** Takes one for somebody; if there is none, how long to wait for it. */
    public Optional<Duration> take(String who) {
        return perMinute == 0
                ? Optional.empty()
                : waiting(bucket(who).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** How long somebody has to wait; takes none. */
    public Optional<Duration> mustWait(String who) {
        return perMinute == 0
                ? Optional.empty()
                : waiting(bucket(who).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private static Optional<Duration> waiting(long nanos) {
        return nanos == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }

    private Bucket bucket(String who) {
        return buckets.get(
                who,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private record ByClock(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
