package redress.analytics.grouping;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.index.KnownCluster;
import redress.analytics.index.Link;
import redress.analytics.index.Links;
import redress.analytics.index.Vectors;
import redress.analytics.index.facts.Incidents;
import redress.events.ComplaintId;
import redress.events.RootCauseId;
import redress.events.cloudevents.CloudEvent;
import redress.events.finding.Finding;

/**
 * Makes statements about complaints: only those that tell people something new are published, and only what Kafka has
 * acknowledged is kept, so that a crash repeats statements instead of losing them.
 */
@Component
public final class Statements {

    private final Links links;
    private final Findings findings;
    private final Vectors vectors;
    private final Incidents incidents;
    private final Clock clock;

    Statements(Links links, Findings findings, Vectors vectors, Incidents incidents, Clock clock) {
        this.vectors = vectors;
        this.incidents = incidents;
        this.links = links;
        this.findings = findings;
        this.clock = clock;
    }

    /**
     * Publishes and keeps what is new.
     *
     * @param current the current statements about these complaints
     * @return how many were new
     */
    public int make(List<Membership> memberships, Map<String, Link> current, String clustering, Causes causes)
            throws IOException {
        return make(memberships, current, clustering, causes, Link::saysTheSameAs);
    }

    /** Publishes and keeps all: what was told last may differ from what is current. */
    public int makeAnew(List<Membership> memberships, Map<String, Link> current, String clustering, Causes causes)
            throws IOException {
        return make(memberships, current, clustering, causes, (before, now) -> false);
    }

    /**
     * A page of what was last published about each complaint, for readers that lost it. Pages are as {@link Links#page}
     * has them.
     */
    public List<CloudEvent> published(String after, Instant since, int most) throws IOException {
        return links.page(after, since, most).stream()
                .map(link -> Findings.event(finding(link)))
                .toList();
    }

    private int make(
            List<Membership> memberships,
            Map<String, Link> current,
            String clustering,
            Causes causes,
            BiPredicate<Link, Link> needNotBeSaid)
            throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Membership> allowed = memberships.stream()
                .map(wanted -> allowed(wanted.keeping(current.get(wanted.complaint()), causes), causes))
                .toList();
        Map<String, Map<String, String>> attributes = attributesInQuestion(allowed, causes);
        List<Link> changed = new ArrayList<>();
        for (Membership membership : allowed) {
            Link before = current.get(membership.complaint());
            RootCauseId cause = causes.of(
                    membership.complaint(),
                    membership.beginning(),
                    () -> attributes.getOrDefault(membership.complaint(), Map.of()));
            Link link = link(membership, cause, causes, before, clustering, now);
            if (before == null || !needNotBeSaid.test(before, link)) {
                changed.add(link);
            }
        }
        findings.publish(changed.stream().map(Statements::finding).toList());
        links.add(changed, current);
        return changed.size();
    }

    /** What people decided about this complaint or that cause wins over what was learnt. */
    private static Membership allowed(Membership membership, Causes causes) {
        Membership.Chosen chosen = membership.chosen();
        boolean holds = chosen != null
                && !causes.isListed(membership.complaint())
                && (chosen.isByAttributes()
                        ? !causes.wasRejected(chosen.cause())
                        : causes.mayHaveComplaints(chosen.cause()));
        return holds ? membership : membership.choosing(null);
    }

    /** Where a split by scope may apply, the attributes: of what has no text, as the read model has them. */
    private Map<String, Map<String, String>> attributesInQuestion(List<Membership> memberships, Causes causes)
            throws IOException {
        List<String> asked = memberships.stream()
                .filter(membership -> causes.asksForAttributes(membership.complaint(), membership.beginning()))
                .map(Membership::complaint)
                .toList();
        Map<String, Map<String, String>> attributes = new HashMap<>();
        vectors.read(asked).forEach((complaint, text) -> attributes.put(complaint, text.attributes()));
        List<String> withoutText = asked.stream()
                .filter(complaint -> !attributes.containsKey(complaint))
                .toList();
        attributes.putAll(incidents.attributes(withoutText));
        return attributes;
    }

    private static Link link(
            Membership membership,
            @Nullable RootCauseId cause,
            Causes causes,
            @Nullable Link before,
            String clustering,
            Instant now) {
        KnownCluster cluster = membership.cluster();
        Membership.Chosen chosen = membership.chosen();
        double confidence = chosen == null ? membership.confidence() : chosen.confidence();
        String label = cluster == null ? null : cluster.label();
        String name = cause == null ? null : causes.name(cause);
        String otherwise = chosen == null || chosen.label() == null ? label : chosen.label();
        long version = Math.max(now.toEpochMilli(), before == null ? 0 : before.version() + 1);
        return new Link(
                membership.complaint(),
                cluster == null ? null : cluster.id(),
                label,
                cause,
                cause != null && name == null ? otherwise : name,
                method(membership, causes),
                chosen == null ? null : chosen.cause(),
                clustering,
                version,
                Math.round(confidence * 1000) / 1000.0,
                now,
                null);
    }

    private static String method(Membership membership, Causes causes) {
        if (causes.isListed(membership.complaint())) {
            return Link.BY_PERSON;
        }
        return membership.chosen() == null
                ? Link.BY_CLUSTER
                : membership.chosen().method();
    }

    private static Finding.ComplaintGrouped finding(Link link) {
        return new Finding.ComplaintGrouped(
                ComplaintId.of(link.complaint()),
                link.validFrom(),
                link.clustering(),
                link.version(),
                link.cluster(),
                link.clusterLabel(),
                link.rootCause(),
                link.rootCauseName(),
                link.confidence(),
                link.method());
    }
}
