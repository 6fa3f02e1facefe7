package redress.command.intake;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.command.input.Fault;

/**
 * The books of the intake, table {@code intake_receipt}: one row for every record that was ever handled, whatever its
 * outcome and however often it was delivered.
 */
public final class Receipts {

    private static final String INSERT = """
            insert into intake_receipt (position, batch, record, complaint_id, outcome, field, rule, message, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Receipts(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Books new complaints; to be called in the transaction that stores them, so that both are there or neither is. */
    void accept(List<Lodgement> lodged) {
        // A version that knows more may accept what an earlier one rejected; any other row at its place is a defect.
        jdbc.update("delete from intake_receipt where outcome = 'rejected' and position = any(?)", (Object)
                lodged.stream().map(Lodgement::position).toArray(String[]::new));
        insert(INSERT, lodged.stream().map(Lodgement::accepted).toList());
    }

    /** Books everything else; what is in the books already stays as it is. */
    void addMissing(List<Receipt> receipts) {
        if (!receipts.isEmpty()) {
            insert(INSERT + " on conflict (position) do nothing", receipts);
        }
    }

    private void insert(String sql, List<Receipt> receipts) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.batchUpdate(sql, receipts, receipts.size(), (statement, receipt) -> fill(statement, receipt, now));
    }

    private static void fill(PreparedStatement statement, Receipt receipt, Timestamp now) throws SQLException {
        Fault fault = receipt.fault();
        statement.setString(1, receipt.position());
        statement.setString(2, receipt.batch());
        statement.setString(3, receipt.record());
        statement.setObject(
                4, receipt.complaint() == null ? null : receipt.complaint().value(), java.sql.Types.OTHER);
        statement.setString(5, receipt.outcome().column());
        statement.setString(6, fault == null ? null : fault.field());
        statement.setString(7, fault == null ? null : fault.rule());
        statement.setString(8, fault == null ? null : fault.message());
        statement.setTimestamp(9, now);
    }

    /** How many records had each outcome; all records, or those of one batch. */
    public Counts counts(@Nullable String batch) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.query(
                "select outcome, count(*) from intake_receipt "
                        + (batch == null ? "" : "where batch = ? ")
                        + "group by outcome",
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                batch == null ? new Object[0] : new Object[] {batch});
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
