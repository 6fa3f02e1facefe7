package redress.query.complaint;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redress.events.complaint.ComplaintEvent.AccountCorrected;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.ComplaintEvent.PersonalDataErased;
import redress.privacy.AttributePolicy;
import redress.query.index.Fields;
import redress.query.recovery.Contacts;
import redress.query.recovery.Gestures;
import redress.query.recovery.Plan;
import redress.query.recovery.Promises;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the customer told: as it was lodged, and as it was corrected. */
final class Account {

    /** What the customer said in words. */
    static final List<String> WORDS = List.of("narrative", "desiredOutcome");

    private static final String ATTRIBUTES = "attributes";

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
        document.put("state", "lodged");
        Map<String, String> personal = event.personal().read();
        attributes(document, event.attributes(), personal);
        Fields.set(document, "narrative", personal.get("narrative"));
        Fields.set(document, "desiredOutcome", personal.get("desiredOutcome"));
        Plan.start(document, event.clocks(), event.at());
        Contacts.begin(document, event.at());
    }

    /** Those that may lie open and those that were sealed, by name. */
    private static void attributes(ObjectNode document, Map<String, String> open, Map<String, String> personal) {
        Map<String, String> all = new TreeMap<>(open);
        personal.forEach((field, value) -> {
            if (field.startsWith(ComplaintLodged.SEALED_ATTRIBUTE)) {
                all.put(field.substring(ComplaintLodged.SEALED_ATTRIBUTE.length()), value);
            }
        });
        ArrayNode attributes = document.putArray(ATTRIBUTES);
        all.forEach((name, value) -> attributes.add(name + "=" + value));
    }

    static void erased(ObjectNode document, PersonalDataErased event) {
        Fields.set(document, "personalDataErasedAt", event.at());
        withoutWords(document);
    }

    /** As if the customer and the handlers had said nothing. */
    static void withoutWords(ObjectNode document) {
        document.remove(WORDS);
        document.withArrayProperty(ATTRIBUTES).removeIf(attribute -> !AttributePolicy.allows(attribute.asString()));
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
