package redress.command.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import redress.command.Running;
import redress.command.key.CustomerKeys.Holding;
import redress.events.CustomerKey;
import redress.events.ErasureReason;
import redress.identity.Credentials;

class CustomerKeysTest {

    /** Without anything remembered, as after a restart: what was not stored is not there. */
    private static CustomerKeys afresh() {
        return new CustomerKeys(
                Running.bean(JdbcTemplate.class),
                new MasterKeys(Running.bean(Credentials.class).masterKeys()),
                Clock.systemUTC());
    }

    /** Otherwise a complaint stored a moment later would never hear of the erasure. */
    @Test
    void anErasureWaitsForWhatIsJustBeingSealed() throws Exception {
        String customer = "d-" + UUID.randomUUID();
        CustomerKeys keys = afresh();
        keys.hold(List.of(customer));
        TransactionTemplate transaction = new TransactionTemplate(Running.bean(PlatformTransactionManager.class));
        Instant[] stored = new Instant[1];
        CountDownLatch held = new CountDownLatch(1);
        Thread lodging = Thread.ofPlatform()
                .start(() -> transaction.executeWithoutResult(_ -> {
                    keys.hold(List.of(customer));
                    held.countDown();
                    LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
                    stored[0] = Instant.now();
                }));
        held.await();

        keys.erase(List.of(customer), ErasureReason.REQUESTED);

        Instant erased = Instant.now();
        lodging.join();
        assertThat(stored[0]).isBefore(erased);
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
