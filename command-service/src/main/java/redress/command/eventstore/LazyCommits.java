package redress.command.eventstore;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Transactions that do not wait for the disk, for the position of the publishing alone: what is lost when the database
 * crashes is published again, and commands do not wait behind it.
 */
final class LazyCommits extends SpringTransactionManager {

    private final JdbcTemplate jdbc;

    LazyCommits(PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        super(transactions);
        this.jdbc = jdbc;
    }

    @Override
    public Transaction startTransaction() {
        Transaction transaction = super.startTransaction();
        jdbc.execute("set local synchronous_commit = off");
        return transaction;
    }
}
