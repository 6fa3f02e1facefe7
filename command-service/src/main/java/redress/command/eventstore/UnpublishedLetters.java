package redress.command.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.operations.deadletter.DeadLetterQueue;
import redress.operations.deadletter.Redriven;

/** The events that could not be published, table {@code deadletterentry}, which Axon writes. */
final class UnpublishedLetters implements DeadLetterQueue {

    private static final String OURS = " processinggroup = '" + WhenEventStoredThenPublish.PROCESSOR + "' ";
    private static final String COLUMNS = """
            sequenceidentifier, payloadtype, causemessage, enqueuedat,
            convert_from(metadata, 'UTF8')::jsonb ->> '%s' as position""".formatted(EventStoreConfiguration.POSITION);

    private final JdbcTemplate jdbc;
    private final Configuration axon;

    UnpublishedLetters(JdbcTemplate jdbc, Configuration axon) {
        this.jdbc = jdbc;
        this.axon = axon;
    }

    @Override
    public String processor() {
        return WhenEventStoredThenPublish.PROCESSOR;
    }

    @Override
    public long letters() {
        return count("select count(*) from deadletterentry where" + OURS);
    }

    @Override
    public long sequences() {
        return count("select count(distinct sequenceidentifier) from deadletterentry where" + OURS);
    }

    private long letters(String sequence) {
        return count("select count(*) from deadletterentry where" + OURS + "and sequenceidentifier = ?", sequence);
    }

    private long count(String sql, Object... arguments) {
        Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }

    @Override
    public List<redress.operations.deadletter.DeadLetter> heads(@Nullable String after, int limit) {
        return jdbc.query(
                "select distinct on (sequenceidentifier) " + COLUMNS
                        + ", count(*) over (partition by sequenceidentifier) as letters from deadletterentry where"
                        + OURS
                        + "and sequenceidentifier > ? order by sequenceidentifier, sequenceindex limit ?",
                (row, n) -> letter(row),
                after == null ? "" : after,
                limit);
    }

    @Override
    public List<redress.operations.deadletter.DeadLetter> sequence(String sequence, int limit) {
        return jdbc.query(
                "select " + COLUMNS + ", count(*) over () as letters from deadletterentry where" + OURS
                        + "and sequenceidentifier = ? order by sequenceindex limit ?",
                (row, n) -> letter(row),
                sequence,
                limit);
    }

    private redress.operations.deadletter.DeadLetter letter(ResultSet row) throws SQLException {
        String reason = row.getString("causemessage");
        return new redress.operations.deadletter.DeadLetter(
                processor(),
                row.getString("sequenceidentifier"),
                "event " + row.getString("position"),
                row.getString("payloadtype"),
                reason == null ? "waits for the letter before it" : reason,
                Instant.parse(row.getString("enqueuedat")),
                row.getLong("letters"));
    }

    @Override
    public Redriven redrive(String sequence) {
        long before = letters(sequence);
        if (before == 0) {
            return new Redriven(processor(), sequence, 0, 0, null);
        }
        SequencedDeadLetterProcessor<EventMessage<?>> letters = axon.eventProcessingConfiguration()
                .sequencedDeadLetterProcessor(processor())
                .orElseThrow();
        letters.process(letter -> isOf(sequence, letter));
        List<redress.operations.deadletter.DeadLetter> left = sequence(sequence, 1);
        return left.isEmpty()
                ? new Redriven(processor(), sequence, before, 0, null)
                : new Redriven(
                        processor(),
                        sequence,
                        Math.max(0, before - left.getFirst().letters()),
                        left.getFirst().letters(),
                        left.getFirst().reason());
    }

    private static boolean isOf(String sequence, DeadLetter<? extends EventMessage<?>> letter) {
        return letter.message() instanceof DomainEventMessage<?> event
                && event.getAggregateIdentifier().equals(sequence);
    }
}
