package redress.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

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
    void theSameExternalComplaintHasTheSameId() {
        assertThat(ComplaintId.of("shop", "1")).isEqualTo(ComplaintId.of("shop", "1"));
        assertThat(ComplaintId.of("shop", "1")).isNotEqualTo(ComplaintId.of("shop2", "1"));
    }
}
