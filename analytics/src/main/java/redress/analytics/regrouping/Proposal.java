package redress.analytics.regrouping;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import redress.analytics.attribution.Attribution;
import redress.analytics.clustering.Clusterer;
import redress.analytics.clustering.Clustering;
import redress.analytics.index.ClusteringRecord;
import redress.analytics.labelling.ClusterLabel;
import redress.analytics.labelling.Example;
import redress.analytics.labelling.Examples;
import redress.analytics.labelling.Labels;
import redress.events.finding.Suspicion.Hypothesis;

/**
 * A new clustering of a snapshot with all that can be said about it without looking at what is known by now.
 *
 * @param labels of each cluster, as are examples and hypotheses
 * @param hypotheses all that were tested, most telling first
 */
record Proposal(
        Snapshot snapshot,
        Clustering clustering,
        Fineness fineness,
        Identities identities,
        Closeness closeness,
        List<ClusterLabel> labels,
        List<List<Example>> examples,
        List<List<Hypothesis>> hypotheses) {

    private static final int EXAMPLES = 3;

    static Proposal of(
            Snapshot snapshot,
            Optional<ClusteringRecord> last,
            long seed,
            Function<List<String>, List<float[]>> embed,
            AnalysisProgress progress) {
        progress.enter(Phase.CLUSTERING, snapshot.size());
        Fineness fineness = Fineness.after(last, snapshot.size());
        Clustering clustering = fineness.apply(Clusterer.withSeed(seed)).cluster(snapshot.vectors());
        var clusters = clustering.clusters();
        Identities identities = Identities.of(snapshot, clusters);
        Closeness closeness = Closeness.of(snapshot.vectors(), clustering);
        progress.enter(Phase.LABELLING, clusters.size());
        List<ClusterLabel> labels = Labels.of(snapshot.texts(), snapshot.customers(), clusters);
        List<List<Example>> examples = Examples.of(snapshot.texts(), snapshot.vectors(), clusters, EXAMPLES, embed);
        progress.enter(Phase.COMPARING, clusters.size());
        var hypotheses = Attribution.of(clustering.assignment(), clusters.size(), snapshot.attributes());
        return new Proposal(snapshot, clustering, fineness, identities, closeness, labels, examples, hypotheses);
    }

    /** Says nothing of the texts. */
    @Override
    public String toString() {
        return "Proposal for " + snapshot;
    }
}
