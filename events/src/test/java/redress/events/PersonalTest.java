package redress.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.events.complaint.ComplaintEvent;

class PersonalTest {

    @Test
    void fieldsComeBackAsTheyWentIn() {
        Map<String, String> fields = Map.of("narrative", "Grüße \"from\" 日本\n", "customerId", "K-9");

        assertThat(Personal.plain(fields).read()).isEqualTo(fields);
    }

    @Test
    void printingShowsNothingOfThem() {
        assertThat(Personal.plain(Map.of("narrative", "secret")).toString()).doesNotContain("secret");
    }

    @Test
    void whatIsEncryptedCannotBeReadAsPlain() {
        assertThatThrownBy(() -> new Personal("k1", "aes-gcm", "x").read()).isInstanceOf(UnknownCipher.class);
    }

    @Test
    void whatIsSealedOpensWithItsKeyAndNoOther() {
        Map<String, String> fields = Map.of("narrative", "Grüße 日本", "customerId", "K-9");
        CustomerKey key = new CustomerKey("k1", secret(1));

        Personal sealed = Personal.toSeal("k1", fields).sealed(key);

        assertThat(sealed.value()).doesNotContain("narrative").doesNotContain("K-9");
        assertThat(sealed.opened(key).read()).isEqualTo(fields);
        assertThatThrownBy(sealed::read).isInstanceOf(UnknownCipher.class);
        assertThatThrownBy(() -> sealed.opened(new CustomerKey("k1", secret(2))))
                .isInstanceOf(UnknownCipher.class);
        assertThatThrownBy(() -> sealed.opened(new CustomerKey("k2", secret(1))))
                .isInstanceOf(UnknownCipher.class);
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        CustomerKey key = new CustomerKey("k1", secret(1));
        Personal sealed = Personal.toSeal("k1", Map.of("note", "call back")).sealed(key);
        byte[] changed = Base64.getDecoder().decode(sealed.value());
        changed[changed.length - 20] ^= 1;

        for (String value : List.of(Base64.getEncoder().encodeToString(changed), "", "AAAA", "no base64!")) {
            assertThatThrownBy(() -> new Personal("k1", Personal.CIPHER, value).opened(key))
                    .isInstanceOf(UnknownCipher.class);
        }
    }

    @Test
    void theSameFieldsAreNeverSealedTheSameWay() {
        CustomerKey key = new CustomerKey("k1", secret(1));
        Personal open = Personal.toSeal("k1", Map.of("note", "call back"));

        assertThat(open.sealed(key)).isNotEqualTo(open.sealed(key));
    }

    @Test
    void whatIsErasedHasNoFields() {
        assertThat(Personal.erased("k1").read()).isEmpty();
    }

    @Test
    void everyEventsPersonalPartCanBeReplaced() {
        var told = new ComplaintEvent.ComplaintWithdrawn(
                ComplaintId.of("shop", "1"), Instant.EPOCH, Personal.plain(Map.of("reason", "solved itself")));

        Object erased = PersonalPart.with(told, Personal.erased("k1"));

        assertThat(PersonalPart.of(told)).contains(told.personal());
        assertThat(erased)
                .isEqualTo(new ComplaintEvent.ComplaintWithdrawn(told.complaint(), told.at(), Personal.erased("k1")));
        assertThat(PersonalPart.of(told.complaint())).isEmpty();
    }

    private static byte[] secret(int seed) {
        byte[] secret = new byte[CustomerKey.BYTES];
        Arrays.fill(secret, (byte) seed);
        return secret;
    }

    @Test
    void theSameExternalComplaintHasTheSameId() {
        assertThat(ComplaintId.of("shop", "1")).isEqualTo(ComplaintId.of("shop", "1"));
        assertThat(ComplaintId.of("shop", "1")).isNotEqualTo(ComplaintId.of("shop2", "1"));
    }
}
