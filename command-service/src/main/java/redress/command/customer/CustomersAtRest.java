package redress.command.customer;

import java.sql.Array;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

    private final JdbcTemplate jdbc;
    private final Versions versions;

    CustomersAtRest(JdbcTemplate jdbc, Versions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    /**
     * Finds some who have been at rest since before a time and who are not erased yet. Looks through the first events of all
     * complaints and reports, as {@link redress.command.eventstore.EventLog#of} does.
     *
     * @param spared who is left out
     * @param among who is asked about; null means all
     * @return the complaints of each, by the pseudonym
     */
    Map<String, List<String>> since(
            Instant time, Collection<String> spared, @Nullable Collection<String> among, int limit) {
        Map<String, List<String>> found = new TreeMap<>();
        String[] asked = among == null ? null : among.toArray(String[]::new);
        jdbc.query(
                """
                with begun as (
                    select aggregateidentifier as id, type,
                        substring(convert_from(payload, 'UTF8') from '"customer":"([0-9a-f]{32})"') as customer
                    from domainevententry where sequencenumber = 0 and type in (?, ?)
                ), lived as (
                    select customer, id, type, last, coalesce(ended, -1) > coalesce(resumed, -1) as ended
                    from begun, lateral (
                        select max(timestamp::timestamptz) as last,
                            max(sequencenumber) filter (where payloadtype = any(?)) as ended,
                            max(sequencenumber) filter (where payloadtype = any(?)) as resumed
                        from domainevententry where aggregateidentifier = begun.id) life
                    where customer in (select customer from customer_key where secret is not null and made_at < ?)
                        and customer <> all(?) and (?::text[] is null or customer = any(?))
                )
                select customer, array_remove(array_agg(case when type = ? then id end), null) as complaints
                from lived group by customer having max(last) < ? and bool_and(ended or type <> ?)
                order by customer limit ?""",
                row -> {
                    Array complaints = row.getArray("complaints");
                    found.put(row.getString("customer"), List.of((String[]) complaints.getArray()));
                },
                Complaint.TYPE,
                Report.TYPE,
                names(ComplaintClosed.class, ComplaintWithdrawn.class),
                names(ComplaintReopened.class),
                Timestamp.from(time),
                spared.toArray(String[]::new),
                asked,
                asked,
                Complaint.TYPE,
                Timestamp.from(time),
                Complaint.TYPE,
                limit);
        return found;
    }

    private String[] names(Class<?>... events) {
        Set<String> names = versions.withEarlier(
                List.of(events).stream().map(EventTypes::nameOf).toList());
        return names.toArray(String[]::new);
    }
}
