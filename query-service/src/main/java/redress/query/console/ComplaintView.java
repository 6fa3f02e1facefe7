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
        @Nullable String team,
        @Nullable String feeling,
        @Nullable String causeCategory,
        @Nullable String subCause,
        @Nullable String origin,
        @Nullable Double remedy,
        @Nullable Long chasers,
        @Nullable Double longestSilenceHours,
        @Nullable Integer satisfaction,
        @Nullable List<String> overdue,
        @Nullable List<Promise> promiseList,
        @Nullable String clusterId,
        @Nullable String cluster,
        @Nullable String rootCauseId,
        @Nullable String rootCause,
        @Nullable Double confidence,
        @Nullable String attributedBy,
        @Nullable String outcome,
        @Nullable String desiredOutcome,
        @Nullable Instant personalDataErasedAt,
        @Nullable String narrative,
        @Nullable List<String> highlight) {

    /** A promise; {@code what} is absent for those who may not read narratives. */
    record Promise(
            String promise,
            @Nullable String what,
            @Nullable Instant due,
            String state,
            @Nullable Instant endedAt) {}

    /** A line of the timeline. */
    record Line(
            Instant at,
            String summary,
            @Nullable String actor,
            @Nullable String onBehalfOf,
            @Nullable String text) {}

    private static final int EXCERPT = 180;

    static ComplaintView of(ObjectNode document) {
        return EventJson.MAPPER.treeToValue(document, ComplaintView.class);
    }

    static List<ComplaintView> of(List<ObjectNode> documents) {
        return documents.stream().map(ComplaintView::of).toList();
    }

    public List<Promise> promises() {
        return promiseList == null ? List.of() : promiseList;
    }

    public List<String> owed() {
        return overdue == null ? List.of() : overdue;
    }

    /** Whether the recovery still goes on. */
    public boolean open() {
        return state.equals("lodged") || state.equals("acknowledged");
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
