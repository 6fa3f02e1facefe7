package redress.analytics.grouping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import redress.analytics.grouping.Statements.Membership;
import redress.analytics.index.Clusters;
import redress.analytics.index.Judgement;
import redress.analytics.index.KnownCluster;
import redress.analytics.index.Link;
import redress.analytics.index.Links;
import redress.events.rootcause.RootCauseEvent.RootCauseConfirmed;
import redress.events.rootcause.RootCauseEvent.RootCauseRejected;

/**
 * Makes a person's judgement about a suspected cause known to every complaint of its cluster: a confirmed cause gives
 * them its name, a rejected one lets go of them.
 */
@Component
public final class Judgements {

    private final OneAtATime lock;
    private final Clusters clusters;
    private final Links links;
    private final Statements statements;

    Judgements(OneAtATime lock, Clusters clusters, Links links, Statements statements) {
        this.lock = lock;
        this.clusters = clusters;
        this.links = links;
        this.statements = statements;
    }

    public void when(RootCauseConfirmed confirmed) throws IOException {
        apply(new Judgement(confirmed.rootCause(), confirmed.at(), Judgement.CONFIRMED, confirmed.name()));
    }

    public void when(RootCauseRejected rejected) throws IOException {
        apply(new Judgement(rejected.rootCause(), rejected.at(), Judgement.REJECTED, null));
    }

    private void apply(Judgement judgement) throws IOException {
        lock.run(() -> {
            clusters.write(judgement);
            List<KnownCluster> behind = clusters.all().values().stream()
                    .filter(c -> judgement.rootCause().equals(c.rootCauseId()))
                    .map(c -> c.judged(judgement))
                    .toList();
            int told = 0;
            for (KnownCluster cluster : behind) {
                told += tell(cluster);
            }
            // Last, so that a crash before it repeats the statements.
            clusters.write(behind);
            return told;
        });
    }

    private int tell(KnownCluster cluster) throws IOException {
        Map<String, Link> members = links.currentIn(cluster.id());
        List<Membership> memberships = new ArrayList<>();
        members.forEach((complaint, link) -> memberships.add(new Membership(complaint, cluster, link.confidence())));
        return statements.make(memberships, members, cluster.clustering());
    }
}
