package redress.query.complaint;

import java.util.List;
import java.util.Map;
import redress.events.complaint.ComplaintEvent.AccountCorrected;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.ComplaintEvent.PersonalDataErased;
import redress.query.index.Fields;
import redress.query.recovery.Contacts;
import redress.query.recovery.Gestures;
import redress.query.recovery.Plan;
import redress.query.recovery.Promises;
import tools.jackson.databind.node.ObjectNode;

/** What the customer told: as it was lodged, and as it was corrected. */
final class Account {

    /** What the customer said in words. */
    static final List<String> WORDS = List.of("narrative", "desiredOutcome");

    private Account() {}

    static void lodged(ObjectNode document, ComplaintLodged event) {
        document.put("id", event.complaint().toString());
        document.put("source", event.source());
        document.put("externalId", event.externalId());
        document.put("customer", event.customer());
        Fields.set(document, "at", event.at());
        Fields.set(document, "occurredAt", event.occurredAt());
        document.put("product", event.product());
        Fields.set(document, "subProduct", event.subProduct());
        document.put("channel", event.channel());
        Fields.set(document, "processStep", event.processStep());
        Fields.set(document, "region", event.region());
        Fields.set(document, "language", event.language());
        Fields.set(document, "severity", event.severity());
        Fields.set(document, "valueAtRisk", event.valueAtRisk());
        Fields.set(document, "tenureMonths", event.tenureMonths());
        var attributes = document.putArray("attributes");
        event.attributes().forEach((name, value) -> attributes.add(name + "=" + value));
        document.put("state", "lodged");
        Map<String, String> personal = event.personal().read();
        Fields.set(document, "narrative", personal.get("narrative"));
        Fields.set(document, "desiredOutcome", personal.get("desiredOutcome"));
        Plan.start(document, event.clocks(), event.at());
        Contacts.begin(document, event.at());
    }

    /** As if the customer and the handlers had said nothing. */
    static void erased(ObjectNode document, PersonalDataErased event) {
        Fields.set(document, "personalDataErasedAt", event.at());
        document.remove(WORDS);
        Promises.withoutWords(document);
        Gestures.withoutWords(document);
    }

    /** The names of corrections are those of the fields. */
    static void corrected(ObjectNode document, AccountCorrected event) {
        event.corrections().forEach((field, value) -> Fields.set(document, field, value));
        if (event.occurredAt() != null) {
            Fields.set(document, "occurredAt", event.occurredAt());
        }
        String narrative = event.personal().read().get("narrative");
        if (narrative != null) {
            document.put("narrative", narrative);
        }
    }
}
