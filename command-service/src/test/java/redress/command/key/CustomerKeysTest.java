package redress.command.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.command.Running;
import redress.command.key.CustomerKeys.Holding;
import redress.events.CustomerKey;
import redress.identity.Credentials;

class CustomerKeysTest {

    /** Without anything remembered, as after a restart: what was not stored is not there. */
    private static CustomerKeys afresh() {
        return new CustomerKeys(
                Running.bean(JdbcTemplate.class),
                new MasterKeys(Running.bean(Credentials.class).masterKeys()),
                Clock.systemUTC());
    }

    @Test
    void whoeverSealsGetsAKeyThatIsStoredKnownAndNewCustomersTogether() {
        List<String> customers = List.of("c-" + UUID.randomUUID(), "a-" + UUID.randomUUID(), "b-" + UUID.randomUUID());
        CustomerKeys keys = afresh();
        String first = Objects.requireNonNull(keys.hold(customers.subList(0, 1)).get(customers.getFirst()))
                .id();

        Map<String, Holding> held = keys.hold(customers);

        assertThat(held).containsOnlyKeys(customers);
        assertThat(held.get(customers.getFirst())).extracting(Holding::id).isEqualTo(first);
        for (Holding holding : held.values()) {
            assertThat(afresh().byId(holding.id()).map(CustomerKey::secret))
                    .contains(Objects.requireNonNull(holding.key()).secret());
        }
    }
}
