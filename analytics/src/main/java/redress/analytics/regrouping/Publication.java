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
import redress.analytics.grouping.Aside;
import redress.analytics.grouping.Causes;
import redress.analytics.grouping.Findings;
import redress.analytics.grouping.Lessons;
import redress.analytics.grouping.Membership;
import redress.analytics.grouping.OneAtATime;
import redress.analytics.grouping.Recounts;
import redress.analytics.grouping.Statements;
import redress.analytics.grouping.Teaching;
import redress.analytics.index.CauseExample;
import redress.analytics.index.CauseExamples;
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
 * Makes a proposal what is known: suspicions and clusters first, beside those of before; then the statements about
 * complaints, portion by portion, between which newcomers and people's decisions get their turn; then what is gone, and the
 * record of the clustering at the very end. After one that was broken off, the next makes all statements anew. The caller
 * marks beginning and end.
 */
@Component
final class Publication {

    private static final String SOFTWARE =
            Objects.requireNonNullElse(Publication.class.getPackage().getImplementationVersion(), "not packaged");

    /** Of the complaints about which something is said at once: some tenths of a second. */
    private static final int PORTION = 500;

    private final OneAtATime lock;
    private final Aside aside;
    private final Findings findings;
    private final CauseExamples examples;
    private final Lessons lessons;
    private final Statements statements;
    private final Links links;
    private final Clusters clusters;
    private final Clusterings clusterings;
    private final Recounts recounts;
    private final Clock clock;

    Publication(
            OneAtATime lock,
            Aside aside,
            Findings findings,
            CauseExamples examples,
            Lessons lessons,
            Statements statements,
            Links links,
            Clusters clusters,
            Clusterings clusterings,
            Recounts recounts,
            Clock clock) {
        this.lock = lock;
        this.aside = aside;
        this.findings = findings;
        this.examples = examples;
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
        Decided decided = aside.run(() -> decided(proposal));
        Map<String, KnownCluster> before = clusters.all();
        NextClusters next = lock.run(() -> {
            NextClusters made = NextClusters.of(
                    proposal, clustering, now, clusters.all(), clusters.judgements(), decided.choices.moved());
            findings.publish(made.suspicions());
            clusters.write(made.clusters());
            return made;
        });
        Decided last = say(proposal, next, decided, anew);
        return lock.run(() -> {
            List<KnownCluster> known = current(next);
            clusters.write(recounted(known, next, last.choices));
            clusters.remove(gone(before, next.clusters()));
            ClusteringRecord record = record(proposal, known, last.teaching, clustering, now);
            clusterings.write(record, new ChangeReport(clustering, changes(proposal, next.clusters(), before)));
            return record;
        });
    }

    /**
     * What the complaints of a proposal have causes of their own by.
     *
     * @param judgements what people had decided about causes then, {@code examples} and about complaints
     */
    private record Decided(
            Map<RootCauseId, Judgement> judgements, List<CauseExample> examples, Teaching teaching, Choices choices) {}

    private Decided decided(Proposal proposal) throws IOException {
        Map<RootCauseId, Judgement> judgements = clusters.judgements();
        List<CauseExample> known = examples.all();
        Causes causes = new Causes(judgements, clusters.all().values());
        Teaching teaching = lessons.read(causes, Choices.clusters(proposal));
        return new Decided(judgements, known, teaching, Choices.of(proposal, teaching));
    }

    /** The same as long as people have decided nothing meanwhile. */
    private Decided upToDate(Decided decided, Proposal proposal) throws IOException {
        boolean isCurrent = decided.judgements.equals(clusters.judgements()) && decided.examples.equals(examples.all());
        return isCurrent ? decided : decided(proposal);
    }

    /** Says where each complaint belongs, and returns by which decisions the last ones. */
    private Decided say(Proposal proposal, NextClusters next, Decided decided, boolean anew) throws IOException {
        List<String> complaints = proposal.snapshot().complaints();
        Decided[] latest = {decided};
        for (int from = 0; from < complaints.size(); from += PORTION) {
            int first = from;
            int end = Math.min(complaints.size(), from + PORTION);
            lock.run(() -> {
                latest[0] = upToDate(latest[0], proposal);
                return make(memberships(proposal, next.clusters(), latest[0].choices, first, end), next, anew);
            });
        }
        sayOfNewcomers(new HashSet<>(complaints), next, anew);
        return latest[0];
    }

    /** Of those that joined a cluster since that goes on under its id. */
    private void sayOfNewcomers(Set<String> said, NextClusters next, boolean anew) throws IOException {
        Map<String, KnownCluster> byId = byId(next.clusters());
        List<String> others = links.current().keySet().stream()
                .filter(complaint -> !said.contains(complaint))
                .sorted()
                .toList();
        for (int from = 0; from < others.size(); from += PORTION) {
            List<String> some = others.subList(from, Math.min(others.size(), from + PORTION));
            lock.run(() -> {
                List<Membership> memberships = new ArrayList<>();
                links.current(some).values().forEach(link -> {
                    KnownCluster cluster = link.cluster() == null ? null : byId.get(link.cluster());
                    if (cluster != null) {
                        memberships.add(Membership.of(link, cluster));
                    }
                });
                return make(memberships, next, anew);
            });
        }
    }

    private int make(List<Membership> memberships, NextClusters next, boolean anew) throws IOException {
        Map<String, Link> current =
                links.current(memberships.stream().map(Membership::complaint).toList());
        Causes causes = new Causes(clusters.judgements(), current(next));
        return anew
                ? statements.makeAnew(memberships, current, next.clustering(), causes)
                : statements.make(memberships, current, next.clustering(), causes);
    }

    /** The next clusters as people have judged them by now. */
    private List<KnownCluster> current(NextClusters next) throws IOException {
        Map<String, KnownCluster> known = clusters.all();
        return next.clusters().stream()
                .map(cluster -> known.getOrDefault(cluster.id(), cluster))
                .toList();
    }

    private static Map<String, KnownCluster> byId(List<KnownCluster> clusters) {
        Map<String, KnownCluster> byId = new HashMap<>();
        clusters.forEach(cluster -> byId.put(cluster.id(), cluster));
        return byId;
    }

    private List<KnownCluster> recounted(List<KnownCluster> known, NextClusters next, Choices choices)
            throws IOException {
        Causes causes = new Causes(clusters.judgements(), known);
        Set<RootCauseId> rearranged = causes.rearranged();
        rearranged.addAll(choices.moved());
        return recounts.tell(rearranged, byId(known), next.seen(), causes, next.clustering());
    }

    /** Of some complaints in the proposal. */
    private static List<Membership> memberships(
            Proposal proposal, List<KnownCluster> clusters, Choices choices, int from, int end) {
        List<Membership> memberships = new ArrayList<>();
        int[] assignment = proposal.clustering().assignment();
        for (int i = from; i < end; i++) {
            KnownCluster cluster = assignment[i] == Clustering.ALONE ? null : clusters.get(assignment[i]);
            double confidence = proposal.closeness().confidence()[i];
            String complaint = proposal.snapshot().complaints().get(i);
            memberships.add(new Membership(
                    complaint, cluster, confidence, choices.byComplaint().get(complaint)));
        }
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
