package redress.command.receipt;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import redress.command.key.DailyKeys;

/** Opens the books. */
@Configuration(proxyBeanMethods = false)
class ReceiptConfiguration {

    @Bean
    RejectedRecords rejectedRecords(JdbcTemplate jdbc, DailyKeys keys, Clock clock) {
        return new RejectedRecords(jdbc, keys, clock);
    }

    @Bean
    NamedCustomers namedCustomers(JdbcTemplate jdbc, DailyKeys keys) {
        return new NamedCustomers(jdbc, keys);
    }

    @Bean
    Receipts receipts(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, RejectedRecords rejected, Clock clock) {
        return new Receipts(jdbc, new TransactionTemplate(transactions), rejected, clock);
    }
}
