package redress.command.key;

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
import redress.identity.Credentials;

/** Puts the keys together. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(KeyConfiguration.class);

    /**
     * The customers' keys.
     *
     * @param given master keys in base64, the current one first, separated by commas; from the environment as
     *     REDRESS_MASTER_KEYS. Without them, the embedded default's file.
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
    DailyKeys dailyKeys(CustomerKeys keys, Clock clock) {
        return new DailyKeys(keys, clock);
    }

    @Bean
    Sealing sealing(CustomerKeys keys) {
        return new Sealing(keys);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> rewrapping(CustomerKeys keys) {
        return _ -> {
            int rewrapped = keys.rewrap();
            if (rewrapped > 0) {
                LOG.info("{} keys are wrapped with the new master key; the old one may go", rewrapped);
            }
        };
    }
}
