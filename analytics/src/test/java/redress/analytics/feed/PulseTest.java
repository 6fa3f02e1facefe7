package redress.analytics.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PulseTest {

    private Instant now = Instant.EPOCH;
    private final Pulse pulse = new Pulse(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void aLargeBatchIsARushForAsLongAsItTakesAndFiveSecondsMore() {
        after(6);
        pulse.begins(200);
        after(60);
        assertThat(pulse.isQuiet()).isFalse();

        pulse.ends();
        after(5);
        assertThat(pulse.isQuiet()).isFalse();
        after(1);
        assertThat(pulse.isQuiet()).isTrue();
    }

    @Test
    void dailyBusinessIsNoRush() {
        after(6);
        pulse.begins(3);
        pulse.ends();
        assertThat(pulse.isQuiet()).isTrue();
    }

    private void after(long seconds) {
        now = now.plusSeconds(seconds);
    }
}
