package redress.command.key;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redress.events.CustomerKey;

/**
 * Wrap the customers' keys, which lie in the database, so that the database alone opens nothing. The first one wraps; the
 * others open what they wrapped before they were replaced.
 */
final class MasterKeys {

    /** The beginning of a digest: names a master key and tells nothing of it. */
    private static final int NAME_BYTES = 6;

    private final Map<String, byte[]> byName = new LinkedHashMap<>();

    MasterKeys(List<byte[]> keys) {
        if (keys.isEmpty()) {
            throw new IllegalStateException(
                    "there is no master key: give one in redress.master-keys or secrets/master");
        }
        for (byte[] key : keys) {
            if (key.length != CustomerKey.BYTES) {
                throw new IllegalStateException("a master key must have " + CustomerKey.BYTES + " bytes");
            }
            byName.put(name(key), key);
        }
    }

    /** The one that wraps. */
    String current() {
        return byName.keySet().iterator().next();
    }

    byte[] wrap(CustomerKey key) {
        return wrapping(current(), key.id()).seal(key.secret());
    }

    CustomerKey unwrap(String id, String master, byte[] wrapped) {
        try {
            return new CustomerKey(id, wrapping(master, id).open(wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key " + id + " is not wrapped with the master key " + master);
        }
    }

    /** Bound to the customer's key: what is wrapped for one row opens in no other. */
    private CustomerKey wrapping(String master, String id) {
        byte[] key = byName.get(master);
        if (key == null) {
            throw new IllegalStateException(
                    "the master key " + master + " is missing: add it again after the current one");
        }
        return new CustomerKey(id, key);
    }

    private static String name(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
