package redress.command.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import redress.events.CustomerKey;

/** Content of rejected records as it is kept: sealed bytes, or text that is sealed and then written in base64. */
record Sealed(CustomerKey key) {

    byte @Nullable [] bytes(byte @Nullable [] open) {
        return open == null ? null : key.seal(open);
    }

    String text(String open) {
        return Base64.getEncoder().encodeToString(key.seal(open.getBytes(UTF_8)));
    }

    static byte @Nullable [] open(CustomerKey key, byte @Nullable [] sealed) {
        try {
            return sealed == null ? null : key.open(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a rejected record is not sealed with the key that it names");
        }
    }

    static String open(CustomerKey key, String sealed) {
        byte[] open = open(key, Base64.getDecoder().decode(sealed));
        return open == null ? "" : new String(open, UTF_8);
    }
}
