package redress.operations.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import redress.kafka.Received;

/** Names what a record has to stay in order with: its key, that is the id of its aggregate. */
final class Sequence {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private Sequence() {}

    /** A key that is no id may be anything, also personal, and shows only as a digest; a record without key is alone. */
    static String of(Received received) {
        String key = received.key();
        if (key == null) {
            return received.position();
        }
        return ID.matcher(key).matches() ? key : "key-" + digest(key).substring(0, 32);
    }

    private static String digest(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
