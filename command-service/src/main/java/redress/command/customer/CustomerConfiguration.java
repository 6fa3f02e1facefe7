package redress.command.customer;

import java.time.Clock;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import redress.command.account.Pseudonyms;
import redress.command.eventstore.Commands;
import redress.command.eventstore.EventLog;
import redress.command.eventstore.version.Versions;
import redress.command.key.CustomerKeys;
import redress.command.receipt.NamedCustomers;
import redress.command.receipt.RejectedRecords;
import redress.identity.Credentials;

/** Puts together what a customer may ask for. */
@Configuration(proxyBeanMethods = false)
class CustomerConfiguration {

    @Bean
    Customers customers(CustomerKeys keys, Credentials credentials, NamedCustomers named, EventLog log) {
        return new Customers(keys, new Pseudonyms(credentials.pseudonymKey()), named, log);
    }

    @Bean
    Holdings holdings(CustomerKeys keys, Customers customers, EventLog log, RejectedRecords rejected) {
        return new Holdings(keys, customers, log, rejected);
    }

    @Bean
    Erasure erasure(
            CustomerKeys keys,
            Customers customers,
            EventLog log,
            Commands commands,
            RejectedRecords rejected,
            Clock clock) {
        return new Erasure(keys, customers, log, commands, rejected, clock);
    }

    @Bean
    CustomersAtRest customersAtRest(JdbcTemplate jdbc, Versions versions) {
        return new CustomersAtRest(jdbc, versions);
    }

    @Bean
    Retention retention(
            @Value("${redress.retention.customers:}") @Nullable Period keep,
            CustomersAtRest atRest,
            Customers customers,
            CustomerKeys keys,
            Erasure erasure,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Retention(keep, atRest, customers, keys, erasure, new TransactionTemplate(transactions), clock);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> finishing(Erasure erasure) {
        return _ -> erasure.finish();
    }
}
