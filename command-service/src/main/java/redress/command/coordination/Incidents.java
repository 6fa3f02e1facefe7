package redress.command.coordination;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import redress.command.eventstore.EventLog;
import redress.command.eventstore.StoredEvent;
import redress.command.rootcause.Incident;
import redress.events.ComplaintId;
import redress.events.EventJson;
import redress.events.EventTypes;
import redress.events.complaint.ComplaintEvent.AccountCorrected;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;

/** Looks up what complaints say about the failure itself, as corrected since they were lodged. */
public final class Incidents {

    private static final String LODGED = EventTypes.nameOf(ComplaintLodged.class);
    private static final String CORRECTED = EventTypes.nameOf(AccountCorrected.class);

    private final EventLog log;

    Incidents(EventLog log) {
        this.log = log;
    }

    /** One for each of the complaints that was lodged. */
    public List<Incident> of(Collection<ComplaintId> complaints) {
        Map<ComplaintId, Incident> incidents = new LinkedHashMap<>();
        List<String> ids =
                complaints.stream().map(ComplaintId::toString).distinct().toList();
        for (StoredEvent stored : log.eventsOf(ids, List.of(LODGED, CORRECTED))) {
            Incident incident = stored.event().type().equals(LODGED)
                    ? lodged(EventJson.MAPPER.readValue(stored.event().data(), ComplaintLodged.class))
                    : corrected(EventJson.MAPPER.readValue(stored.event().data(), AccountCorrected.class), incidents);
            incidents.put(incident.complaint(), incident);
        }
        return List.copyOf(incidents.values());
    }

    private static Incident lodged(ComplaintLodged account) {
        Map<String, String> attributes = new TreeMap<>(account.attributes());
        put(attributes, "product", account.product());
        put(attributes, "subProduct", account.subProduct());
        put(attributes, "channel", account.channel());
        put(attributes, "processStep", account.processStep());
        put(attributes, "region", account.region());
        put(attributes, "language", account.language());
        put(attributes, "severity", account.severity());
        return new Incident(account.complaint(), time(account.occurredAt(), account.at()), attributes);
    }

    private static Incident corrected(AccountCorrected correction, Map<ComplaintId, Incident> known) {
        Incident before = known.get(correction.complaint());
        Instant lodgedAt = before == null ? correction.at() : before.at();
        Map<String, String> attributes = new TreeMap<>(before == null ? Map.of() : before.attributes());
        attributes.putAll(correction.corrections());
        return new Incident(correction.complaint(), time(correction.occurredAt(), lodgedAt), attributes);
    }

    private static Instant time(@Nullable Instant occurredAt, Instant otherwise) {
        return occurredAt == null ? otherwise : occurredAt;
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
