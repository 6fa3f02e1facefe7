package redress.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import redress.command.key.Sealing;
import redress.events.ComplaintId;
import redress.events.EventJson;
import redress.events.Personal;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.ComplaintEvent.ComplaintAcknowledged;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.ComplaintEvent.CustomerInformed;
import redress.events.complaint.ComplaintEvent.HandlerAssigned;

/**
 * Fills an event store with what years would leave there: complaints of five events each, stored as commands store them,
 * by inserts of many rows, and all of it told to Kafka long ago.
 */
final class StoredLives {

    private static final List<String> STEPS =
            List.of("lodged", "handler-assigned", "acknowledged", "customer-informed", "customer-informed");

    private static final int TOGETHER = 1_000;
    private static final String MESSAGE = "We have asked the payments team why this was so.";
    private static final byte[] METADATA = "{\"actor\":\"bench\"}".getBytes(UTF_8);
    private static final String INSERT = """
            insert into domainevententry (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp, \
            payloadtype, payload, metadata) values (?, ?, ?, 'complaint', ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Sealing sealing;

    StoredLives(DataSource database, Sealing sealing) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.sealing = sealing;
    }

    /** Adds complaints until there are so many events; the complaints are {@code stored-0}, {@code stored-1} and so on. */
    void fillTo(long events) {
        fill(events, Long.MAX_VALUE);
    }

    /** The same, in turns of so many events: in the open first, then sealed, each complaint with a customer of its own. */
    void fillInTurns(long events, long turn) {
        fill(events, turn / STEPS.size());
    }

    private void fill(long events, long turn) {
        long all = events / STEPS.size();
        Instant first = Instant.now().minusSeconds(all * 60);
        for (long from = number("select count(*) from domainevententry where sequencenumber = 0");
                from < all;
                from += TOGETHER) {
            List<ComplaintLodged> lodged = new ArrayList<>();
            for (long complaint = from; complaint < Math.min(all, from + TOGETHER); complaint++) {
                lodged.add(Accounts.lodged("stored-" + complaint, first.plusSeconds(complaint * 60)));
            }
            boolean sealed = from / turn % 2 == 1;
            transaction.executeWithoutResult(_ -> store(sealed ? sealing.first(lodged) : List.copyOf(lodged)));
            Told.progress("Storing " + events + " events", Math.min(1, (from + TOGETHER) / (double) all));
        }
        jdbc.execute("vacuum (analyze) domainevententry");
        skipPublishing();
    }

    private void store(List<Object> lodged) {
        jdbc.batchUpdate(
                INSERT,
                lodged.stream()
                        .flatMap(one -> rows((ComplaintLodged) one).stream())
                        .toList());
    }

    private List<Object[]> rows(ComplaintLodged lodged) {
        String id = lodged.complaint().toString();
        List<Object[]> rows = new ArrayList<>();
        for (int sequence = 0; sequence < STEPS.size(); sequence++) {
            Instant then = lodged.at().plusSeconds(3_600L * sequence * sequence);
            Object event = sequence == 0 ? lodged : further(lodged, then, sequence);
            rows.add(new Object[] {
                UUID.randomUUID().toString(),
                id,
                (long) sequence,
                then.toString(),
                "redress.complaint." + STEPS.get(sequence) + ".v1",
                EventJson.MAPPER.writeValueAsBytes(sealing.instead(event).orElse(event)),
                METADATA
            });
        }
        return rows;
    }

    private static ComplaintEvent further(ComplaintLodged lodged, Instant at, int sequence) {
        ComplaintId id = lodged.complaint();
        String key = lodged.personal().keyId();
        return switch (sequence) {
            case 1 -> new HandlerAssigned(id, at, "handler-17", null, null, Personal.toSeal(key, Map.of()));
            case 2 -> new ComplaintAcknowledged(id, at, "handler-17");
            default -> new CustomerInformed(id, at, null, Personal.toSeal(key, Map.of("message", MESSAGE)));
        };
    }

    /** Sets the publishing to the end: what was stored here was never meant for Kafka. */
    private void skipPublishing() {
        long last = number("select max(globalindex) from domainevententry");
        jdbc.update(
                "update tokenentry set token = ?, tokentype = 'org.axonframework.eventhandling.GapAwareTrackingToken'"
                        + " where processorname = 'publish'",
                ("{\"index\":" + last + ",\"gaps\":[]}").getBytes(UTF_8));
    }

    private long number(String question) {
        return Objects.requireNonNull(jdbc.queryForObject(question, Long.class));
    }
}
