package redress.analytics.studies;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import redress.analytics.grouping.Causes;
import redress.analytics.grouping.Findings;
import redress.analytics.grouping.Membership;
import redress.analytics.grouping.OneAtATime;
import redress.analytics.grouping.Statements;
import redress.analytics.index.Clusters;
import redress.analytics.index.Judgement;
import redress.analytics.index.KnownCluster;
import redress.analytics.index.Link;
import redress.analytics.index.Links;
import redress.analytics.index.facts.Incidents;
import redress.analytics.study.Incident;
import redress.analytics.subgroup.Described;
import redress.analytics.subgroup.Subgroup;
import redress.analytics.subgroup.Subgroups;
import redress.events.RootCauseId;
import redress.events.finding.Finding;
import redress.events.finding.Suspicion;
import redress.events.finding.Suspicion.Hypothesis;

/**
 * Suspects causes behind complaints that have none yet, with a text or without, by what became frequent among their attributes.
 * Reads the complaints and the current links; publishes suspicions, then states which complaints belong to them. Told again
 * only when complaints join, so a run that was broken off is made up for by the next.
 */
@Component
final class AttributeStudy {

    private static final Logger LOG = LoggerFactory.getLogger(AttributeStudy.class);

    /** No clustering is behind it. */
    private static final String CLUSTERING = Link.BY_ATTRIBUTES;

    /** The latest: a look at more would take minutes, and keep other studies waiting. */
    private static final int MOST = 10_000;

    private static final Comparator<Described> OLDEST_FIRST =
            Comparator.comparing(Described::at).thenComparing(Described::complaint);

    /** The same complaints always give the same subgroups. */
    private static final long SEED = 1;

    private final Incidents incidents;
    private final Links links;
    private final Clusters clusters;
    private final Findings findings;
    private final Statements statements;
    private final OneAtATime lock;

    AttributeStudy(
            Incidents incidents,
            Links links,
            Clusters clusters,
            Findings findings,
            Statements statements,
            OneAtATime lock) {
        this.incidents = incidents;
        this.links = links;
        this.clusters = clusters;
        this.findings = findings;
        this.statements = statements;
        this.lock = lock;
    }

    void run(Instant now) throws IOException {
        Map<String, Link> current = links.current();
        PriorityQueue<Described> open = new PriorityQueue<>(OLDEST_FIRST);
        incidents.forEach(incident -> {
            Link link = current.get(incident.complaint());
            if (isOpen(link) && isAsLinked(incident, link)) {
                open.add(new Described(
                        incident.complaint(), incident.customer(), incident.lodgedAt(), incident.attributes()));
                if (open.size() > MOST) {
                    open.poll();
                }
            }
        });
        for (Subgroup subgroup : Subgroups.of(List.copyOf(open), SEED)) {
            lock.run(() -> suspect(subgroup, now));
        }
    }

    /** Whether nothing but attributes speaks for a cause so far. */
    private static boolean isOpen(@Nullable Link link) {
        return link == null || link.rootCause() == null || Link.BY_ATTRIBUTES.equals(link.method());
    }

    /** What a person says is known to the read side first. */
    private static boolean isAsLinked(Incident incident, @Nullable Link link) {
        return incident.rootCause() == null
                || (link != null && incident.rootCause().equals(link.rootCause()));
    }

    /** What people confirmed keeps its complaints, whatever stands out more by now. */
    private static boolean isConfirmedElsewhere(@Nullable Link link, RootCauseId cause, Causes causes) {
        RootCauseId now = link == null ? null : link.rootCause();
        return now != null
                && !now.equals(causes.mergedInto(cause))
                && Judgement.CONFIRMED.equals(causes.judgement(now).state());
    }

    private int suspect(Subgroup subgroup, Instant now) throws IOException {
        Map<String, KnownCluster> known = clusters.all();
        Causes causes = new Causes(clusters.judgements(), known.values());
        RootCauseId cause = RootCauseId.suspectedBehind(subgroup.id());
        if (causes.wasRejected(cause)) {
            return 0;
        }
        Map<String, Link> current = links.current(subgroup.complaints());
        List<Membership> members = new ArrayList<>();
        Set<String> news = new HashSet<>();
        for (String complaint : subgroup.complaints()) {
            Link link = current.get(complaint);
            if (isOpen(link) && !isConfirmedElsewhere(link, cause, causes)) {
                members.add(membership(complaint, link, subgroup, cause, known));
                if (!causes.isListed(complaint)
                        && (link == null || !causes.mergedInto(cause).equals(link.rootCause()))) {
                    news.add(complaint);
                }
            }
        }
        if (news.isEmpty()) {
            return 0;
        }
        if (causes.mergedInto(cause).equals(cause)) {
            int complaints = links.count(cause) + news.size();
            findings.publish(List.of(new Finding.CauseSuspected(cause, now, suspicion(subgroup, complaints))));
        }
        LOG.info("{}: {} complaints share values that became frequent", subgroup.id(), members.size());
        return statements.make(members, current, CLUSTERING, causes);
    }

    private static Membership membership(
            String complaint,
            @Nullable Link link,
            Subgroup subgroup,
            RootCauseId cause,
            Map<String, KnownCluster> known) {
        return new Membership(
                complaint,
                link == null || link.cluster() == null ? null : known.get(link.cluster()),
                0,
                new Membership.Chosen(cause, Link.BY_ATTRIBUTES, subgroup.excess(), subgroup.label()));
    }

    private static Suspicion suspicion(Subgroup subgroup, int complaints) {
        return new Suspicion(
                subgroup.id(),
                CLUSTERING,
                subgroup.label(),
                List.of(),
                complaints,
                subgroup.since(),
                List.of(),
                List.of(hypothesis(subgroup)));
    }

    /** Inside all have the values; the lift is floored as elsewhere, by half a complaint's worth. */
    private static Hypothesis hypothesis(Subgroup subgroup) {
        int inside = subgroup.complaints().size();
        double floor = 0.5 / inside;
        var first = subgroup.values().getFirst();
        return new Hypothesis(
                first.attribute(),
                first.value(),
                inside,
                inside,
                subgroup.elsewhere(),
                1 / Math.max(subgroup.elsewhere(), floor),
                Subgroups.P,
                subgroup.values().size() > 1 ? subgroup.values().getLast() : null);
    }
}
