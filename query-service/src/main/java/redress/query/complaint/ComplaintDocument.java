package redress.query.complaint;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.ComplaintEvent.CauseAttributed;
import redress.events.complaint.ComplaintEvent.ComplaintAcknowledged;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.ComplaintEvent.ComplaintResolved;
import redress.events.complaint.ComplaintEvent.CustomerInformed;
import redress.events.complaint.ComplaintEvent.HandlerAssigned;
import redress.events.finding.Finding.ComplaintGrouped;
import redress.query.feed.Fact;
import redress.query.index.Fields;
import tools.jackson.databind.node.ObjectNode;

/** What a complaint's document says after each event, and after a finding has put the complaint into a cluster. */
final class ComplaintDocument {

    private ComplaintDocument() {}

    static ObjectNode after(@Nullable ObjectNode before, Fact<ComplaintEvent> fact) {
        ObjectNode document = before == null ? EventJson.MAPPER.createObjectNode() : before;
        switch (fact.what()) {
            case ComplaintLodged event -> lodged(document, event);
            case HandlerAssigned event -> document.put("handler", event.handler());
            case ComplaintAcknowledged event -> acknowledged(document, event);
            case CustomerInformed _ -> {}
            case CauseAttributed event -> attributed(document, event, fact.actor());
            case ComplaintResolved event -> resolved(document, event);
            default -> {}
        }
        document.put("sequence", fact.sequence());
        Fields.setLatest(document, "lastEventAt", fact.recordedAt());
        return document;
    }

    private static void lodged(ObjectNode document, ComplaintLodged event) {
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
    }

    private static void acknowledged(ObjectNode document, ComplaintAcknowledged event) {
        document.put("state", "acknowledged");
        document.put("handler", event.handler());
        Fields.set(document, "acknowledgedAt", event.at());
    }

    private static void attributed(ObjectNode document, CauseAttributed event, String actor) {
        document.put("rootCauseId", event.rootCause().toString());
        document.put("rootCause", event.rootCauseName());
        document.put("attributedBy", actor);
        document.put("confidence", 1.0);
    }

    private static void resolved(ObjectNode document, ComplaintResolved event) {
        document.put("state", "resolved");
        document.put("outcome", event.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Fields.set(document, "resolvedAt", event.at());
    }

    /** The highest version counts. A root cause that a person has attributed stays. */
    static void group(ObjectNode document, ComplaintGrouped finding) {
        if (finding.version() <= Fields.number(document, "groupedVersion", -1)) {
            return;
        }
        document.put("groupedVersion", finding.version());
        Fields.set(document, "clusterId", finding.cluster());
        Fields.set(document, "cluster", finding.clusterLabel());
        if (!document.has("attributedBy")) {
            Object rootCause = finding.rootCause();
            Fields.set(document, "rootCauseId", rootCause == null ? null : rootCause.toString());
            Fields.set(document, "rootCause", finding.rootCauseName());
            document.put("confidence", finding.confidence());
        }
    }
}
