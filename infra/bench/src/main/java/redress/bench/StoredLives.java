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
import redress.events.EventJson;
import redress.events.Personal;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills an event store with what years would leave there: complaints of five events each, stored as commands store them,
 * by inserts of many rows, and all of it told to Kafka long ago.
 */
final class StoredLives {

    private static final List<String> STEPS =
            List.of("lodged", "handler-assigned", "acknowledged", "customer-informed", "customer-informed");

    private static final int TOGETHER = 1_000;
    private static final byte[] METADATA = "{\"actor\":\"bench\"}".getBytes(UTF_8);
    private static final String INSERT = """
            insert into domainevententry (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp, \
            payloadtype, payload, metadata) values (?, ?, ?, 'complaint', ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;

    StoredLives(DataSource database) {
        jdbc = new JdbcTemplate(database);
    }

    /** Adds complaints until there are so many events; the complaints are {@code stored-0}, {@code stored-1} and so on. */
    void fillTo(long events) {
        long all = events / STEPS.size();
        Instant first = Instant.now().minusSeconds(all * 60);
        for (long from = number("select count(*) from domainevententry where sequencenumber = 0");
                from < all;
                from += TOGETHER) {
            List<Object[]> rows = new ArrayList<>();
            for (long complaint = from; complaint < Math.min(all, from + TOGETHER); complaint++) {
                rows.addAll(rows("stored-" + complaint, first.plusSeconds(complaint * 60)));
            }
            jdbc.batchUpdate(INSERT, rows);
            Told.progress("Storing " + events + " events", Math.min(1, (from + TOGETHER) / (double) all));
        }
        jdbc.execute("vacuum (analyze) domainevententry");
        skipPublishing();
    }

    private static List<Object[]> rows(String externalId, Instant at) {
        ComplaintLodged lodged = Accounts.lodged(externalId, at);
        String id = lodged.complaint().toString();
        List<Object[]> rows = new ArrayList<>();
        for (int sequence = 0; sequence < STEPS.size(); sequence++) {
            String step = STEPS.get(sequence);
            Instant then = at.plusSeconds(3_600L * sequence * sequence);
            Object event = sequence == 0 ? lodged : further(id, then, step);
            rows.add(new Object[] {
                UUID.randomUUID().toString(),
                id,
                (long) sequence,
                then.toString(),
                "redress.complaint." + step + ".v1",
                EventJson.MAPPER.writeValueAsBytes(event),
                METADATA
            });
        }
        return rows;
    }

    private static ObjectNode further(String id, Instant at, String step) {
        boolean told = step.equals("customer-informed");
        ObjectNode event =
                EventJson.MAPPER.createObjectNode().put("complaint", id).put("at", at.toString());
        event.putPOJO(
                "personal",
                Personal.plain(
                        told ? Map.of("message", "We have asked the payments team why this was so.") : Map.of()));
        return told ? event : event.put("handler", "handler-17");
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
