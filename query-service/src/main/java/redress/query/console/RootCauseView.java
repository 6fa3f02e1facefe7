package redress.query.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** A root cause as the pages show it. */
record RootCauseView(
        String id,
        Instant at,
        String state,
        String name,
        String label,
        List<String> keywords,
        @Nullable String category,
        @Nullable String process,
        @Nullable String processOwner,
        long complaints,
        @Nullable Instant since,
        @Nullable String cluster,
        List<Example> examples,
        List<Hypothesis> hypotheses,
        @Nullable List<Fix> fixes,
        List<Line> history,
        long sequence) {

    /** A typical sentence; absent for those who may not read narratives. */
    record Example(String complaint, @Nullable String sentence) {}

    /** An attribute value that stands out. */
    record Hypothesis(String attribute, String value, int inside, int insideTotal, double outsideShare, double lift) {}

    /** A planned or deployed fix. */
    record Fix(
            String fix,
            String what,
            String state,
            @Nullable Double expectedReduction,
            @Nullable Instant due,
            @Nullable Instant effectiveAt) {}

    /** A line of the history. */
    record Line(Instant at, String summary, @Nullable String actor) {}

    static RootCauseView of(ObjectNode document) {
        return EventJson.MAPPER.treeToValue(document, RootCauseView.class);
    }

    static List<RootCauseView> of(List<ObjectNode> documents) {
        return documents.stream().map(RootCauseView::of).toList();
    }

    public List<Fix> allFixes() {
        return fixes == null ? List.of() : fixes;
    }

    public List<Fix> plannedFixes() {
        return allFixes().stream().filter(fix -> fix.state().equals("planned")).toList();
    }

    public List<Fix> deployedFixes() {
        return allFixes().stream().filter(fix -> fix.effectiveAt() != null).toList();
    }
}
