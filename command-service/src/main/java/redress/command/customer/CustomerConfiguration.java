package redress.command.customer;

import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.command.account.Pseudonyms;
import redress.command.eventstore.Commands;
import redress.command.eventstore.EventLog;
import redress.identity.Credentials;

/** Puts the customers' keys together. */
@Configuration(proxyBeanMethods = false)
class CustomerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerConfiguration.class);

    /**
     * @param given base64, the current one first, separated by commas; from the environment as REDRESS_MASTER_KEYS. Without
     *     them, the embedded default's file.
     */
    @Bean
    CustomerKeys customerKeys(
            JdbcTemplate jdbc, Credentials credentials, Clock clock, @Value("${redress.master-keys:}") String given) {
        List<byte[]> masters = given.isBlank()
                ? credentials.masterKeys()
                : Arrays.stream(given.split(","))
                        .map(String::strip)
                        .map(Base64.getUrlDecoder()::decode)
                        .toList();
        return new CustomerKeys(jdbc, new MasterKeys(masters), clock);
    }

    @Bean
    Sealing sealing(CustomerKeys keys) {
        return new Sealing(keys);
    }

    @Bean
    Holdings holdings(CustomerKeys keys, Credentials credentials, EventLog log) {
        return new Holdings(keys, new Pseudonyms(credentials.pseudonymKey()), log);
    }

    @Bean
    Erasure erasure(CustomerKeys keys, Credentials credentials, EventLog log, Commands commands, Clock clock) {
        return new Erasure(keys, new Pseudonyms(credentials.pseudonymKey()), log, commands, clock);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> finishing(CustomerKeys keys, Erasure erasure) {
        return _ -> {
            erasure.finish();
            int rewrapped = keys.rewrap();
            if (rewrapped > 0) {
                LOG.info("{} keys of customers are wrapped with the new master key; the old one may go", rewrapped);
            }
        };
    }
}
