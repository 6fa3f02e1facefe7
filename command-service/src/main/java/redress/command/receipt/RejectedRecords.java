package redress.command.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.command.input.Fault;
import redress.command.input.Texts;
import redress.command.key.DailyKeys;
import redress.events.EventJson;
import tools.jackson.core.type.TypeReference;

/**
 * Table {@code rejected_record}: the rejected records whole, so that they can be corrected and sent again. The books say
 * what became of each since. The content may be personal.
 */
public final class RejectedRecords {

    private static final TypeReference<Map<String, byte[]>> HEADERS = new TypeReference<>() {};
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};
    private static final int LONGEST_KEY = 500;
    private static final int TOGETHER = 50;

    private static final String LISTED = """
            r.number, r.at, r.batch, r.record, r.source, r.type, r.record_key, r.field, r.rule, r.message, r.redrives,
            r.redriven_at, i.aggregate_id, case when i.outcome <> 'rejected' then i.outcome
            when r.awaited then 'under_way' else 'rejected' end as state""";
    private static final String BOOKED = " from rejected_record r join intake_receipt i using (position)";

    private final JdbcTemplate jdbc;
    private final DailyKeys keys;
    private final Clock clock;

    RejectedRecords(JdbcTemplate jdbc, DailyKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** Keeps what was rejected; one that was to correct another is kept in that one's row. */
    void keep(List<RejectedRecord> rejected) {
        add(rejected.stream().filter(one -> !one.place().isTaken()).toList());
        renew(rejected.stream().filter(one -> one.place().isTaken()).toList());
    }

    private void add(List<RejectedRecord> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        Sealed seal = new Sealed(keys.today());
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.batchUpdate("""
                insert into rejected_record (position, batch, record, source, type, record_key, headers, value,
                    field, rule, message, faults, at, key_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (position) do nothing""", rejected, TOGETHER, (row, one) -> {
            row.setString(1, one.place().position());
            row.setString(2, one.place().batch());
            row.setString(3, one.place().record());
            row.setString(4, one.source());
            row.setString(5, one.type());
            row.setBytes(6, one.key());
            row.setString(7, seal.text(json(one.headers())));
            row.setBytes(8, seal.bytes(one.value()));
            row.setString(9, one.fault().field());
            row.setString(10, one.fault().rule());
            row.setString(11, one.fault().message());
            row.setString(12, json(one.faults()));
            row.setTimestamp(13, now);
            row.setString(14, seal.key().id());
        });
    }

    private void renew(List<RejectedRecord> again) {
        if (again.isEmpty()) {
            return;
        }
        Sealed seal = new Sealed(keys.today());
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.batchUpdate("""
                update rejected_record set corrected_headers = ?, corrected_value = ?, source = ?, type = ?,
                    field = ?, rule = ?, message = ?, faults = ?, at = ?, corrected_key_id = ?, awaited = false
                where number = ?""", again, TOGETHER, (row, one) -> {
            row.setString(1, seal.text(json(one.headers())));
            row.setBytes(2, seal.bytes(one.value()));
            row.setString(3, one.source());
            row.setString(4, one.type());
            row.setString(5, one.fault().field());
            row.setString(6, one.fault().rule());
            row.setString(7, one.fault().message());
            row.setString(8, json(one.faults()));
            row.setTimestamp(9, now);
            row.setString(10, seal.key().id());
            row.setLong(11, Objects.requireNonNull(one.place().redrives()));
        });
    }

    private static String json(Object value) {
        return EventJson.MAPPER.writeValueAsString(value);
    }

    /** Those of these numbers that there are. */
    public Map<Long, Original> originals(Collection<Long> numbers) {
        return jdbc
                .query(
                        "select r.number, r.position, r.batch, r.record, i.outcome, i.aggregate_id" + BOOKED
                                + " where r.number = any(?)",
                        (row, n) -> new Original(
                                row.getLong("number"),
                                row.getString("position"),
                                row.getString("batch"),
                                row.getString("record"),
                                !"rejected".equals(row.getString("outcome")),
                                row.getString("aggregate_id")),
                        (Object) numbers.toArray(Long[]::new))
                .stream()
                .collect(Collectors.toMap(Original::number, Function.identity()));
    }

    /** The numbers of those that became one of these complaints or reports once they were corrected. */
    public Set<Long> leadingTo(Collection<String> aggregates) {
        return Set.copyOf(jdbc.queryForList(
                "select r.number" + BOOKED + " where i.aggregate_id::text = any(?)", Long.class, (Object)
                        aggregates.toArray(String[]::new)));
    }

    /** How many there are. */
    public long count(RejectedFilter filter) {
        Long count = jdbc.queryForObject(
                "select count(*)" + BOOKED + filter.sql(),
                Long.class,
                filter.arguments().toArray());
        return Objects.requireNonNullElse(count, 0L);
    }

    /** The first of them after a number, in the order in which they were rejected. */
    public List<Listed> page(RejectedFilter filter, long after, int limit) {
        List<Object> arguments = new ArrayList<>(filter.arguments());
        arguments.add(after);
        arguments.add(limit);
        return jdbc.query(
                "select " + LISTED + BOOKED + filter.sql() + " and r.number > ? order by r.number limit ?",
                (row, n) -> listed(row),
                arguments.toArray());
    }

    /** One with its content. */
    public Optional<Kept> find(long number) {
        return jdbc
                .query(
                        "select " + LISTED
                                + ", r.headers, r.value, r.corrected_headers, r.corrected_value, r.faults, r.key_id, r.corrected_key_id"
                                + BOOKED + " where r.number = ?",
                        (row, n) -> kept(row),
                        number)
                .stream()
                .findFirst();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        byte[] key = row.getBytes("record_key");
        return new Listed(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("batch"),
                row.getString("record"),
                row.getString("source"),
                row.getString("type"),
                key == null ? null : Texts.printable(new String(key, UTF_8), LONGEST_KEY),
                row.getString("field"),
                row.getString("rule"),
                row.getString("message"),
                Listed.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("aggregate_id"),
                row.getInt("redrives"),
                instant(row.getTimestamp("redriven_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private Kept kept(ResultSet row) throws SQLException {
        String corrected = row.getString("corrected_headers");
        return new Kept(
                listed(row),
                row.getBytes("record_key"),
                content(row.getString("key_id"), row.getString("headers"), row.getBytes("value")),
                corrected == null
                        ? null
                        : content(row.getString("corrected_key_id"), corrected, row.getBytes("corrected_value")),
                EventJson.MAPPER.readValue(row.getString("faults"), FAULTS));
    }

    /** What was kept before there were keys is open; what is sealed with an erased key is gone. */
    private Kept.Content content(@Nullable String keyId, String headers, byte @Nullable [] value) {
        if (keyId == null) {
            return new Kept.Content(EventJson.MAPPER.readValue(headers, HEADERS), value);
        }
        return keys.byId(keyId)
                .map(key -> new Kept.Content(
                        EventJson.MAPPER.readValue(Sealed.open(key, headers), HEADERS), Sealed.open(key, value)))
                .orElseGet(() -> new Kept.Content(Map.of(), null));
    }

    /** Deletes these; the books keep that they were. Returns how many there were. */
    public int delete(Collection<Long> numbers) {
        return jdbc.update("delete from rejected_record where number = any(?)", (Object) numbers.toArray(Long[]::new));
    }

    /** Remembers that they are sent again, before they are. */
    public void await(Collection<Long> numbers) {
        jdbc.update(
                "update rejected_record set redrives = redrives + 1, redriven_at = ?, awaited = true where number = any(?)",
                Timestamp.from(clock.instant()),
                numbers.toArray(Long[]::new));
    }

    /** They could not be sent after all. */
    public void doNotAwait(Collection<Long> numbers) {
        jdbc.update("update rejected_record set awaited = false where number = any(?)", (Object)
                numbers.toArray(Long[]::new));
    }

    /** Forgets what was rejected before a time, content and all; the books keep that it was. */
    public int deleteBefore(Instant time) {
        keys.eraseBefore(time);
        return jdbc.update("delete from rejected_record where at < ?", Timestamp.from(time));
    }
}
