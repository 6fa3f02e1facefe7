package redress.command.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.events.EventJson;
import redress.kafka.Received;
import redress.operations.deadletter.DeadLetter;
import redress.operations.deadletter.ParkedRecord;
import redress.operations.deadletter.ParkedRecords;
import tools.jackson.core.type.TypeReference;

/** The dead letters of one feed in PostgreSQL. */
public final class LettersInPostgres implements ParkedRecords {

    private static final TypeReference<Map<String, byte[]>> HEADERS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final String processor;

    public LettersInPostgres(JdbcTemplate jdbc, String processor) {
        this.jdbc = jdbc;
        this.processor = processor;
    }

    @Override
    public Set<String> waiting(Collection<String> sequences) {
        return new HashSet<>(jdbc.queryForList(
                "select distinct sequence from dead_letter where processor = ? and sequence = any(?)",
                String.class,
                processor,
                sequences.toArray(String[]::new)));
    }

    @Override
    public void park(List<ParkedRecord> records) {
        jdbc.batchUpdate("""
                insert into dead_letter (processor, sequence, position, topic, partition, topic_offset, record_key, headers,
                value, type, reason, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", records.stream().map(this::row).toList());
    }

    private @Nullable Object[] row(ParkedRecord letter) {
        Received received = letter.received();
        String key = received.key();
        return new @Nullable Object[] {
            processor,
            letter.sequence(),
            received.position(),
            received.topic(),
            received.partition(),
            received.offset(),
            // As bytes: a key may hold characters that PostgreSQL's texts cannot.
            key == null ? null : key.getBytes(UTF_8),
            EventJson.MAPPER.writeValueAsBytes(received.headers()),
            received.value(),
            letter.type(),
            letter.reason(),
            Timestamp.from(letter.at())
        };
    }

    @Override
    public Optional<ParkedRecord> first(String sequence) {
        return jdbc
                .query(
                        "select * from dead_letter where processor = ? and sequence = ? order by number limit 1",
                        (row, n) -> record(row),
                        processor,
                        sequence)
                .stream()
                .findFirst();
    }

    private static ParkedRecord record(ResultSet row) throws SQLException {
        byte[] key = row.getBytes("record_key");
        Received received = new Received(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("topic_offset"),
                key == null ? null : new String(key, UTF_8),
                EventJson.MAPPER.readValue(row.getBytes("headers"), HEADERS),
                row.getBytes("value"));
        return new ParkedRecord(
                row.getString("sequence"),
                received,
                row.getString("type"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant());
    }

    @Override
    public void failedAgain(ParkedRecord record, String reason) {
        jdbc.update(
                "update dead_letter set reason = ? where processor = ? and position = ?",
                reason,
                processor,
                record.received().position());
    }

    @Override
    public void remove(ParkedRecord record) {
        jdbc.update(
                "delete from dead_letter where processor = ? and position = ?",
                processor,
                record.received().position());
    }

    @Override
    public long letters() {
        return count("select count(*) from dead_letter where processor = ?", processor);
    }

    @Override
    public long letters(String sequence) {
        return count("select count(*) from dead_letter where processor = ? and sequence = ?", processor, sequence);
    }

    @Override
    public long sequences() {
        return count("select count(distinct sequence) from dead_letter where processor = ?", processor);
    }

    private long count(String sql, Object... arguments) {
        Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }

    @Override
    public List<DeadLetter> heads(@Nullable String after, int limit) {
        return jdbc.query("""
                select distinct on (sequence) sequence, position, type, reason, at,
                count(*) over (partition by sequence) as letters
                from dead_letter where processor = ? and sequence > ? order by sequence, number limit ?""", (row, n) -> letter(row), processor, after == null ? "" : after, limit);
    }

    @Override
    public List<DeadLetter> sequence(String sequence, int limit) {
        return jdbc.query("""
                select sequence, position, type, reason, at, count(*) over () as letters
                from dead_letter where processor = ? and sequence = ? order by number limit ?""", (row, n) -> letter(row), processor, sequence, limit);
    }

    private DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                processor,
                row.getString("sequence"),
                row.getString("position"),
                row.getString("type"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                row.getLong("letters"));
    }
}
