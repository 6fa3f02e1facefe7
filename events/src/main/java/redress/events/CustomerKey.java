package redress.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What seals the personal fields of one customer: AES with 256 bits in Galois counter mode (NIST SP 800-38D), a random nonce
 * of 12 bytes before the sealed bytes. What one key has sealed opens under no other key's id. Without the key nothing opens:
 * to erase a customer is to erase the key.
 *
 * @param id which key it is; says nothing of the customer
 * @param secret 32 bytes
 */
public record CustomerKey(String id, byte[] secret) {

    public static final int BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    public byte[] seal(byte[] open) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
            ByteBuffer sealed = ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(open.length));
            sealed.put(nonce);
            cipher.doFinal(ByteBuffer.wrap(open), sealed);
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES in Galois counter mode", e);
        }
    }

    /**
     * The bytes as they were before they were sealed.
     *
     * @throws GeneralSecurityException if this key has not sealed them, or they have been changed since
     */
    public byte[] open(byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < NONCE_BYTES) {
            throw new GeneralSecurityException("too short");
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.getBytes(UTF_8));
        return cipher;
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "CustomerKey[" + id + "]";
    }
}
