package redress.command.receipt;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import redress.command.input.Fault;

/**
 * Table {@code intake_receipt}: one row for every record that was ever handled, whatever its outcome and however often it
 * was delivered. A record that corrects a rejected one takes over its row.
 */
public final class Receipts {

    private static final String INSERT = """
            insert into intake_receipt
                (position, batch, record, aggregate_id, report, outcome, field, rule, message, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** What was rejected may turn out otherwise later; nothing else changes. */
    private static final String UNLESS_DECIDED = """
             on conflict (position) do update set
                aggregate_id = excluded.aggregate_id, report = excluded.report, outcome = excluded.outcome,
                field = excluded.field, rule = excluded.rule, message = excluded.message, at = excluded.at
            where intake_receipt.outcome = 'rejected'""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RejectedRecords rejectedRecords;
    private final Clock clock;

    Receipts(JdbcTemplate jdbc, TransactionTemplate transaction, RejectedRecords rejectedRecords, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.rejectedRecords = rejectedRecords;
        this.clock = clock;
    }

    /** Books what is new; to be called in the transaction that stores it, so that both are there or neither is. */
    public void accept(List<Receipt> accepted) {
        // A rejected record may be accepted later; any other row at its place is a defect, or another correction of it.
        jdbc.update("delete from intake_receipt where outcome = 'rejected' and position = any(?)", (Object)
                accepted.stream().map(receipt -> receipt.place().position()).toArray(String[]::new));
        insert(INSERT, accepted);
    }

    /** Books everything else, keeping what was rejected; what was decided before stays as it is. */
    public void addMissing(List<Receipt> duplicates, List<RejectedRecord> rejected) {
        if (duplicates.isEmpty() && rejected.isEmpty()) {
            return;
        }
        Collection<Receipt> receipts = onePerPlace(duplicates, rejected);
        transaction.executeWithoutResult(status -> {
            insert(INSERT + UNLESS_DECIDED, receipts);
            rejectedRecords.keep(rejected);
        });
    }

    /** Two corrections of one record may arrive together; the one that is fit counts. */
    private static Collection<Receipt> onePerPlace(List<Receipt> duplicates, List<RejectedRecord> rejected) {
        Map<String, Receipt> receipts = new LinkedHashMap<>();
        rejected.forEach(one -> receipts.put(one.place().position(), one.receipt()));
        duplicates.forEach(one -> receipts.put(one.place().position(), one));
        return receipts.values();
    }

    private void insert(String sql, Collection<Receipt> receipts) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.batchUpdate(sql, receipts, Math.max(1, receipts.size()), (statement, one) -> fill(statement, one, now));
    }

    private static void fill(PreparedStatement statement, Receipt receipt, Timestamp now) throws SQLException {
        Fault fault = receipt.fault();
        statement.setString(1, receipt.place().position());
        statement.setString(2, receipt.place().batch());
        statement.setString(3, receipt.place().record());
        statement.setObject(4, receipt.aggregate(), Types.OTHER);
        statement.setBoolean(5, receipt.report());
        statement.setString(6, receipt.outcome().column());
        statement.setString(7, fault == null ? null : fault.field());
        statement.setString(8, fault == null ? null : fault.rule());
        statement.setString(9, fault == null ? null : fault.message());
        statement.setTimestamp(10, now);
    }

    /** How many records had each outcome, whatever they were. */
    public Counts all() {
        return counts("");
    }

    /** How many complaints had each outcome; what could not be read counts among them. */
    public Counts complaints() {
        return counts("where not report");
    }

    /** How many reports had each outcome. */
    public Counts reports() {
        return counts("where report");
    }

    /** How many records of a batch had each outcome, complaints and reports. */
    public Counts batch(String batch) {
        return counts("where batch = ?", batch);
    }

    private Counts counts(String where, Object... arguments) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.query(
                "select outcome, count(*) from intake_receipt " + where + " group by outcome",
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                arguments);
        return new Counts(
                counts.getOrDefault("accepted", 0L),
                counts.getOrDefault("duplicate", 0L),
                counts.getOrDefault("rejected", 0L));
    }

    /** The rejected records of a batch in the order in which they were booked, beginning after a number. */
    public List<Rejected> rejected(String batch, long after, int limit) {
        return jdbc.query(
                """
                select number, record, field, rule, message from intake_receipt
                where batch = ? and outcome = 'rejected' and number > ? order by number limit ?""",
                (row, n) -> new Rejected(
                        row.getLong("number"),
                        row.getString("record"),
                        row.getString("field"),
                        row.getString("rule"),
                        row.getString("message")),
                batch,
                after,
                limit);
    }

    /** How many records had each outcome. */
    public record Counts(long accepted, long duplicates, long rejected) {}

    /** A rejected record and why. */
    public record Rejected(long number, @Nullable String record, String field, String rule, String message) {}
}
