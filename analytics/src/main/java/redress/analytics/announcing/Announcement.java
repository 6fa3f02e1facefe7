package redress.analytics.announcing;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import redress.analytics.assignment.ClusterIds;
import redress.analytics.attribution.Attribution;
import redress.analytics.attribution.Suspects;
import redress.analytics.clustering.Cluster;
import redress.analytics.emerging.Burst;
import redress.analytics.index.EmbeddedText;
import redress.analytics.index.KnownCluster;
import redress.analytics.labelling.ClusterLabel;
import redress.analytics.labelling.Labels;
import redress.analytics.portrait.Portrait;
import redress.analytics.portrait.Portraits;
import redress.analytics.portrait.Sitters;
import redress.events.RootCauseId;
import redress.events.finding.Suspicion;

/**
 * What is said of a burst: a cluster like those that clusterings make, set against all complaints that were looked at.
 *
 * @param members the complaints of the burst
 * @param suspicion of its cause
 */
record Announcement(List<EmbeddedText> members, KnownCluster cluster, Suspicion suspicion) {

    /**
     * Makes it.
     *
     * @param among all that were looked at, in any order
     * @param clustering the last one, to which the cluster is added
     * @param taken ids of other clusters
     */
    static Announcement of(
            Burst burst,
            List<EmbeddedText> among,
            String clustering,
            Set<String> taken,
            Function<List<String>, List<float[]>> embed,
            Instant now) {
        Set<String> inside = new HashSet<>(burst.complaints());
        int[] positions = IntStream.range(0, among.size())
                .filter(i -> inside.contains(among.get(i).complaint()))
                .toArray();
        List<float[]> vectors = among.stream().map(EmbeddedText::vector).toList();
        Cluster cluster = Cluster.of(positions, vectors);
        List<EmbeddedText> members =
                Arrays.stream(positions).mapToObj(among::get).toList();
        String typical = members.stream()
                .max(Comparator.comparingDouble((EmbeddedText text) -> cluster.closeness(text.vector()))
                        .thenComparing(EmbeddedText::complaint))
                .orElseThrow()
                .complaint();
        String id = ClusterIds.next(typical, new HashSet<>(taken));
        List<String> texts = among.stream().map(EmbeddedText::text).toList();
        List<String> customers = among.stream().map(EmbeddedText::customer).toList();
        ClusterLabel label = Labels.of(texts, customers, List.of(cluster)).getFirst();
        var hypotheses = Attribution.of(
                assignment(positions, among.size()),
                1,
                among.stream().map(EmbeddedText::attributes).toList());
        Sitters sitters = new Sitters(
                among.stream().map(EmbeddedText::complaint).toList(),
                customers,
                among.stream().map(EmbeddedText::at).toList(),
                vectors,
                texts,
                List.of(cluster),
                List.of(id),
                List.of(label.shared()),
                List.of(Suspects.thatStandOut(hypotheses.getFirst())));
        Portrait portrait = Portraits.of(sitters, embed, now).getFirst();
        Suspicion suspicion = new Suspicion(
                        id,
                        clustering,
                        label.label(),
                        label.keywords(),
                        members.size(),
                        members.stream()
                                .map(EmbeddedText::at)
                                .min(Comparator.naturalOrder())
                                .orElse(now),
                        portrait.typical(),
                        portrait.standsOut())
                .guessing(portrait.category(), portrait.feeling());
        return new Announcement(members, known(suspicion, portrait, now), suspicion);
    }

    private static int[] assignment(int[] members, int size) {
        int[] assignment = new int[size];
        Arrays.fill(assignment, -1);
        Arrays.stream(members).forEach(i -> assignment[i] = 0);
        return assignment;
    }

    private static KnownCluster known(Suspicion suspicion, Portrait portrait, Instant now) {
        return new KnownCluster(
                suspicion.cluster(),
                now,
                suspicion.label(),
                suspicion.keywords(),
                suspicion.complaints(),
                suspicion.clustering(),
                suspicion.examples().getFirst(),
                RootCauseId.suspectedBehind(suspicion.cluster()),
                null,
                null,
                suspicion,
                portrait,
                now);
    }

    List<String> complaints() {
        return members.stream().map(EmbeddedText::complaint).toList();
    }

    /** Says nothing of the texts. */
    @Override
    public String toString() {
        return "Announcement of " + cluster.id() + " with " + members.size() + " complaints";
    }
}
