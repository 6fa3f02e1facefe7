package redress.analytics.regrouping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.analytics.attribution.Suspects;
import redress.analytics.clustering.Cluster;
import redress.analytics.index.Judgement;
import redress.analytics.index.KnownCluster;
import redress.analytics.labelling.ClusterLabel;
import redress.events.ComplaintId;
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
 */
record NextClusters(List<KnownCluster> clusters, List<Finding.CauseSuspected> suspicions) {

    private static final int HYPOTHESES = 10;

    static NextClusters of(
            Proposal proposal,
            String clustering,
            Instant now,
            Map<String, KnownCluster> before,
            Map<RootCauseId, Judgement> judgements) {
        List<KnownCluster> clusters = new ArrayList<>();
        List<Finding.CauseSuspected> suspicions = new ArrayList<>();
        for (int c = 0; c < proposal.clustering().clusters().size(); c++) {
            String id = proposal.identities().ids().get(c);
            KnownCluster known = before.get(id);
            Suspicion suspicion = suspicion(proposal, c, id, clustering);
            RootCauseId cause = cause(proposal, c, id, known);
            Judgement judgement = cause == null ? null : judgements.get(cause);
            boolean rejected = judgement != null && judgement.state().equals(Judgement.REJECTED);
            @Nullable Suspicion published = known == null ? null : known.suspicion();
            if (cause != null && !rejected && (published == null || isNews(suspicion, published))) {
                published = suspicion;
                suspicions.add(new Finding.CauseSuspected(cause, now, suspicion));
            }
            clusters.add(known(suspicion, now, cause, judgement, published));
        }
        return new NextClusters(clusters, suspicions);
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
            @Nullable Judgement judgement,
            @Nullable Suspicion published) {
        String state = judgement != null ? judgement.state() : cause == null ? null : Judgement.SUSPECTED;
        return new KnownCluster(
                suspicion.cluster(),
                now,
                suspicion.label(),
                suspicion.keywords(),
                suspicion.complaints(),
                suspicion.clustering(),
                suspicion.examples().getFirst(),
                cause,
                judgement == null ? null : judgement.name(),
                state,
                published);
    }

    private static Suspicion suspicion(Proposal proposal, int c, String id, String clustering) {
        Snapshot snapshot = proposal.snapshot();
        Cluster cluster = proposal.clustering().clusters().get(c);
        ClusterLabel label = proposal.labels().get(c);
        Instant since = Arrays.stream(cluster.members())
                .mapToObj(i -> snapshot.times().get(i))
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        List<Suspicion.Example> examples = proposal.examples().get(c).stream()
                .map(e -> new Suspicion.Example(
                        ComplaintId.of(snapshot.complaints().get(e.text())), e.from(), e.to()))
                .toList();
        List<Hypothesis> hypotheses = proposal.hypotheses().get(c).stream()
                .filter(Suspects::standsOut)
                .limit(HYPOTHESES)
                .toList();
        return new Suspicion(
                id, clustering, label.label(), label.keywords(), cluster.size(), since, examples, hypotheses);
    }

    private static boolean isNews(Suspicion now, Suspicion before) {
        Suspicion asBefore = new Suspicion(
                now.cluster(),
                before.clustering(),
                now.label(),
                now.keywords(),
                now.complaints(),
                now.since(),
                now.examples(),
                now.hypotheses());
        return !asBefore.equals(before);
    }
}
