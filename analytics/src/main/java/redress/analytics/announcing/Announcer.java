package redress.analytics.announcing;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import redress.analytics.embedding.Progress;
import redress.analytics.emerging.Burst;
import redress.analytics.feed.Model;
import redress.analytics.grouping.Aside;
import redress.analytics.grouping.Causes;
import redress.analytics.grouping.Findings;
import redress.analytics.grouping.Lessons;
import redress.analytics.grouping.Membership;
import redress.analytics.grouping.OneAtATime;
import redress.analytics.grouping.Recounts;
import redress.analytics.grouping.Statements;
import redress.analytics.grouping.Teaching;
import redress.analytics.index.ClusteringRecord;
import redress.analytics.index.Clusterings;
import redress.analytics.index.Clusters;
import redress.analytics.index.EmbeddedText;
import redress.analytics.index.KnownCluster;
import redress.analytics.index.Link;
import redress.analytics.index.Links;
import redress.analytics.index.Vectors;
import redress.analytics.regrouping.Regrouping;
import redress.events.RootCauseId;
import redress.events.finding.Finding;

/** Makes a burst known: its complaints leave the clusters they had joined for one of their own, behind which a cause is suspected. */
@Component
final class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    /** A burst of which more is in one cluster that came up as lately is part of that. */
    private static final double PART = 0.33;

    /** A cluster came up as lately if so many of its complaints did. */
    private static final double YOUNG = 0.67;

    private final OneAtATime lock;
    private final Vectors vectors;
    private final Links links;
    private final Clusters clusters;
    private final Clusterings clusterings;
    private final Regrouping regrouping;
    private final Lessons lessons;
    private final Statements statements;
    private final Recounts recounts;
    private final Findings findings;
    private final Model model;
    private final Aside aside;
    private final Clock clock;

    Announcer(
            OneAtATime lock,
            Vectors vectors,
            Links links,
            Clusters clusters,
            Clusterings clusterings,
            Regrouping regrouping,
            Lessons lessons,
            Statements statements,
            Recounts recounts,
            Findings findings,
            Model model,
            Aside aside,
            Clock clock) {
        this.lock = lock;
        this.vectors = vectors;
        this.links = links;
        this.clusters = clusters;
        this.clusterings = clusterings;
        this.regrouping = regrouping;
        this.lessons = lessons;
        this.statements = statements;
        this.recounts = recounts;
        this.findings = findings;
        this.model = model;
        this.aside = aside;
        this.clock = clock;
    }

    /**
     * Announces it; if part of it has been announced, or clustered, the rest joins that part.
     *
     * @return false if some of it was erased meanwhile, so that the window is out of date
     */
    boolean found(Burst burst, Window window) throws IOException {
        if (lock.run(() -> isKnown(burst, window))) {
            return true;
        }
        Optional<ClusteringRecord> clustering = clusterings.latest();
        Map<String, EmbeddedText> texts = vectors.read(window.complaints());
        if (clustering.isEmpty() || !texts.keySet().containsAll(burst.complaints())) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Set<String> taken = taken();
        Announcement announcement = aside.run(() -> Announcement.of(
                burst,
                texts.values().stream()
                        .sorted(Comparator.comparing(EmbeddedText::complaint))
                        .toList(),
                clustering.get().id(),
                taken,
                sentences -> model.embedAside(sentences, Progress.SILENT),
                now));
        return lock.run(() -> isKnown(burst, window) || announce(announcement, burst, now));
    }

    /** Ids of clusters but for those that an announcement left without complaints when it was broken off: it is made again. */
    private Set<String> taken() throws IOException {
        Set<String> taken = new HashSet<>();
        for (KnownCluster cluster : clusters.all().values()) {
            if (cluster.emergedAt() == null || !links.currentIn(cluster.id()).isEmpty()) {
                taken.add(cluster.id());
            }
        }
        return taken;
    }

    /** Whether it needs no announcement, after which all of it is known; a clustering that is running finds it itself. */
    private boolean isKnown(Burst burst, Window window) throws IOException {
        if (regrouping.isRunning() || clusterings.isUnended()) {
            return true;
        }
        Map<String, Link> current = links.current(burst.complaints());
        Optional<KnownCluster> part = partOf(burst, current, window);
        if (part.isEmpty()) {
            return false;
        }
        List<String> others = burst.complaints().stream()
                .filter(complaint -> {
                    Link link = current.get(complaint);
                    return link == null || link.cluster() == null;
                })
                .toList();
        if (!others.isEmpty()) {
            Causes causes = new Causes(clusters.judgements(), clusters.all().values());
            String clustering = part.get().clustering();
            List<EmbeddedText> texts = new ArrayList<>(vectors.read(others).values());
            statements.make(memberships(texts, part.get(), burst, lessons.read(causes)), current, clustering, causes);
        }
        return true;
    }

    /** The cluster that part of it is in and that came up as lately. */
    private Optional<KnownCluster> partOf(Burst burst, Map<String, Link> current, Window window) throws IOException {
        Map<String, KnownCluster> known = clusters.all();
        Map<String, Long> counts = new TreeMap<>();
        current.values().forEach(link -> {
            if (link.cluster() != null && known.containsKey(link.cluster())) {
                counts.merge(link.cluster(), 1L, Long::sum);
            }
        });
        for (Map.Entry<String, Long> part : counts.entrySet()) {
            if (part.getValue() > PART * burst.complaints().size()) {
                Set<String> members = links.currentIn(part.getKey()).keySet();
                if (window.lateAmong(members, burst).value() >= YOUNG) {
                    return Optional.ofNullable(known.get(part.getKey()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean announce(Announcement announcement, Burst burst, Instant now) throws IOException {
        Map<String, KnownCluster> known = new HashMap<>(clusters.all());
        Map<String, Link> current = links.current(announcement.complaints());
        KnownCluster cluster = announcement.cluster();
        String clustering = cluster.clustering();
        // Until all is said, the next clustering has to say all anew.
        clusterings.begin(clustering);
        Set<RootCauseId> left = causesOf(current.values(), known);
        known.put(cluster.id(), cluster);
        Causes causes = new Causes(clusters.judgements(), known.values());
        RootCauseId cause = Objects.requireNonNull(cluster.ownCause());
        findings.publish(List.of(new Finding.CauseSuspected(cause, now, announcement.suspicion())));
        clusters.write(List.of(causes.judged(cluster)));
        statements.make(
                memberships(announcement.members(), cluster, burst, lessons.read(causes)), current, clustering, causes);
        clusters.write(recounts.tell(left, known, Map.of(), causes, clustering));
        clusterings.end();
        LOG.info(
                "{}: {} complaints within {} days look like a cause that was not there before",
                cluster.id(),
                burst.complaints().size(),
                burst.days());
        return true;
    }

    private static Set<RootCauseId> causesOf(Collection<Link> current, Map<String, KnownCluster> known) {
        Set<RootCauseId> causes = new HashSet<>();
        current.forEach(link -> {
            KnownCluster cluster = link.cluster() == null ? null : known.get(link.cluster());
            if (cluster != null && cluster.ownCause() != null) {
                causes.add(cluster.ownCause());
            }
        });
        return causes;
    }

    /** How sure each is that it belongs there: the share of what is as near that is as late. */
    private static List<Membership> memberships(
            List<EmbeddedText> members, KnownCluster cluster, Burst burst, Teaching teaching) {
        double confidence = (double) burst.complaints().size() / burst.among();
        List<Membership> memberships = new ArrayList<>();
        for (EmbeddedText text : members) {
            memberships.add(new Membership(
                    text.complaint(),
                    cluster,
                    confidence,
                    teaching.choice(text.complaint(), text.vector(), cluster.id())));
        }
        return memberships;
    }
}
