package redress.analytics.grouping;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.index.KnownCluster;
import redress.analytics.index.Links;
import redress.events.RootCauseId;
import redress.events.finding.Finding;
import redress.events.finding.Suspicion;

/**
 * Tells of root causes whose complaints are not just those of one cluster, because they were merged or split, how many
 * complaints are linked to them now. Reads the links, so the statements come first.
 */
@Component
public final class Recounts {

    private final Links links;
    private final Findings findings;
    private final Clock clock;

    Recounts(Links links, Findings findings, Clock clock) {
        this.links = links;
        this.findings = findings;
        this.clock = clock;
    }

    /**
     * Publishes what is new, and returns the clusters about which it was said.
     *
     * @param known clusters by id
     * @param fresh suspicions of a clustering that is just being published, by cluster
     */
    public List<KnownCluster> tell(
            Collection<RootCauseId> causesToTell,
            Map<String, KnownCluster> known,
            Map<String, Suspicion> fresh,
            Causes causes,
            String clustering)
            throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Finding> told = new ArrayList<>();
        List<KnownCluster> about = new ArrayList<>();
        for (RootCauseId cause : causesToTell) {
            KnownCluster cluster = representative(cause, known.values(), causes).orElse(null);
            if (cluster == null
                    || !causes.mergedInto(cause).equals(cause)
                    || causes.judgement(cause).wasRejected()) {
                continue;
            }
            Suspicion seen = fresh.getOrDefault(cluster.id(), cluster.suspicion());
            if (seen == null) {
                continue;
            }
            Suspicion counted = counted(seen, cause, cluster, causes, clustering);
            if (!cause.equals(cluster.ownCause())) {
                told.add(new Finding.CauseSuspected(cause, now, counted));
            } else if (isNews(counted, cluster.suspicion())) {
                told.add(new Finding.CauseSuspected(cause, now, counted));
                about.add(cluster.saidToBe(counted));
            }
        }
        findings.publish(told);
        return about;
    }

    private static boolean isNews(Suspicion now, @Nullable Suspicion before) {
        return before == null
                || now.complaints() != before.complaints()
                || !now.label().equals(before.label())
                || !now.hypotheses().equals(before.hypotheses());
    }

    /** The cluster behind it, else the largest that was merged into it, else the one it was split from. */
    private static Optional<KnownCluster> representative(
            RootCauseId cause, Collection<KnownCluster> known, Causes causes) {
        return known.stream()
                .filter(cluster -> cluster.ownCause() != null)
                .filter(cluster -> causes.reaches(ownCause(cluster), Set.of(cause)))
                .min(Comparator.comparing((KnownCluster cluster) -> !cause.equals(cluster.ownCause()))
                        .thenComparing(cluster -> !cause.equals(cluster.rootCauseId()))
                        .thenComparing(
                                Comparator.comparingInt(KnownCluster::size).reversed())
                        .thenComparing(KnownCluster::id));
    }

    private static RootCauseId ownCause(KnownCluster cluster) {
        return RootCauseId.suspectedBehind(cluster.id());
    }

    /** What was split off has complaints of its own, but neither words nor hypotheses of its own. */
    private Suspicion counted(Suspicion seen, RootCauseId cause, KnownCluster cluster, Causes causes, String clustering)
            throws IOException {
        boolean isPart = !cause.equals(cluster.rootCauseId());
        String name = causes.name(cause);
        return new Suspicion(
                seen.cluster(),
                clustering,
                isPart && name != null ? name : seen.label(),
                isPart ? List.of() : seen.keywords(),
                links.count(cause),
                seen.since(),
                isPart ? List.of() : seen.examples(),
                isPart ? List.of() : seen.hypotheses());
    }
}
