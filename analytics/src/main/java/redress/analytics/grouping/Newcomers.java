package redress.analytics.grouping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.assignment.NearestVote;
import redress.analytics.index.ClusteringRecord;
import redress.analytics.index.Clusters;
import redress.analytics.index.EmbeddedText;
import redress.analytics.index.KnownCluster;
import redress.analytics.index.Link;
import redress.analytics.index.Links;
import redress.analytics.index.Vectors;
import redress.analytics.index.Vectors.Near;

/** Puts complaints that came in since the last clustering into its clusters, by the vote of their nearest neighbours. */
@Component
public final class Newcomers {

    /** More than vote: some of the nearest may be newcomers themselves. */
    private static final int ASKED = 4 * NearestVote.NEIGHBOURS;
    /** The same text has the same vector; rounding in the index costs less than this. */
    private static final double THE_SAME = 1 - 1e-5;

    private final Vectors vectors;
    private final Links links;
    private final Clusters clusters;
    private final Lessons lessons;
    private final Statements statements;

    Newcomers(Vectors vectors, Links links, Clusters clusters, Lessons lessons, Statements statements) {
        this.lessons = lessons;
        this.vectors = vectors;
        this.links = links;
        this.clusters = clusters;
        this.statements = statements;
    }

    /** Assigns those of the texts that belong to no cluster that exists. The caller holds the lock. */
    public int assign(Collection<EmbeddedText> texts, ClusteringRecord clustering) throws IOException {
        Map<String, KnownCluster> known = clusters.all();
        Map<String, Link> current =
                links.current(texts.stream().map(EmbeddedText::complaint).toList());
        List<EmbeddedText> open = texts.stream()
                .filter(text -> isOpen(current.get(text.complaint()), known))
                .toList();
        List<List<Near>> nearest =
                vectors.nearest(open.stream().map(EmbeddedText::vector).toList(), ASKED);
        Map<String, Link> theirs = links.current(complaintsOf(nearest));
        Causes causes = new Causes(clusters.judgements(), known.values());
        Teaching teaching = lessons.read(causes);
        List<Membership> memberships = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            String complaint = open.get(i).complaint();
            List<NearestVote.Neighbour> voters = voters(complaint, nearest.get(i), theirs, known);
            Optional<NearestVote.Vote> vote = vote(voters, clustering.threshold());
            String cluster = vote.map(NearestVote.Vote::cluster).orElse(null);
            memberships.add(new Membership(
                    complaint,
                    cluster == null ? null : known.get(cluster),
                    vote.map(NearestVote.Vote::confidence).orElse(0.0),
                    teaching.choice(complaint, open.get(i).vector(), cluster)));
        }
        return statements.make(memberships, current, clustering.id(), causes);
    }

    private static boolean isOpen(@Nullable Link link, Map<String, KnownCluster> known) {
        if (link == null || link.cluster() != null) {
            return link == null || !known.containsKey(link.cluster());
        }
        // Its attributes were looked at before its words.
        return Link.BY_ATTRIBUTES.equals(link.method());
    }

    private static Set<String> complaintsOf(List<List<Near>> nearest) {
        Set<String> complaints = new HashSet<>();
        nearest.forEach(list -> list.forEach(near -> complaints.add(near.complaint())));
        return complaints;
    }

    private static List<NearestVote.Neighbour> voters(
            String complaint, List<Near> nearest, Map<String, Link> theirs, Map<String, KnownCluster> known) {
        List<NearestVote.Neighbour> voters = new ArrayList<>();
        for (Near near : nearest) {
            Link link = theirs.get(near.complaint());
            String cluster = link == null ? null : link.cluster();
            if (cluster != null
                    && known.containsKey(cluster)
                    && !near.complaint().equals(complaint)) {
                voters.add(new NearestVote.Neighbour(cluster, near.cosine()));
            }
        }
        return voters.subList(0, Math.min(NearestVote.NEIGHBOURS, voters.size()));
    }

    /** A text that is already there goes where it is already. */
    private static Optional<NearestVote.Vote> vote(List<NearestVote.Neighbour> voters, double threshold) {
        List<NearestVote.Neighbour> same =
                voters.stream().filter(v -> v.similarity() >= THE_SAME).toList();
        return NearestVote.of(same.isEmpty() ? voters : same, threshold);
    }
}
