package redress.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class VerifiedLoginsTest {

    private final AtomicInteger hashed = new AtomicInteger();
    private final VerifiedLogins logins = new VerifiedLogins(new Slow());

    @Test
    void aRightPasswordIsHashedOnce() {
        assertThat(logins.matches("right", "stored:right")).isTrue();
        assertThat(logins.matches("right", "stored:right")).isTrue();

        assertThat(hashed).hasValue(1);
    }

    @Test
    void aWrongPasswordIsNeverRemembered() {
        assertThat(logins.matches("wrong", "stored:right")).isFalse();
        assertThat(logins.matches("wrong", "stored:right")).isFalse();

        assertThat(hashed).hasValue(2);
    }

    @Test
    void aChangedPasswordEndsWhatWasRemembered() {
        assertThat(logins.matches("right", "stored:right")).isTrue();

        assertThat(logins.matches("right", "stored:changed")).isFalse();
    }

    private final class Slow implements PasswordEncoder {
        @Override
        public String encode(@Nullable CharSequence password) {
            return "stored:" + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
            hashed.incrementAndGet();
            return encode(password).equals(stored);
        }
    }
}
