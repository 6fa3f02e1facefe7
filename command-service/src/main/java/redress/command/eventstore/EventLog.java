package redress.command.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import redress.command.eventstore.version.Versions;
import redress.events.ComplaintId;
import redress.events.EventJson;
import redress.events.EventTypes;
import redress.events.report.ReportEvent.AffectedReported;
import tools.jackson.databind.JsonNode;

/** Questions about the stored events that no single aggregate can answer. */
public final class EventLog {

    /** Rows in memory at a time while many are read: an event may hold a long narrative. */
    private static final int ROWS = 100;

    private final JdbcTemplate jdbc;
    private final JdbcTemplate inPortions;
    private final TransactionTemplate transaction;
    private final EventStore store;
    private final Versions versions;

    EventLog(JdbcTemplate jdbc, TransactionTemplate transaction, EventStore store, Versions versions) {
        this.jdbc = jdbc;
        this.inPortions = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        inPortions.setFetchSize(ROWS);
        this.transaction = transaction;
        this.store = store;
        this.versions = versions;
    }

    /** Number of the last event of an aggregate, from 0; -1 if there is none. */
    public long version(String aggregate) {
        return store.lastSequenceNumberFor(aggregate).orElse(-1L);
    }

    /** Those of the complaints that have been lodged. */
    public Set<ComplaintId> lodged(Collection<ComplaintId> complaints) {
        return begun(complaints.stream().map(ComplaintId::toString).toList()).stream()
                .map(ComplaintId::of)
                .collect(Collectors.toSet());
    }

    /** Those of the aggregates that have an event. */
    public Set<String> begun(Collection<String> aggregates) {
        return new HashSet<>(jdbc.queryForList(
                "select aggregateidentifier from domainevententry where aggregateidentifier = any(?) and sequencenumber = 0",
                String.class,
                (Object) aggregates.toArray(String[]::new)));
    }

    /** Whether there is such an aggregate of this type. */
    public boolean exists(String type, String aggregate) {
        return count(
                        "select count(*) from domainevententry where aggregateidentifier = ? and sequencenumber = 0 and type = ?",
                        aggregate,
                        type)
                > 0;
    }

    /** Those events of some aggregates that have one of these types, in the order of each aggregate. */
    public List<StoredEvent> eventsOf(Collection<String> aggregates, Collection<String> types) {
        return jdbc.query(
                """
                select globalindex, eventidentifier, aggregateidentifier, sequencenumber, payloadtype, timestamp, metadata, payload
                from domainevententry where aggregateidentifier = any(?) and payloadtype = any(?)
                order by aggregateidentifier, sequencenumber""",
                (row, n) -> StoredEvent.of(row, versions),
                aggregates.toArray(String[]::new),
                versions.withEarlier(types).toArray(String[]::new));
    }

    /**
     * The aggregates of a type that begin with an event of a customer, by the pseudonym. Looks through the first events of all
     * of them, some seconds for a million: it is asked seldom, and an index would cost every lodging.
     */
    public List<String> of(String customer, String type) {
        String characters = "\"customer\":" + EventJson.MAPPER.writeValueAsString(customer);
        return jdbc.query("""
                select aggregateidentifier from domainevententry
                where type = ? and sequencenumber = 0 and position(?::bytea in payload) > 0
                order by globalindex""", (row, n) -> row.getString(1), type, characters.getBytes(UTF_8));
    }

    /** The lists of affected customers in which a customer is, by the pseudonym; as slow as {@link #of}. */
    public List<String> listing(String customer) {
        // The characters may stand elsewhere in the list, say in its name: the customers decide.
        return jdbc
                .query(
                        """
                        select globalindex, eventidentifier, aggregateidentifier, sequencenumber, payloadtype, timestamp, metadata, payload
                        from domainevententry
                        where payloadtype = any(?) and sequencenumber = 0 and position(?::bytea in payload) > 0
                        order by globalindex""",
                        (row, n) -> StoredEvent.of(row, versions).event(),
                        versions.withEarlier(List.of(EventTypes.nameOf(AffectedReported.class)))
                                .toArray(String[]::new),
                        EventJson.MAPPER.writeValueAsString(customer).getBytes(UTF_8))
                .stream()
                .filter(event -> lists(EventJson.MAPPER.readValue(event.data(), AffectedReported.class), customer))
                .map(event -> Objects.requireNonNull(event.subject()))
                .toList();
    }

    private static boolean lists(AffectedReported affected, String customer) {
        return affected.customers() != null && affected.customers().contains(customer);
    }

    /** All events of an aggregate, in their order. */
    public List<StoredEvent> eventsOf(String aggregate) {
        return jdbc.query("""
                select globalindex, eventidentifier, aggregateidentifier, sequencenumber, payloadtype, timestamp, metadata, payload
                from domainevententry where aggregateidentifier = ? order by sequencenumber""", (row, n) -> StoredEvent.of(row, versions), aggregate);
    }

    /** How many aggregates of a type there are. */
    public long stored(String type) {
        return count("select count(*) from domainevententry where sequencenumber = 0 and type = ?", type);
    }

    /** How many stored events Kafka has not acknowledged yet. */
    public long unpublished() {
        List<JsonNode> tokens = jdbc.query(
                "select token from tokenentry where processorname = ? and token is not null",
                (row, n) -> EventJson.MAPPER.readTree(row.getBytes(1)),
                WhenEventStoredThenPublish.PROCESSOR);
        if (tokens.isEmpty()) {
            return count("select count(*) from domainevententry");
        }
        JsonNode token = tokens.getFirst();
        Long[] gaps = token.path("gaps").valueStream().map(JsonNode::asLong).toArray(Long[]::new);
        return count(
                "select count(*) from domainevententry where globalindex > ? or globalindex = any(?)",
                token.path("index").asLong(),
                gaps);
    }

    private long count(String sql, Object... arguments) {
        Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }

    /** Hands over events of one type of aggregate in the order of their positions, none twice and none left out. */
    public void replay(String type, long after, int limit, Consumer<StoredEvent> reader) {
        long end = settledEnd();
        // The driver fetches portions only in a transaction.
        transaction.executeWithoutResult(status -> inPortions.query(
                """
                select globalindex, eventidentifier, aggregateidentifier, sequencenumber, payloadtype, timestamp, metadata, payload
                from domainevententry where type = ? and globalindex > ? and globalindex <= ?
                order by globalindex limit ?""",
                row -> {
                    reader.accept(StoredEvent.of(row, versions));
                },
                type,
                after,
                end,
                limit));
    }

    /** The last position before which nothing is still being written: waits for the writers of this moment. */
    private long settledEnd() {
        Long end = transaction.execute(status -> {
            jdbc.execute("lock table domainevententry in share mode");
            return jdbc.queryForObject("select coalesce(max(globalindex), 0) from domainevententry", Long.class);
        });
        return end == null ? 0 : end;
    }
}
