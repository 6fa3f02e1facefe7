package redress.identity.login;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import redress.identity.limit.RateLimit;

/**
 * Logs users in by password, at the login page and with every Basic request, and stops those who guess. A locked user is
 * refused before the password is looked at; where the user is unknown, a password is hashed all the same, so that
 * neither the answer nor its time tells which users there are.
 */
public final class GuardedLogins implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final LoginLimits limits;
    private final FailedLogins failed;
    private final RateLimit failures;

    public GuardedLogins(UserDetailsService users, PasswordEncoder encoder, LoginLimits limits, Clock clock) {
        this.passwords = new DaoAuthenticationProvider(users);
        this.passwords.setPasswordEncoder(encoder);
        this.limits = limits;
        this.failed = new FailedLogins(limits, clock);
        this.failures = new RateLimit(limits.failuresPerMinute(), clock);
    }

    /** Hashes slowly, but a right password only once a minute. */
    public static PasswordEncoder hashing() {
        return new VerifiedLogins(new BCryptPasswordEncoder());
    }

    @Override
    public @Nullable Authentication authenticate(Authentication login) {
        String user = login.getName();
        String address = address(login);
        failures.mustWait(address).ifPresent(wait -> {
            throw new TooManyAttempts(wait);
        });
        if (failed.areTooMany(user, address)) {
            failures.take(address);
            throw new LockedException(
                    "Too many wrong passwords: wait " + limits.lockedFor().toMinutes() + " minutes and try again.");
        }
        try {
            Authentication known = passwords.authenticate(login);
            failed.forget(user, address);
            return known;
        } catch (BadCredentialsException wrong) {
            failed.count(user, address);
            failures.take(address);
            throw wrong;
        }
    }

    private static String address(Authentication login) {
        return login.getDetails() instanceof WebAuthenticationDetails details ? "" + details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> login) {
        return passwords.supports(login);
    }
}
