package redress.command.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.command.Running;
import redress.events.CustomerKey;
import redress.identity.Credentials;

class MasterKeysTest {

    private static byte[] key(int seed) {
        byte[] key = new byte[CustomerKey.BYTES];
        Arrays.fill(key, (byte) seed);
        return key;
    }

    @Test
    void whatOneWrappedAnotherDoesNotOpen() {
        MasterKeys first = new MasterKeys(List.of(key(1)));
        CustomerKey customers = new CustomerKey("k", key(9));
        byte[] wrapped = first.wrap(customers);

        assertThat(first.unwrap("k", first.current(), wrapped).secret()).isEqualTo(key(9));
        assertThatThrownBy(() -> first.unwrap("other", first.current(), wrapped))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new MasterKeys(List.of(key(2))).unwrap("k", first.current(), wrapped))
                .hasMessageContaining("is missing");
    }

    @Test
    void shortKeysAndNoKeysAreRefused() {
        assertThatThrownBy(() -> new MasterKeys(List.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new MasterKeys(List.of(new byte[5]))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterARotationAllIsWrappedWithTheNewKey() {
        JdbcTemplate jdbc = Running.bean(JdbcTemplate.class);
        List<byte[]> now = Running.bean(Credentials.class).masterKeys();
        CustomerKeys before = new CustomerKeys(jdbc, new MasterKeys(now), Clock.systemUTC());
        CustomerKey key = Objects.requireNonNull(
                before.renewed("customer-" + UUID.randomUUID()).key());
        CustomerKeys rotated =
                new CustomerKeys(jdbc, new MasterKeys(List.of(key(7), now.getFirst())), Clock.systemUTC());

        assertThat(rotated.rewrap()).isPositive();
        assertThat(new CustomerKeys(jdbc, new MasterKeys(List.of(key(7))), Clock.systemUTC())
                        .byId(key.id())
                        .map(CustomerKey::secret))
                .contains(key.secret());

        // Back again, for the other tests.
        new CustomerKeys(jdbc, new MasterKeys(List.of(now.getFirst(), key(7))), Clock.systemUTC()).rewrap();
    }
}
