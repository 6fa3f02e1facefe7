package redress.identity.login;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** So many logins failed from an address that it has to wait. */
public final class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many logins failed from this address");
        this.wait = wait;
    }

    /** In whole seconds, at least one, as {@code Retry-After} says it. */
    public long seconds() {
        return wait.toSeconds() + 1;
    }
}
