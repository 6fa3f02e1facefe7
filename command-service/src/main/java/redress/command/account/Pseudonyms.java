package redress.command.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import redress.events.ComplaintId;

/** Names customers so that their complaints belong together and nobody without the key learns who they are. */
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    public Pseudonyms(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The same for every complaint of this customer. */
    public String of(String customerId) {
        return sealed("customer\0" + customerId);
    }

    /** A customer of its own, for a complaint without one. */
    String ofAnonymous(ComplaintId complaint) {
        return sealed("anonymous\0" + complaint);
    }

    private String sealed(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] seal = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(seal, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
