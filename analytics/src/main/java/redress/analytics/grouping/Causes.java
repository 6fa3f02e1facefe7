package redress.analytics.grouping;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redress.analytics.index.Judgement;
import redress.analytics.index.Judgement.Part;
import redress.analytics.index.KnownCluster;
import redress.events.RootCauseId;

/**
 * Which root cause a complaint belongs to, after all that people decided: from the cause suspected behind its cluster, or
 * the part it was listed for, on through splits and merges to where it counts. The same for every clustering, so that none
 * undoes a decision.
 */
public final class Causes {

    private final Map<RootCauseId, Judgement> judgements;
    private final Map<RootCauseId, String> labels = new HashMap<>();
    /** The latest part that each complaint was listed for. */
    private final Map<String, RootCauseId> listed = new HashMap<>();
    /** Root causes from which something was split off by scope. */
    private final Set<RootCauseId> scoped = new HashSet<>();

    public Causes(Map<RootCauseId, Judgement> judgements, Collection<KnownCluster> clusters) {
        this.judgements = judgements;
        clusters.forEach(cluster -> {
            RootCauseId own = cluster.ownCause();
            if (own != null) {
                labels.put(own, cluster.label());
            }
        });
        judgements.values().stream()
                .filter(judgement -> judgement.allParts().stream()
                        .anyMatch(part -> !part.scope().isEmpty()))
                .forEach(judgement -> scoped.add(judgement.rootCause()));
        parts().stream()
                .sorted(Comparator.comparing(Part::at))
                .forEach(part -> part.complaints().forEach(complaint -> listed.put(complaint, part.rootCause())));
    }

    private List<Part> parts() {
        return judgements.values().stream()
                .flatMap(judgement -> judgement.allParts().stream())
                .toList();
    }

    /**
     * The root cause of a complaint; null if there is none, or if it was rejected.
     *
     * @param suspected the one suspected behind its cluster, or learnt from similar complaints
     * @param attributes only asked for where a split by scope needs them
     */
    public @Nullable RootCauseId of(
            String complaint, @Nullable RootCauseId suspected, Supplier<Map<String, String>> attributes) {
        RootCauseId start = start(complaint, suspected);
        if (start == null) {
            return null;
        }
        RootCauseId end = follow(start, attributes);
        return judgement(end).wasRejected() ? null : end;
    }

    /**
     * Each decision is followed once, so that a part that was merged back ends where it was split from, and so that events
     * of two root causes that come in the wrong order make no circle.
     */
    private RootCauseId follow(RootCauseId start, Supplier<Map<String, String>> attributes) {
        Set<Object> followed = new HashSet<>();
        RootCauseId at = start;
        for (RootCauseId next = start; next != null; next = next(at, attributes, followed)) {
            at = next;
        }
        return at;
    }

    private @Nullable RootCauseId next(RootCauseId at, Supplier<Map<String, String>> attributes, Set<Object> followed) {
        Judgement judgement = judgement(at);
        for (Part part : judgement.allParts()) {
            if (!part.scope().isEmpty() && !followed.contains(part) && part.covers(attributes.get())) {
                followed.add(part);
                return part.rootCause();
            }
        }
        return followed.add(at) ? judgement.mergedInto() : null;
    }

    /** Whether it takes a complaint's attributes to tell where it belongs. */
    public boolean asksForAttributes(String complaint, @Nullable RootCauseId suspected) {
        RootCauseId start = start(complaint, suspected);
        return start != null && !scoped.isEmpty() && reaches(start, scoped);
    }

    private @Nullable RootCauseId start(String complaint, @Nullable RootCauseId suspected) {
        RootCauseId start = listed.get(complaint);
        return start == null ? suspected : start;
    }

    /** Whether a split named this complaint. */
    public boolean isListed(String complaint) {
        return listed.containsKey(complaint);
    }

    /** Whether complaints may be said to belong to it: it was not rejected, and people know it by some name. */
    public boolean mayHaveComplaints(RootCauseId cause) {
        return !wasRejected(cause) && name(mergedInto(cause)) != null;
    }

    /** Whether people decided that it is none, or that of what it was merged into. */
    public boolean wasRejected(RootCauseId cause) {
        return judgement(mergedInto(cause)).wasRejected();
    }

    /** Where the complaints of a root cause count that belong to no part of it. */
    public RootCauseId mergedInto(RootCauseId cause) {
        Set<RootCauseId> passed = new HashSet<>();
        RootCauseId at = cause;
        for (RootCauseId next = cause;
                next != null && passed.add(next);
                next = judgement(at).mergedInto()) {
            at = next;
        }
        return at;
    }

    /** The decisions about a root cause. */
    public Judgement judgement(RootCauseId cause) {
        return judgements.getOrDefault(cause, Judgement.none(cause));
    }

    /** What people see as its name: what a person calls it, or the words of its cluster. */
    public @Nullable String name(RootCauseId cause) {
        String name = judgement(cause).name();
        return name == null ? labels.get(cause) : name;
    }

    /** Whether complaints that begin at a cause pass one of these on their way. */
    public boolean reaches(RootCauseId cause, Set<RootCauseId> wanted) {
        return reaches(cause, wanted, new HashSet<>());
    }

    private boolean reaches(RootCauseId cause, Set<RootCauseId> wanted, Set<RootCauseId> seen) {
        if (wanted.contains(cause)) {
            return true;
        }
        if (!seen.add(cause)) {
            return false;
        }
        Judgement judgement = judgement(cause);
        RootCauseId into = judgement.mergedInto();
        return (into != null && reaches(into, wanted, seen))
                || judgement.allParts().stream().anyMatch(part -> reaches(part.rootCause(), wanted, seen));
    }

    /** Complaints that were listed for a part from which the way leads to one of these. */
    public Set<String> listedFor(Set<RootCauseId> wanted) {
        Set<String> complaints = new HashSet<>();
        parts().stream()
                .filter(part -> reaches(part.rootCause(), wanted))
                .forEach(part -> complaints.addAll(part.complaints()));
        return complaints;
    }

    /** The cluster as its cause stands now: with the one it was merged into, and with what people call that. */
    public KnownCluster judged(KnownCluster cluster) {
        RootCauseId own = cluster.ownCause();
        if (own == null) {
            return cluster;
        }
        Judgement judgement = judgement(mergedInto(own));
        String name = name(judgement.rootCause());
        boolean itsOwnLabel = judgement.name() == null && judgement.rootCause().equals(own);
        return cluster.judged(itsOwnLabel || name == null ? judgement : judgement.named(name));
    }

    /** Those from which the way leads to one of these, and these. */
    public Set<RootCauseId> leadingTo(Set<RootCauseId> wanted) {
        Set<RootCauseId> leading = new HashSet<>(wanted);
        judgements.keySet().stream().filter(cause -> reaches(cause, wanted)).forEach(leading::add);
        return leading;
    }

    /** Root causes whose complaints are not just those of their own cluster. */
    public Set<RootCauseId> rearranged() {
        Set<RootCauseId> causes = new HashSet<>();
        for (Judgement judgement : judgements.values()) {
            if (judgement.mergedInto() != null) {
                causes.add(mergedInto(judgement.rootCause()));
            }
            if (!judgement.allParts().isEmpty()) {
                causes.add(mergedInto(judgement.rootCause()));
            }
            judgement.allParts().forEach(part -> causes.add(mergedInto(part.rootCause())));
        }
        return causes;
    }
}
