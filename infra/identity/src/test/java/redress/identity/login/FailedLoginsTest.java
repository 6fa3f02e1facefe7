package redress.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import redress.identity.MovableClock;

class FailedLoginsTest {

    private final MovableClock clock = new MovableClock();
    private final FailedLogins failed =
            new FailedLogins(new LoginLimits(3, Duration.ofMinutes(15), Duration.ofMinutes(10), 0), clock);

    @Test
    void theThirdWrongPasswordLocksForAWhile() {
        fail(2);
        assertThat(isLocked()).isFalse();

        fail(1);
        assertThat(isLocked()).isTrue();
        clock.forward(Duration.ofMinutes(9));
        assertThat(isLocked()).isTrue();
        clock.forward(Duration.ofMinutes(2));
        assertThat(isLocked()).isFalse();
    }

    @Test
    void afterALockCountingBeginsAnew() {
        fail(3);
        clock.forward(Duration.ofMinutes(11));

        fail(2);

        assertThat(isLocked()).isFalse();
    }

    @Test
    void whatIsLongAgoDoesNotCount() {
        for (int i = 0; i < 6; i++) {
            fail(1);
            clock.forward(Duration.ofMinutes(8));
        }

        assertThat(isLocked()).isFalse();
    }

    @Test
    void aRightPasswordIsANewBeginning() {
        fail(2);
        failed.forget("carla", "10.0.0.1");
        fail(2);

        assertThat(isLocked()).isFalse();
    }

    @Test
    void otherUsersAndOtherAddressesAreNotLocked() {
        fail(3);

        assertThat(failed.areTooMany("henri", "10.0.0.1")).isFalse();
        assertThat(failed.areTooMany("carla", "10.0.0.2")).isFalse();
    }

    @Test
    void anotherSpellingIsTheSameUser() {
        fail(2);
        failed.count("CARLA", "10.0.0.1");

        assertThat(isLocked()).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            failed.count("carla", "10.0.0.1");
        }
    }

    private boolean isLocked() {
        return failed.areTooMany("carla", "10.0.0.1");
    }
}
