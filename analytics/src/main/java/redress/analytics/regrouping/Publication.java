package redress.analytics.regrouping;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import redress.analytics.clustering.Clustering;
import redress.analytics.embedding.Embedder;
import redress.analytics.grouping.Causes;
import redress.analytics.grouping.Findings;
import redress.analytics.grouping.Lessons;
import redress.analytics.grouping.Membership;
import redress.analytics.grouping.Recounts;
import redress.analytics.grouping.Statements;
import redress.analytics.grouping.Teaching;
import redress.analytics.index.ChangeReport;
import redress.analytics.index.ClusterChange;
import redress.analytics.index.ClusteringRecord;
import redress.analytics.index.Clusterings;
import redress.analytics.index.Clusters;
import redress.analytics.index.Judgement;
import redress.analytics.index.KnownCluster;
import redress.analytics.index.Link;
import redress.analytics.index.Links;
import redress.analytics.index.Parameters;
import redress.events.RootCauseId;

/**
 * Makes a proposal what is known: suspicions first, then the statements about complaints, then the clusters, and the
 * record of the clustering at the very end. After one that was broken off, the next makes all statements anew. The caller
 * holds the lock and marks beginning and end.
 */
@Component
final class Publication {

    private static final String SOFTWARE =
            Objects.requireNonNullElse(Publication.class.getPackage().getImplementationVersion(), "not packaged");

    private final Findings findings;
    private final Lessons lessons;
    private final Statements statements;
    private final Links links;
    private final Clusters clusters;
    private final Clusterings clusterings;
    private final Recounts recounts;
    private final Clock clock;

    Publication(
            Findings findings,
            Lessons lessons,
            Statements statements,
            Links links,
            Clusters clusters,
            Clusterings clusterings,
            Recounts recounts,
            Clock clock) {
        this.findings = findings;
        this.lessons = lessons;
        this.statements = statements;
        this.links = links;
        this.clusters = clusters;
        this.clusterings = clusterings;
        this.recounts = recounts;
        this.clock = clock;
    }

    /**
     * Publishes it.
     *
     * @param anew whether to say also what has been said before
     */
    ClusteringRecord publish(Proposal proposal, String clustering, boolean anew) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, KnownCluster> before = clusters.all();
        Map<RootCauseId, Judgement> judgements = clusters.judgements();
        Teaching teaching = lessons.read(new Causes(judgements, before.values()), Choices.clusters(proposal));
        Choices choices = Choices.of(proposal, teaching);
        NextClusters next = NextClusters.of(proposal, clustering, now, before, judgements, choices.moved());
        findings.publish(next.suspicions());
        Map<String, Link> current = links.current();
        List<Membership> memberships = memberships(proposal, next.clusters(), choices, current);
        if (anew) {
            statements.makeAnew(memberships, current, clustering, next.causes());
        } else {
            statements.make(memberships, current, clustering, next.causes());
        }
        clusters.write(next.clusters());
        clusters.write(recounted(next, choices, clustering));
        clusters.remove(gone(before, next.clusters()));
        ClusteringRecord record = record(proposal, next.clusters(), teaching, clustering, now);
        clusterings.write(record, new ChangeReport(clustering, changes(proposal, next.clusters(), before)));
        return record;
    }

    private List<KnownCluster> recounted(NextClusters next, Choices choices, String clustering) throws IOException {
        Map<String, KnownCluster> known = new HashMap<>();
        next.clusters().forEach(cluster -> known.put(cluster.id(), cluster));
        Set<RootCauseId> rearranged = next.causes().rearranged();
        rearranged.addAll(choices.moved());
        return recounts.tell(rearranged, known, next.seen(), next.causes(), clustering);
    }

    /** Of all complaints in the proposal, and of those that joined a cluster since that goes on under its id. */
    private static List<Membership> memberships(
            Proposal proposal, List<KnownCluster> clusters, Choices choices, Map<String, Link> current) {
        List<Membership> memberships = new ArrayList<>();
        Snapshot snapshot = proposal.snapshot();
        int[] assignment = proposal.clustering().assignment();
        for (int i = 0; i < assignment.length; i++) {
            KnownCluster cluster = assignment[i] == Clustering.ALONE ? null : clusters.get(assignment[i]);
            double confidence = proposal.closeness().confidence()[i];
            String complaint = snapshot.complaints().get(i);
            memberships.add(new Membership(
                    complaint, cluster, confidence, choices.byComplaint().get(complaint)));
        }
        Set<String> grouped = new HashSet<>(snapshot.complaints());
        Map<String, KnownCluster> byId = new HashMap<>();
        clusters.forEach(c -> byId.put(c.id(), c));
        current.forEach((complaint, link) -> {
            KnownCluster cluster = link.cluster() == null ? null : byId.get(link.cluster());
            if (cluster != null && !grouped.contains(complaint)) {
                memberships.add(Membership.of(link, cluster));
            }
        });
        return memberships;
    }

    private static Set<String> gone(Map<String, KnownCluster> before, List<KnownCluster> now) {
        Set<String> gone = new HashSet<>(before.keySet());
        now.forEach(c -> gone.remove(c.id()));
        return gone;
    }

    /** Against what was known when the clustering began: complaints that came since are no change. */
    private static List<ClusterChange> changes(
            Proposal proposal, List<KnownCluster> clusters, Map<String, KnownCluster> before) {
        Map<String, List<String>> now = new HashMap<>();
        Choices.clusters(proposal)
                .forEach((complaint, cluster) ->
                        now.computeIfAbsent(cluster, c -> new ArrayList<>()).add(complaint));
        Map<String, String> labels = new HashMap<>();
        before.values().forEach(cluster -> labels.put(cluster.id(), cluster.label()));
        clusters.forEach(cluster -> labels.put(cluster.id(), cluster.label()));
        return WhatChanged.of(proposal.snapshot().previous(), now, labels);
    }

    private static ClusteringRecord record(
            Proposal proposal, List<KnownCluster> clusters, Teaching teaching, String clustering, Instant now) {
        int suspected = (int) clusters.stream().filter(c -> c.hasLinkedCause()).count();
        return new ClusteringRecord(
                clustering,
                now,
                proposal.snapshot().size(),
                clusters.size(),
                suspected,
                proposal.clustering().noise(),
                proposal.clustering().resolution(),
                proposal.fineness().texts(),
                proposal.clustering().seed(),
                proposal.closeness().threshold(),
                proposal.identities().changes(),
                new Parameters(
                        proposal.clustering().k(),
                        proposal.isWarm(),
                        teaching.byPerson().size(),
                        Embedder.MODEL,
                        SOFTWARE,
                        proposal.wish().level(),
                        proposal.wish().branches()));
    }
}
