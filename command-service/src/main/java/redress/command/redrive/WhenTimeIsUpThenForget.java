package redress.command.redrive;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import redress.command.receipt.RejectedRecords;

/** Forgets rejected records, whose content may be personal, after the time for which they may be kept. */
final class WhenTimeIsUpThenForget {

    private static final Logger LOG = LoggerFactory.getLogger(WhenTimeIsUpThenForget.class);

    private final RejectedRecords rejected;
    private final Duration keep;
    private final Clock clock;

    WhenTimeIsUpThenForget(RejectedRecords rejected, Duration keep, Clock clock) {
        this.rejected = rejected;
        this.keep = keep;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60 * 24, timeUnit = TimeUnit.MINUTES)
    void forget() {
        int forgotten = rejected.deleteBefore(clock.instant().minus(keep));
        if (forgotten > 0) {
            LOG.info("{} rejected records older than {} days were deleted", forgotten, keep.toDays());
        }
    }
}
