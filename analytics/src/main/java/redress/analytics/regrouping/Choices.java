package redress.analytics.regrouping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import redress.analytics.clustering.Clustering;
import redress.analytics.grouping.Membership.Chosen;
import redress.analytics.grouping.Teaching;
import redress.events.RootCauseId;

/**
 * The complaints of a proposal that have a root cause of their own, by what people decided about them or about similar ones.
 *
 * @param moved root causes that get such complaints from a cluster that is not theirs, and those that lose them
 */
record Choices(Map<String, Chosen> byComplaint, Set<RootCauseId> moved) {

    /** Of each complaint in a cluster the cluster's id. */
    static Map<String, String> clusters(Proposal proposal) {
        Map<String, String> clusters = new HashMap<>();
        for (int i = 0; i < proposal.snapshot().size(); i++) {
            String cluster = cluster(proposal, i);
            if (cluster != null) {
                clusters.put(proposal.snapshot().complaints().get(i), cluster);
            }
        }
        return clusters;
    }

    static Choices of(Proposal proposal, Teaching teaching) {
        Snapshot snapshot = proposal.snapshot();
        Map<String, Chosen> chosen = IntStream.range(0, snapshot.size())
                .parallel()
                .mapToObj(i -> one(proposal, teaching, i))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(One::complaint, One::chosen));
        Set<RootCauseId> moved = new HashSet<>();
        List<String> complaints = snapshot.complaints();
        for (int i = 0; i < complaints.size(); i++) {
            Chosen choice = chosen.get(complaints.get(i));
            String cluster = cluster(proposal, i);
            RootCauseId suspected = cluster == null ? null : RootCauseId.suspectedBehind(cluster);
            if (choice != null && !choice.cause().equals(suspected)) {
                moved.add(choice.cause());
                if (suspected != null) {
                    moved.add(suspected);
                }
            }
        }
        return new Choices(chosen, moved);
    }

    private record One(String complaint, Chosen chosen) {}

    private static @Nullable One one(Proposal proposal, Teaching teaching, int i) {
        Snapshot snapshot = proposal.snapshot();
        String complaint = snapshot.complaints().get(i);
        Chosen chosen = teaching.choice(complaint, snapshot.vectors().get(i), cluster(proposal, i));
        return chosen == null ? null : new One(complaint, chosen);
    }

    private static @Nullable String cluster(Proposal proposal, int i) {
        int cluster = proposal.clustering().assignment()[i];
        return cluster == Clustering.ALONE ? null : proposal.identities().ids().get(cluster);
    }
}
