package redress.query.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** A cluster as the pages show it; what analytics has not said yet is absent. */
record ClusterView(
        String id,
        String label,
        @Nullable List<String> keywords,
        long size,
        @Nullable String rootCauseId,
        @Nullable String rootCauseName,
        @Nullable String state,
        @Nullable Instant emergedAt,
        @Nullable Sentence headline,
        @Nullable List<Sentence> typical,
        @Nullable List<Borderline> borderline,
        @Nullable List<Pair> pairs,
        @Nullable List<Shared> words,
        @Nullable List<RootCauseView.Hypothesis> standsOut,
        @Nullable Trend trend,
        RootCauseView.@Nullable Guess category,
        RootCauseView.@Nullable Guess feeling) {

    private static final int LATELY = 4;

    /** A sentence of a complaint; the words are absent for those who may not read narratives. */
    record Sentence(String complaint, @Nullable String sentence) {}

    /** A sentence of a complaint that nearly belongs elsewhere. */
    record Borderline(Sentence sentence, String cluster) {}

    /** Two complaints that are alike. */
    record Pair(Sentence one, Sentence other, double similarity, List<String> words) {}

    /** A keyword with the share of customers who wrote it. */
    record Shared(String word, double share, double elsewhere) {}

    /** Complaints of the last twelve weeks. */
    record Trend(
            String direction,
            @Nullable Double ratio,
            double lower,
            @Nullable Double upper,
            List<Long> weeks) {

        public long lately() {
            return sum(weeks.subList(Math.max(0, weeks.size() - LATELY), weeks.size()));
        }

        public long before() {
            return sum(weeks) - lately();
        }

        private static long sum(List<Long> counts) {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    static List<ClusterView> of(List<ObjectNode> documents) {
        return documents.stream().map(ClusterView::of).toList();
    }

    static ClusterView of(ObjectNode document) {
        return EventJson.MAPPER.treeToValue(document, ClusterView.class);
    }

    public @Nullable Spark spark() {
        return trend == null ? null : Spark.of(trend.weeks);
    }

    /** Whether the reader may read any of the sentences. */
    public boolean hasSentences() {
        return typical != null && typical.stream().anyMatch(s -> s.sentence != null);
    }
}
