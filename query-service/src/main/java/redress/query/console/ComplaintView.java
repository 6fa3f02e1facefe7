package redress.query.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** A complaint as the pages show it; what the reader may not see is absent. */
record ComplaintView(
        String id,
        String source,
        @Nullable String externalId,
        String customer,
        Instant at,
        @Nullable Instant occurredAt,
        String product,
        @Nullable String subProduct,
        String channel,
        @Nullable String processStep,
        @Nullable String region,
        @Nullable String language,
        @Nullable String severity,
        @Nullable Double valueAtRisk,
        @Nullable Integer tenureMonths,
        List<String> attributes,
        String state,
        @Nullable String handler,
        @Nullable String clusterId,
        @Nullable String cluster,
        @Nullable String rootCauseId,
        @Nullable String rootCause,
        @Nullable Double confidence,
        @Nullable String attributedBy,
        @Nullable String outcome,
        @Nullable String desiredOutcome,
        @Nullable String narrative,
        @Nullable List<String> highlight) {

    /** A line of the timeline. */
    record Line(
            Instant at,
            String summary,
            @Nullable String actor,
            @Nullable String text) {}

    private static final int EXCERPT = 180;

    static ComplaintView of(ObjectNode document) {
        return EventJson.MAPPER.treeToValue(document, ComplaintView.class);
    }

    static List<ComplaintView> of(List<ObjectNode> documents) {
        return documents.stream().map(ComplaintView::of).toList();
    }

    /** The beginning of the narrative. */
    public @Nullable String excerpt() {
        if (narrative == null || narrative.length() <= EXCERPT) {
            return narrative;
        }
        return narrative.substring(0, EXCERPT).strip() + "…";
    }

    /** Says nothing of the customer or the narrative. */
    @Override
    public String toString() {
        return "ComplaintView[" + id + "]";
    }
}
