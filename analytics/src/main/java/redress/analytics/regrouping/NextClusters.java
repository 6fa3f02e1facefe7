package redress.analytics.regrouping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redress.analytics.attribution.Suspects;
import redress.analytics.clustering.Cluster;
import redress.analytics.grouping.Causes;
import redress.analytics.index.Judgement;
import redress.analytics.index.KnownCluster;
import redress.analytics.labelling.ClusterLabel;
import redress.analytics.portrait.Portrait;
import redress.events.RootCauseId;
import redress.events.finding.Finding;
import redress.events.finding.Suspicion;
import redress.events.finding.Suspicion.Hypothesis;

/**
 * The clusters of a proposal as they will be known: with the causes suspected behind them, and what people have decided
 * about those so far. Once suspected, a cause stays with its cluster whatever a later clustering makes of the figures.
 *
 * @param clusters in the order of the proposal
 * @param suspicions that say something new
 * @param seen what this clustering says of each cluster, by its id
 */
record NextClusters(
        String clustering,
        List<KnownCluster> clusters,
        List<Finding.CauseSuspected> suspicions,
        Map<String, Suspicion> seen) {

    static NextClusters of(
            Proposal proposal,
            String clustering,
            Instant now,
            Map<String, KnownCluster> before,
            Map<RootCauseId, Judgement> judgements,
            Set<RootCauseId> moved) {
        List<KnownCluster> clusters = new ArrayList<>();
        Map<String, Suspicion> seen = new HashMap<>();
        for (int c = 0; c < proposal.clustering().clusters().size(); c++) {
            String id = proposal.identities().ids().get(c);
            KnownCluster known = before.get(id);
            Suspicion suspicion = suspicion(proposal, c, id, clustering);
            seen.put(id, suspicion);
            clusters.add(known(
                    suspicion,
                    now,
                    cause(proposal, c, id, known),
                    known == null ? null : known.suspicion(),
                    proposal.portraits().get(c),
                    known == null ? null : known.emergedAt()));
        }
        Causes causes = new Causes(judgements, clusters);
        List<Finding.CauseSuspected> suspicions = new ArrayList<>();
        clusters.replaceAll(cluster -> {
            KnownCluster judged = causes.judged(cluster);
            RootCauseId own = cluster.ownCause();
            Suspicion suspicion = seen.get(cluster.id());
            if (own == null
                    || suspicion == null
                    || !maySuspect(own, causes)
                    || moved.contains(own)
                    || !isNews(suspicion, cluster)) {
                return judged;
            }
            suspicions.add(new Finding.CauseSuspected(own, now, suspicion));
            return judged.saidToBe(suspicion);
        });
        return new NextClusters(clustering, clusters, suspicions, seen);
    }

    /** What was rejected or merged is not suspected anew; of what was rearranged the complaints are counted later. */
    private static boolean maySuspect(RootCauseId own, Causes causes) {
        return !causes.judgement(own).wasRejected()
                && causes.mergedInto(own).equals(own)
                && !causes.rearranged().contains(own);
    }

    private static @Nullable RootCauseId cause(Proposal proposal, int c, String id, @Nullable KnownCluster known) {
        boolean suspectedBefore = known != null && known.rootCauseId() != null;
        int size = proposal.clustering().clusters().get(c).size();
        List<Hypothesis> hypotheses = proposal.hypotheses().get(c);
        return suspectedBefore || Suspects.isSuspect(size, proposal.snapshot().size(), hypotheses)
                ? RootCauseId.suspectedBehind(id)
                : null;
    }

    private static KnownCluster known(
            Suspicion suspicion,
            Instant now,
            @Nullable RootCauseId cause,
            @Nullable Suspicion published,
            Portrait portrait,
            @Nullable Instant emergedAt) {
        return new KnownCluster(
                suspicion.cluster(),
                now,
                suspicion.label(),
                suspicion.keywords(),
                suspicion.complaints(),
                suspicion.clustering(),
                suspicion.examples().getFirst(),
                cause,
                null,
                null,
                published,
                portrait,
                emergedAt);
    }

    private static Suspicion suspicion(Proposal proposal, int c, String id, String clustering) {
        Snapshot snapshot = proposal.snapshot();
        Cluster cluster = proposal.clustering().clusters().get(c);
        ClusterLabel label = proposal.labels().get(c);
        Instant since = Arrays.stream(cluster.members())
                .mapToObj(i -> snapshot.times().get(i))
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Portrait portrait = proposal.portraits().get(c);
        return new Suspicion(
                        id,
                        clustering,
                        label.label(),
                        label.keywords(),
                        cluster.size(),
                        since,
                        portrait.typical(),
                        portrait.standsOut())
                .guessing(portrait.category(), portrait.feeling());
    }

    private static boolean isNews(Suspicion now, KnownCluster cluster) {
        Suspicion before = cluster.suspicion();
        if (before == null) {
            return true;
        }
        Suspicion asBefore = now.seenBy(before.clustering());
        return !asBefore.equals(before);
    }
}
