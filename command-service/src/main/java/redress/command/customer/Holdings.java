package redress.command.customer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import redress.command.account.Pseudonyms;
import redress.command.complaint.Complaint;
import redress.command.eventstore.EventLog;
import redress.command.eventstore.StoredEvent;
import redress.command.key.CustomerKeys;
import redress.command.report.Report;
import redress.events.CustomerKey;
import redress.events.EventJson;
import redress.events.Personal;
import redress.events.cloudevents.CloudEvent.Extensions;
import tools.jackson.databind.node.ObjectNode;

/** Everything that is held on one customer, as a customer may ask for it. */
public final class Holdings {

    private static final String PERSONAL = "personal";

    /**
     * What is held.
     *
     * @param customer pseudonym
     * @param erasedAt since when everything said before is erased
     */
    public record Held(String customer, @Nullable Instant erasedAt, List<Told> complaints, List<Told> reports) {}

    /** Everything that was recorded of a complaint or a report. */
    public record Told(String id, List<Event> events) {}

    /**
     * One thing that was recorded.
     *
     * @param actor who did it
     * @param data as in the event, {@code personal} open; absent fields were not said
     */
    public record Event(String type, @Nullable Instant recordedAt, String actor, ObjectNode data) {}

    private final CustomerKeys keys;
    private final Pseudonyms pseudonyms;
    private final EventLog log;

    Holdings(CustomerKeys keys, Pseudonyms pseudonyms, EventLog log) {
        this.keys = keys;
        this.pseudonyms = pseudonyms;
        this.log = log;
    }

    /** Empty if nothing is known of the customer, named as the sources do or by the pseudonym. */
    public Optional<Held> of(String customer) {
        String pseudonym = keys.knows(customer) ? customer : pseudonyms.of(customer);
        return keys.holding(pseudonym)
                .map(holding -> new Held(
                        pseudonym, holding.erasedAt(), told(pseudonym, Complaint.TYPE), told(pseudonym, Report.TYPE)));
    }

    private List<Told> told(String customer, String type) {
        return log.of(customer, type).stream()
                .map(id ->
                        new Told(id, log.eventsOf(id).stream().map(this::event).toList()))
                .toList();
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
