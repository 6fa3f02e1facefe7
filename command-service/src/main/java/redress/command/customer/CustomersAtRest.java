package redress.command.customer;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.command.complaint.Complaint;
import redress.command.eventstore.version.Versions;
import redress.command.report.Report;
import redress.events.EventTypes;
import redress.events.complaint.ComplaintEvent.ComplaintClosed;
import redress.events.complaint.ComplaintEvent.ComplaintReopened;
import redress.events.complaint.ComplaintEvent.ComplaintWithdrawn;

/**
 * Customers all of whose complaints are closed or withdrawn and of whom nothing was recorded for a time, reports included.
 * When something was recorded counts, not when a source says that it happened: a wrong date must erase nobody.
 */
final class CustomersAtRest {

    /**
     * Who is at rest, and the aggregates of each. What the first event of one says of its customer is found as
     * {@link redress.command.eventstore.EventLog#of} finds it; the pseudonym has 32 characters.
     */
    private static final String AT_REST = """
            with begun as (
                select aggregateidentifier as id, type,
                    encode(substring(payload from position('"customer":"'::bytea in payload) + 12 for 32), 'escape') as customer
                from domainevententry where sequencenumber = 0 and type in (?, ?) and %s
            ), lived as (
                select customer, id, type, last, coalesce(ended, -1) > coalesce(resumed, -1) as ended
                from begun, lateral (
                    select max(timestamp::timestamptz) as last,
                        max(sequencenumber) filter (where payloadtype = any(?)) as ended,
                        max(sequencenumber) filter (where payloadtype = any(?)) as resumed
                    from domainevententry where aggregateidentifier = begun.id) life
                where customer in (select customer from customer_key where secret is not null and made_at < ? and %s)
            )
            select customer,
                coalesce(array_agg(id) filter (where type <> ?), '{}') as reports,
                coalesce(array_agg(id) filter (where type = ?), '{}') as complaints
            from lived group by customer having max(last) < ? and bool_and(ended or type <> ?)
            order by customer limit ?""";

    /** Events that may be under way at once, so that one of them is seen later than one behind it; by far too many. */
    private static final int UNDER_WAY = 100_000;

    /** What there is of a customer at rest. */
    record Resting(List<String> complaints, List<String> reports) {

        private Stream<String> aggregates() {
            return Stream.concat(complaints.stream(), reports.stream());
        }
    }

    private final JdbcTemplate jdbc;
    private final Versions versions;

    CustomersAtRest(JdbcTemplate jdbc, Versions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    /** A position in the event store before which everything is seen by whoever looks now. */
    long settled() {
        Long last = jdbc.queryForObject("select coalesce(max(globalindex), 0) from domainevententry", Long.class);
        return (last == null ? 0 : last) - UNDER_WAY;
    }

    /**
     * Finds some who have been at rest since before a time and are not erased yet. Looks through all complaints and reports
     * and the times of their events: 3 to 5 s for 200,000 complaints with four events each on two busy cores.
     *
     * @param spared who is left out
     * @return by the pseudonym
     */
    Map<String, Resting> since(Instant time, Collection<String> spared, int limit) {
        return find(
                AT_REST.formatted("true", "customer <> all(?)"),
                time,
                List.of(),
                List.of((Object) spared.toArray(String[]::new)),
                limit);
    }

    /** Those who are still at rest; looks only at what was known of them, and at what is behind a position. */
    Map<String, Resting> still(Instant time, Map<String, Resting> candidates, long position) {
        String[] aggregates =
                candidates.values().stream().flatMap(Resting::aggregates).toArray(String[]::new);
        return find(
                AT_REST.formatted("(aggregateidentifier = any(?) or globalindex > ?)", "customer = any(?)"),
                time,
                List.of(aggregates, position),
                List.of((Object) candidates.keySet().toArray(String[]::new)),
                candidates.size());
    }

    private Map<String, Resting> find(String sql, Instant time, List<?> begun, List<?> customers, int limit) {
        List<Object> arguments = new ArrayList<>(List.of(Complaint.TYPE, Report.TYPE));
        arguments.addAll(begun);
        arguments.add(names(ComplaintClosed.class, ComplaintWithdrawn.class));
        arguments.add(names(ComplaintReopened.class));
        arguments.add(Timestamp.from(time));
        arguments.addAll(customers);
        arguments.addAll(List.of(Complaint.TYPE, Complaint.TYPE, Timestamp.from(time), Complaint.TYPE, limit));
        Map<String, Resting> found = new TreeMap<>();
        jdbc.query(
                sql,
                row -> {
                    found.put(
                            row.getString("customer"),
                            new Resting(list(row.getArray("complaints")), list(row.getArray("reports"))));
                },
                arguments.toArray());
        return found;
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private String[] names(Class<?>... events) {
        Set<String> names = versions.withEarlier(
                List.of(events).stream().map(EventTypes::nameOf).toList());
        return names.toArray(String[]::new);
    }
}
