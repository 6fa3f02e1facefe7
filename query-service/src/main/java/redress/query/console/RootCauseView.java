package redress.query.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
        @Nullable Guess suggestedCategory,
        @Nullable Guess suggestedFeeling,
        @Nullable Silent silent,
        @Nullable Loss expectedLoss,
        @Nullable List<Fix> fixes,
        @Nullable List<Episode> episodes,
        @Nullable List<Finding> findings,
        @Nullable Playbook playbook,
        @Nullable String workaround,
        @Nullable Archive archive,
        @Nullable String mergedInto,
        @Nullable List<String> absorbed,
        @Nullable String splitFrom,
        @Nullable List<Split> splits,
        List<Line> history,
        long sequence) {

    /** How the id of what was suspected from attributes begins; no cluster has it. */
    private static final String BY_ATTRIBUTES = "g-";

    private static final Set<String> SET_ASIDE = Set.of("rejected", "accepted", "archived", "merged");

    /** A typical sentence; absent for those who may not read narratives. */
    record Example(String complaint, @Nullable String sentence) {}

    /** An attribute value that stands out. */
    record Hypothesis(
            String attribute,
            String value,
            int inside,
            int insideTotal,
            double outsideShare,
            double lift,
            @Nullable Value and) {}

    /** Customers to whom it happened and who said nothing; the estimate is absent where nothing allows one. */
    record Silent(
            long complainers,
            @Nullable String recommended,
            @Nullable Double estimate,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable String standing,
            @Nullable List<Rung> rungs) {

        public List<Rung> ladder() {
            return rungs == null ? List.of() : rungs;
        }
    }

    /** One method of estimating the silent: its estimate, or what it lacks; or both a figure and why it is in doubt. */
    record Rung(
            String method,
            @Nullable Range estimate,
            @Nullable String refused,
            boolean weak,
            @Nullable String reason) {

        public @Nullable String remark() {
            return refused == null ? reason : refused;
        }
    }

    /** An estimate with its interval. */
    record Range(double estimate, double lower, double upper) {}

    /** Customers that the root cause is expected to cost, and what they are worth. */
    record Loss(
            double customers,
            double lower,
            double upper,
            double silent,
            @Nullable Double value,
            @Nullable Double valueLower,
            @Nullable Double valueUpper,
            @Nullable Double perExposure,
            @Nullable String rung,
            String standing,
            @Nullable List<LossPart> groups) {

        private static final double A_THOUSAND = 1000;

        public boolean isMeasured() {
            return standing.equals("measured");
        }

        public @Nullable Double perThousand() {
            return perExposure == null ? null : (Double) (A_THOUSAND * perExposure);
        }

        public List<LossPart> parts() {
            return groups == null ? List.of() : groups;
        }
    }

    /** The part of a group of customers in it. */
    record LossPart(
            String facet,
            String name,
            long complainers,
            double customers,
            double lower,
            double upper,
            @Nullable Double value) {}

    /** The other value of a pair. */
    record Value(String attribute, String value) {}

    /** What an algorithm suggests. */
    record Guess(String value, double confidence) {

        /** As the forms name it. */
        public String key() {
            return value.toUpperCase(Locale.ROOT).replace('-', '_');
        }
    }

    /** A planned, withdrawn or deployed fix, with its effect on all customers and by segment. */
    record Fix(
            String fix,
            String what,
            String state,
            @Nullable Double expectedReduction,
            @Nullable Integer windowDays,
            @Nullable Instant due,
            @Nullable Instant effectiveAt,
            @Nullable String withdrawnBecause,
            @Nullable Effect effect,
            @Nullable List<Effect> segments) {

        public List<Effect> effects() {
            List<Effect> all = new ArrayList<>();
            if (effect != null) {
                all.add(effect);
            }
            all.addAll(segments == null ? List.of() : segments);
            return all;
        }
    }

    /** The measured effect of a fix. */
    record Effect(
            Map<String, String> segment,
            String verdict,
            @Nullable Double ratio,
            @Nullable Double lower,
            @Nullable Double upper,
            double level,
            Counted before,
            Counted after,
            @Nullable Instant enoughDataAt) {}

    /** Complaints of a period. */
    record Counted(long complaints) {}

    /** A time in which the process failed. */
    record Episode(
            int number,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable String verdict) {}

    /** What was learnt about why the process fails. */
    record Finding(
            String finding,
            @Nullable List<String> whys,
            @Nullable String branch) {}

    /** What handlers may say and do. */
    record Playbook(
            String answer, List<String> solutions, @Nullable Double gestureLimit) {}

    /** Until when it is set aside. */
    record Archive(
            @Nullable Instant until,
            @Nullable Integer untilComplaints,
            @Nullable Double untilPerDay) {}

    /** A root cause that came out of this one. */
    record Split(String into, String name) {}

    /** A line of the history. */
    record Line(
            Instant at,
            String summary,
            @Nullable String actor,
            @Nullable String onBehalfOf) {}

    static RootCauseView of(ObjectNode document) {
        return EventJson.MAPPER.treeToValue(document, RootCauseView.class);
    }

    static List<RootCauseView> of(List<ObjectNode> documents) {
        return documents.stream().map(RootCauseView::of).toList();
    }

    /** More than one: it came back. */
    public List<Episode> episodesIfMany() {
        return episodes == null || episodes.size() < 2 ? List.of() : episodes;
    }

    public List<Finding> allFindings() {
        return findings == null ? List.of() : findings;
    }

    public List<String> others() {
        return absorbed == null ? List.of() : absorbed;
    }

    public List<Split> parts() {
        return splits == null ? List.of() : splits;
    }

    /** Whether nobody works on it. */
    public boolean isSetAside() {
        return SET_ASIDE.contains(state);
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

    /** Whether values that became frequent made it a suspicion, and no words. */
    public boolean isByAttributes() {
        return cluster != null && cluster.startsWith(BY_ATTRIBUTES);
    }

    /** Whether there is a cluster to look at behind it. */
    public boolean hasCluster() {
        return cluster != null && !isByAttributes();
    }
}
