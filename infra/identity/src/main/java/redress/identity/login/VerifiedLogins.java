package redress.identity.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for a minute that a password was right, so that its slow hash is not computed for every request. Holds
 * digests only; a wrong password is never remembered.
 */
final class VerifiedLogins implements PasswordEncoder {

    private final PasswordEncoder slow;
    private final Cache<String, Boolean> verified = Caffeine.newBuilder()
            .maximumSize(1000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    VerifiedLogins(PasswordEncoder slow) {
        this.slow = slow;
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        return Objects.requireNonNull(slow.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        if (password == null || encoded == null) {
            return false;
        }
        String digest = digest(encoded + '\0' + password);
        if (verified.getIfPresent(digest) != null) {
            return true;
        }
        boolean right = slow.matches(password, encoded);
        if (right) {
            verified.put(digest, Boolean.TRUE);
        }
        return right;
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
