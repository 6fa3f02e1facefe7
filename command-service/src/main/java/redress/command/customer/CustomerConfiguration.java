package redress.command.customer;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redress.command.account.Pseudonyms;
import redress.command.eventstore.Commands;
import redress.command.eventstore.EventLog;
import redress.command.key.CustomerKeys;
import redress.command.receipt.RejectedRecords;
import redress.identity.Credentials;

/** Puts together what a customer may ask for. */
@Configuration(proxyBeanMethods = false)
class CustomerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerConfiguration.class);

    @Bean
    Holdings holdings(CustomerKeys keys, Credentials credentials, EventLog log) {
        return new Holdings(keys, new Pseudonyms(credentials.pseudonymKey()), log);
    }

    @Bean
    Erasure erasure(
            CustomerKeys keys,
            Credentials credentials,
            EventLog log,
            Commands commands,
            RejectedRecords rejected,
            Clock clock) {
        return new Erasure(keys, new Pseudonyms(credentials.pseudonymKey()), log, commands, rejected, clock);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> finishing(Erasure erasure) {
        return _ -> {
            try {
                erasure.finish();
            } catch (RuntimeException later) {
                LOG.warn(
                        "an erasure is not finished: ask for it again, or restart; {}",
                        later.getClass().getSimpleName());
            }
        };
    }
}
