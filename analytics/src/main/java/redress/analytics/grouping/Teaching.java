package redress.analytics.grouping;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redress.analytics.grouping.Membership.Chosen;
import redress.analytics.index.Link;
import redress.analytics.learning.Learned;
import redress.analytics.learning.Learner;
import redress.events.RootCauseId;

/**
 * What is to be learnt from people's decisions about single complaints.
 *
 * @param byPerson the root cause that a person linked a complaint to
 */
public record Teaching(Map<String, RootCauseId> byPerson, Learner learner) {

    /** The root cause that a complaint has by itself; absent if it has that of its cluster. */
    public @Nullable Chosen choice(String complaint, float @Nullable [] vector, @Nullable String cluster) {
        RootCauseId named = byPerson.get(complaint);
        if (named != null) {
            return new Chosen(named, Link.BY_PERSON, 1);
        }
        Optional<Learned> learned = vector == null ? Optional.empty() : learner.of(vector, cluster);
        return learned.map(l -> new Chosen(l.cause(), Learned.METHOD, l.confidence()))
                .orElse(null);
    }

    /** Root causes of which complaints are counted that are not of their cluster, and those that lose them. */
    public static Set<RootCauseId> moved(List<Membership> memberships) {
        Set<RootCauseId> moved = new HashSet<>();
        for (Membership membership : memberships) {
            Chosen chosen = membership.chosen();
            RootCauseId suspected =
                    membership.cluster() == null ? null : membership.cluster().ownCause();
            if (chosen != null && !chosen.cause().equals(suspected)) {
                moved.add(chosen.cause());
                if (suspected != null) {
                    moved.add(suspected);
                }
            }
        }
        return moved;
    }
}
