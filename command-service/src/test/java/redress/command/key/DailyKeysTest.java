package redress.command.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import redress.command.Running;

class DailyKeysTest {

    private static DailyKeys on(String time) {
        return new DailyKeys(Running.bean(CustomerKeys.class), Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }

    @Test
    void aDayHasOneKeyAndTheNextAnother() {
        String key = on("2020-05-01T00:00:00Z").today().id();

        assertThat(on("2020-05-01T23:59:59Z").today().id()).isEqualTo(key);
        assertThat(on("2020-05-02T00:00:00Z").today().id()).isNotEqualTo(key);
    }

    @Test
    void keysOfDaysLongGoneAreErased() {
        DailyKeys keys = on("2020-06-01T12:00:00Z");
        String before = keys.today().id();
        String after = on("2020-06-02T12:00:00Z").today().id();

        keys.eraseBefore(Instant.parse("2020-06-02T18:00:00Z"));

        assertThat(keys.byId(before)).isEmpty();
        assertThat(keys.byId(after)).isPresent();
    }
}
