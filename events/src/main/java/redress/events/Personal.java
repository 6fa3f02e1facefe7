package redress.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;

/**
 * The personal fields of an event (narrative, names, free text) in one sealed object, so that they can be erased apart from
 * the rest: each customer has a key, and without it nobody reads them any more. With cipher {@code none} the value is the
 * JSON text of the fields; with {@code AES-256-GCM} the same in UTF-8, sealed, in base64; with {@code erased} it is empty.
 *
 * @param keyId which key the value is sealed with, or will be before it is stored; empty if with none
 * @param cipher {@code none}, {@code AES-256-GCM} or {@code erased}
 * @param value the sealed fields
 */
public record Personal(String keyId, String cipher, String value) {

    public static final String NO_CIPHER = "none";
    public static final String CIPHER = "AES-256-GCM";
    public static final String ERASED = "erased";
    private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};

    /** Fields that nobody seals; their order does not matter for the result. */
    public static Personal plain(Map<String, String> fields) {
        return new Personal("", NO_CIPHER, EventJson.MAPPER.writeValueAsString(new TreeMap<>(fields)));
    }

    /** Fields that are to be sealed with a key before they are stored; where there are none there is nothing to seal. */
    public static Personal toSeal(String keyId, Map<String, String> fields) {
        return fields.isEmpty() ? plain(fields) : new Personal(keyId, NO_CIPHER, plain(fields).value);
    }

    /** What was said is erased, or must not be kept because its customer is. */
    public static Personal erased(String keyId) {
        return new Personal(keyId, ERASED, "");
    }

    /** Whether somebody has yet to seal it. */
    public boolean awaitsSeal() {
        return cipher.equals(NO_CIPHER) && !keyId.isEmpty();
    }

    /** Whether it reads only with its key. */
    public boolean needsKey() {
        return cipher.equals(CIPHER);
    }

    /** The same, sealed. */
    public Personal sealed(CustomerKey key) {
        byte[] sealed = key.seal(value.getBytes(UTF_8));
        return new Personal(key.id(), CIPHER, Base64.getEncoder().encodeToString(sealed));
    }

    /**
     * The same, open.
     *
     * @throws UnknownCipher if this key has not sealed it
     */
    public Personal opened(CustomerKey key) {
        try {
            byte[] open = key.open(Base64.getDecoder().decode(value));
            return new Personal("", NO_CIPHER, new String(open, UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new UnknownCipher();
        }
    }

    /**
     * The fields by name; none if they are erased.
     *
     * @throws UnknownCipher if the value is sealed
     */
    public Map<String, String> read() {
        return switch (cipher) {
            case NO_CIPHER -> EventJson.MAPPER.readValue(value, FIELDS);
            case ERASED -> Map.of();
            default -> throw new UnknownCipher();
        };
    }

    /** Says nothing of the value: events are printed in logs and error messages. */
    @Override
    public String toString() {
        return "Personal[" + cipher + "]";
    }
}
