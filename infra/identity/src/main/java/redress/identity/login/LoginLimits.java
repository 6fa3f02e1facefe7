package redress.identity.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a password may be wrong.
 *
 * @param wrongPasswords so many for a user at an address
 * @param within in this time
 * @param lockedFor and the user is locked there for so long
 * @param failuresPerMinute from an address, whoever the users are; 0 for any number
 */
@ConfigurationProperties("redress.login")
public record LoginLimits(
        @DefaultValue("5") int wrongPasswords,
        @DefaultValue("15m") Duration within,
        @DefaultValue("15m") Duration lockedFor,
        @DefaultValue("30") int failuresPerMinute) {}
