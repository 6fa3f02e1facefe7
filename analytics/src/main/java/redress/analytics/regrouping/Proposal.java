package redress.analytics.regrouping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redress.analytics.attribution.Attribution;
import redress.analytics.attribution.Suspects;
import redress.analytics.clustering.Cluster;
import redress.analytics.clustering.Clusterer;
import redress.analytics.clustering.Clustering;
import redress.analytics.clustering.Hierarchy;
import redress.analytics.index.ClusteringRecord;
import redress.analytics.labelling.ClusterLabel;
import redress.analytics.labelling.Labels;
import redress.analytics.portrait.Portrait;
import redress.analytics.portrait.Portraits;
import redress.analytics.portrait.Sitters;
import redress.events.finding.Suspicion.Hypothesis;

/**
 * A new clustering of a snapshot with all that can be said about it without looking at what is known by now.
 *
 * @param wish of a person, now or before
 * @param isWarm whether it began with the clusters that there were
 * @param labels of each cluster, as are portraits and hypotheses
 * @param hypotheses all that were tested, most telling first
 */
record Proposal(
        Snapshot snapshot,
        Clustering clustering,
        Fineness fineness,
        Wish wish,
        boolean isWarm,
        Identities identities,
        Closeness closeness,
        List<ClusterLabel> labels,
        List<Portrait> portraits,
        List<List<Hypothesis>> hypotheses) {

    static Proposal of(
            Snapshot snapshot,
            Optional<ClusteringRecord> last,
            @Nullable Wish wanted,
            long seed,
            Instant now,
            Function<List<String>, List<float[]>> embed,
            AnalysisProgress progress) {
        progress.enter(Phase.CLUSTERING, snapshot.size());
        Fineness fineness = Fineness.after(last, snapshot.size());
        Wish wish = wanted != null
                ? wanted
                : Wish.of(last.map(ClusteringRecord::parameters).orElse(null));
        Clusterer clusterer = fineness.apply(Clusterer.withSeed(seed));
        boolean warm = isWarm(fineness, wish, last);
        Hierarchy hierarchy = (warm ? clusterer.startingFrom(snapshot.assignment()) : clusterer)
                .hierarchy(snapshot.vectors(), snapshot.texts());
        Clustering clustering =
                wish.isNone() ? hierarchy.chosen() : hierarchy.cut(wish.of(snapshot, hierarchy.chosen()));
        var clusters = clustering.clusters();
        Identities identities = Identities.of(snapshot, clusters);
        Closeness closeness = Closeness.of(snapshot.vectors(), clustering);
        progress.enter(Phase.LABELLING, clusters.size());
        List<ClusterLabel> labels = Labels.of(snapshot.texts(), snapshot.customers(), clusters);
        progress.enter(Phase.COMPARING, clusters.size());
        var hypotheses = Attribution.of(clustering.assignment(), clusters.size(), snapshot.attributes());
        List<Portrait> portraits =
                Portraits.of(sitters(snapshot, clusters, identities, labels, hypotheses), embed, now);
        return new Proposal(
                snapshot, clustering, fineness, wish, warm, identities, closeness, labels, portraits, hypotheses);
    }

    /** From the clusters there are, if they are what the texts suggest: coarser or finer ones would be no good beginning. */
    private static boolean isWarm(Fineness fineness, Wish wish, Optional<ClusteringRecord> last) {
        boolean wereSuggested =
                last.map(before -> Wish.of(before.parameters()).isNone()).orElse(false);
        return fineness.isKept() && wish.isNone() && wereSuggested;
    }

    private static Sitters sitters(
            Snapshot snapshot,
            List<Cluster> clusters,
            Identities identities,
            List<ClusterLabel> labels,
            List<List<Hypothesis>> hypotheses) {
        return new Sitters(
                snapshot.complaints(),
                snapshot.customers(),
                snapshot.times(),
                snapshot.vectors(),
                snapshot.texts(),
                clusters,
                identities.ids(),
                labels.stream().map(ClusterLabel::shared).toList(),
                hypotheses.stream().map(Suspects::thatStandOut).toList());
    }

    /** Says nothing of the texts. */
    @Override
    public String toString() {
        return "Proposal for " + snapshot;
    }
}
