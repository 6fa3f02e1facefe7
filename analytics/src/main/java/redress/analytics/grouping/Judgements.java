package redress.analytics.grouping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import redress.analytics.index.Clusters;
import redress.analytics.index.Judgement;
import redress.analytics.index.KnownCluster;
import redress.analytics.index.Link;
import redress.analytics.index.Links;
import redress.events.RootCauseId;
import redress.events.rootcause.RootCauseEvent;

/**
 * Makes a person's decision about a root cause known to every complaint that it concerns: a confirmed cause gives them its
 * name, a rejected one lets go of them, merged and split ones pass them on.
 */
@Component
public final class Judgements {

    private final OneAtATime lock;
    private final Clusters clusters;
    private final Links links;
    private final Statements statements;
    private final Recounts recounts;

    Judgements(OneAtATime lock, Clusters clusters, Links links, Statements statements, Recounts recounts) {
        this.lock = lock;
        this.clusters = clusters;
        this.links = links;
        this.statements = statements;
        this.recounts = recounts;
    }

    public void when(RootCauseEvent event) throws IOException {
        lock.run(() -> {
            Map<RootCauseId, Judgement> judgements = new HashMap<>(clusters.judgements());
            Set<RootCauseId> changed = Decisions.apply(event, judgements);
            if (changed.isEmpty()) {
                return 0;
            }
            clusters.remember(changed.stream()
                    .map(judgements::get)
                    .filter(Objects::nonNull)
                    .toList());
            return tell(event, changed, judgements);
        });
    }

    private int tell(RootCauseEvent event, Set<RootCauseId> changed, Map<RootCauseId, Judgement> judgements)
            throws IOException {
        Map<String, KnownCluster> known = new HashMap<>(clusters.all());
        Causes causes = new Causes(judgements, known.values());
        List<KnownCluster> concerned = new ArrayList<>();
        for (KnownCluster cluster : List.copyOf(known.values())) {
            RootCauseId own = cluster.ownCause();
            if (own != null && causes.reaches(own, changed)) {
                KnownCluster judged = causes.judged(cluster);
                known.put(judged.id(), judged);
                concerned.add(judged);
            }
        }
        String clustering = clustering(known);
        Map<String, Link> members = members(concerned, causes.listedFor(changed));
        members.putAll(links.currentlyLearned(causes.leadingTo(changed)));
        int told = statements.make(memberships(members, causes.listedFor(changed), known), members, clustering, causes);
        if (Decisions.rearranges(event)) {
            Set<RootCauseId> moved = new HashSet<>(changed);
            moved.addAll(Decisions.alsoConcerned(event));
            recounts.tell(moved, known, Map.of(), causes, clustering).forEach(c -> known.put(c.id(), c));
        }
        // Last, so that a crash before it repeats the statements.
        clusters.write(known.values());
        return told;
    }

    private Map<String, Link> members(List<KnownCluster> concerned, Set<String> listed) throws IOException {
        Map<String, Link> members = new HashMap<>(links.current(listed));
        for (KnownCluster cluster : concerned) {
            members.putAll(links.currentIn(cluster.id()));
        }
        return members;
    }

    private static List<Membership> memberships(
            Map<String, Link> members, Set<String> listed, Map<String, KnownCluster> known) {
        List<Membership> memberships = new ArrayList<>();
        members.forEach((complaint, link) -> {
            KnownCluster cluster = link.cluster() == null ? null : known.get(link.cluster());
            memberships.add(Membership.of(link, cluster));
        });
        listed.stream()
                .filter(complaint -> !members.containsKey(complaint))
                .forEach(complaint -> memberships.add(new Membership(complaint, null, 0, null)));
        return memberships;
    }

    /** The last one; before the first there is none to name. */
    static String clustering(Map<String, KnownCluster> known) {
        return known.values().stream()
                .map(KnownCluster::clustering)
                .max(String::compareTo)
                .orElse("none");
    }
}
