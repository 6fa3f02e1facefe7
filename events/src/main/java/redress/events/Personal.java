package redress.events;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;

/**
 * The personal fields of an event (narrative, names, free text) in one sealed object, so that they can be encrypted and
 * erased apart from the rest. With cipher {@code none} the value is the JSON text of the fields.
 *
 * @param keyId which key the value was encrypted with; empty with cipher {@code none}
 * @param cipher how it was encrypted; {@code none} is the only one so far
 * @param value the sealed fields
 */
public record Personal(String keyId, String cipher, String value) {

    public static final String NO_CIPHER = "none";
    private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};

    /** Fields that are not encrypted yet; their order does not matter for the result. */
    public static Personal plain(Map<String, String> fields) {
        return new Personal("", NO_CIPHER, EventJson.MAPPER.writeValueAsString(new TreeMap<>(fields)));
    }

    /**
     * The fields by name.
     *
     * @throws UnknownCipher if the value is encrypted
     */
    public Map<String, String> read() {
        if (!cipher.equals(NO_CIPHER)) {
            throw new UnknownCipher();
        }
        return EventJson.MAPPER.readValue(value, FIELDS);
    }

    /** Says nothing of the value: events are printed in logs and error messages. */
    @Override
    public String toString() {
        return "Personal[" + cipher + "]";
    }
}
