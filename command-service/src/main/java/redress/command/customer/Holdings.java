package redress.command.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import redress.command.complaint.Complaint;
import redress.command.eventstore.EventLog;
import redress.command.eventstore.StoredEvent;
import redress.command.key.CustomerKeys;
import redress.command.key.CustomerKeys.Holding;
import redress.command.key.CustomerKeys.Past;
import redress.command.receipt.Kept;
import redress.command.receipt.Listed;
import redress.command.receipt.RejectedRecords;
import redress.command.report.Report;
import redress.events.CustomerKey;
import redress.events.EventJson;
import redress.events.Personal;
import redress.events.cloudevents.CloudEvent.Extensions;
import tools.jackson.databind.node.ObjectNode;

/** Everything that is held on one customer, as a customer may ask for it. */
public final class Holdings {

    private static final String PERSONAL = "personal";
    /** The customers in a list of affected ones. */
    private static final String CUSTOMERS = "customers";

    /**
     * What is held.
     *
     * @param customer pseudonym
     * @param erasedAt since when everything said before is erased
     * @param keys all that the customer ever had; one that is not erased opens what was said since the one before
     * @param reports about the customer, and lists of affected ones without the others in them
     * @param rejected records that name the customer and were not taken in as they came
     */
    public record Held(
            String customer,
            @Nullable Instant erasedAt,
            List<Key> keys,
            List<Told> complaints,
            List<Told> reports,
            List<Rejected> rejected) {}

    /**
     * One of the customer's keys; nothing of the key itself.
     *
     * @param reason why it was erased, as it is given when an erasure is asked for
     */
    public record Key(
            String id,
            Instant madeAt,
            @Nullable Instant erasedAt,
            @Nullable String reason) {}

    /**
     * A rejected record.
     *
     * @param message why it was rejected, the last time
     * @param original its value as it came
     * @param corrected its value as it was last sent again and rejected again, if it was
     */
    public record Rejected(
            long number,
            Instant at,
            @Nullable String source,
            @Nullable String type,
            String state,
            String message,
            @Nullable String original,
            @Nullable String corrected) {}

    /** Everything that was recorded of a complaint or a report. */
    public record Told(String id, List<Event> events) {}

    /**
     * One thing that was recorded.
     *
     * @param actor who did it
     * @param onBehalfOf for whom, if for another
     * @param data as in the event, {@code personal} open; absent fields were not said
     */
    public record Event(
            String type,
            @Nullable Instant recordedAt,
            String actor,
            @Nullable String onBehalfOf,
            ObjectNode data) {}

    private final CustomerKeys keys;
    private final Customers customers;
    private final EventLog log;
    private final RejectedRecords rejected;

    Holdings(CustomerKeys keys, Customers customers, EventLog log, RejectedRecords rejected) {
        this.keys = keys;
        this.customers = customers;
        this.log = log;
        this.rejected = rejected;
    }

    /** Empty if nothing is known of the customer, named as the sources do or by the pseudonym. */
    public Optional<Held> of(String customer) {
        return customers.known(customer).map(this::held);
    }

    private Held held(String pseudonym) {
        return new Held(
                pseudonym,
                keys.holding(pseudonym).map(Holding::erasedAt).orElse(null),
                keys.past(pseudonym).stream().map(Holdings::key).toList(),
                told(pseudonym, Complaint.TYPE),
                reports(pseudonym),
                rejectedOf(pseudonym).stream()
                        .flatMap(number -> rejected.find(number).stream())
                        .map(Holdings::rejected)
                        .toList());
    }

    private static Key key(Past key) {
        return new Key(
                key.id(), key.madeAt(), key.erasedAt(), key.reason() == null ? null : Erasure.nameOf(key.reason()));
    }

    private static Rejected rejected(Kept kept) {
        Listed listed = kept.listed();
        return new Rejected(
                listed.number(),
                listed.at(),
                listed.source(),
                listed.type(),
                listed.state().word(),
                listed.message(),
                text(kept.original()),
                text(kept.corrected()));
    }

    private static @Nullable String text(Kept.@Nullable Content content) {
        return content == null || content.value() == null ? null : new String(content.value(), UTF_8);
    }

    /** Records that name the customer, and those that became one of the complaints or reports. */
    private SortedSet<Long> rejectedOf(String pseudonym) {
        SortedSet<Long> numbers = new TreeSet<>(customers.rejectedOf(pseudonym));
        numbers.addAll(rejected.leadingTo(log.of(pseudonym, Complaint.TYPE)));
        numbers.addAll(rejected.leadingTo(log.of(pseudonym, Report.TYPE)));
        return numbers;
    }

    private List<Told> told(String customer, String type) {
        return log.of(customer, type).stream().map(this::told).toList();
    }

    private Told told(String id) {
        return new Told(id, log.eventsOf(id).stream().map(this::event).toList());
    }

    private List<Told> reports(String customer) {
        List<Told> reports = new ArrayList<>(told(customer, Report.TYPE));
        for (String list : log.listing(customer)) {
            Told told = told(list);
            told.events().forEach(event -> keepOnly(customer, event.data()));
            reports.add(told);
        }
        return reports;
    }

    /** What a customer asks for tells nothing of other customers, not even their pseudonyms. */
    private static void keepOnly(String customer, ObjectNode data) {
        if (data.has(CUSTOMERS)) {
            data.putArray(CUSTOMERS).add(customer);
        }
    }

    private Event event(StoredEvent stored) {
        ObjectNode data = (ObjectNode) EventJson.MAPPER.readTree(stored.event().data());
        if (data.has(PERSONAL)) {
            data.set(PERSONAL, EventJson.MAPPER.valueToTree(open(data)));
        }
        return new Event(
                stored.event().type(),
                stored.event().time(),
                stored.event().extensions().getOrDefault(Extensions.ACTOR, ""),
                stored.event().extensions().get(Extensions.ON_BEHALF_OF),
                data);
    }

    private Map<String, String> open(ObjectNode data) {
        Personal personal = EventJson.MAPPER.treeToValue(data.path(PERSONAL), Personal.class);
        if (personal.needsKey()) {
            Optional<CustomerKey> key = keys.byId(personal.keyId());
            personal = key.map(personal::opened).orElse(Personal.erased(personal.keyId()));
        }
        return new TreeMap<>(personal.read());
    }
}
