package redress.bench;

import java.time.Instant;
import java.util.Map;
import redress.events.ComplaintId;
import redress.events.EventJson;
import redress.events.Personal;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import tools.jackson.databind.node.ObjectNode;

/** Made-up accounts as long as real ones; made as JSON, so that fields added later need not be named here. */
final class Accounts {

    private static final String SOURCE = "bench";
    private static final String ID = "00000000-0000-0000-0000-000000000000";
    private static final String EXTERNAL = "external-id-here";
    private static final String CUSTOMER = "customer-here";
    private static final String AT = "2000-01-01T00:00:00Z";
    private static final String TEMPLATE = template();

    private Accounts() {}

    static ComplaintId id(String externalId) {
        return ComplaintId.of(SOURCE, externalId);
    }

    /** By the record's own reader, which is as fast as the intake's; no trees, which the bare commits have not either. */
    static ComplaintLodged lodged(String externalId, Instant at) {
        return EventJson.MAPPER.readValue(
                TEMPLATE.replace(ID, id(externalId).toString())
                        .replace(EXTERNAL, externalId)
                        .replace(CUSTOMER, id(externalId).toString().replace("-", ""))
                        .replace(AT, at.toString()),
                ComplaintLodged.class);
    }

    private static String template() {
        ObjectNode json = EventJson.MAPPER
                .createObjectNode()
                .put("complaint", ID)
                .put("source", SOURCE)
                .put("externalId", EXTERNAL)
                .put("customer", CUSTOMER)
                .put("at", AT)
                .put("occurredAt", AT)
                .put("product", "Checking account")
                .put("subProduct", "Everyday")
                .put("channel", "web")
                .put("processStep", "billing")
                .put("region", "North")
                .put("language", "en")
                .put("severity", "medium")
                .put("tenureMonths", 31);
        json.putObject("attributes").put("release", "2026.3").put("branch", "0417");
        json.putPOJO(
                "personal", Personal.plain(Map.of("customerId", "C-" + EXTERNAL, "narrative", narrative(EXTERNAL))));
        return json.toString();
    }

    private static String narrative(String reference) {
        return """
            I was charged twice for the same transfer, reference %s, and nobody at the branch could tell me why. I \
            called three times, waited more than half an hour each time and had to explain everything again from the \
            beginning. The second charge took my account below zero, so I was charged a fee for that as well. I want \
            both charges and the fee back, and I want to know that this does not happen again. I have been with you \
            for many years and never had anything like this before.""".formatted(reference);
    }
}
