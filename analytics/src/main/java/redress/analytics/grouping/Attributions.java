package redress.analytics.grouping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.grouping.Membership.Chosen;
import redress.analytics.index.CauseExample;
import redress.analytics.index.CauseExamples;
import redress.analytics.index.Clusters;
import redress.analytics.index.EmbeddedText;
import redress.analytics.index.KnownCluster;
import redress.analytics.index.Link;
import redress.analytics.index.Links;
import redress.analytics.index.Vectors;
import redress.analytics.index.Vectors.Near;
import redress.events.RootCauseId;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.ComplaintEvent.AttributionWithdrawn;
import redress.events.complaint.ComplaintEvent.CauseAttributed;
import redress.events.rootcause.RootCauseEvent;

/**
 * Learns when a person links a complaint to a root cause or takes that back: the complaints most like that cause's examples
 * are looked at again at once, all others when everything is clustered the next time.
 */
@Component
public final class Attributions {

    /** Complaints looked at again for each root cause concerned. */
    private static final int MOST_ALIKE = 500;

    private final OneAtATime lock;
    private final CauseExamples examples;
    private final Lessons lessons;
    private final Clusters clusters;
    private final Links links;
    private final Vectors vectors;
    private final Statements statements;
    private final Recounts recounts;

    Attributions(
            OneAtATime lock,
            CauseExamples examples,
            Lessons lessons,
            Clusters clusters,
            Links links,
            Vectors vectors,
            Statements statements,
            Recounts recounts) {
        this.lock = lock;
        this.examples = examples;
        this.lessons = lessons;
        this.clusters = clusters;
        this.links = links;
        this.vectors = vectors;
        this.statements = statements;
        this.recounts = recounts;
    }

    /** Takes in attributions and their withdrawals, in the order in which they happened. */
    public void when(List<? extends ComplaintEvent> events) throws IOException {
        if (!events.isEmpty()) {
            lock.run(() -> {
                Set<RootCauseId> concerned = remember(events);
                return tell(events, concerned);
            });
        }
    }

    /** Learns anew where people decided about root causes that have examples. */
    public void decided(List<RootCauseEvent> events) throws IOException {
        Set<RootCauseId> concerned = new HashSet<>();
        for (RootCauseEvent event : events) {
            concerned.add(event.rootCause());
            concerned.addAll(Decisions.alsoConcerned(event));
        }
        if (!concerned.isEmpty()) {
            lock.run(() -> {
                boolean taught = examples.all().stream().anyMatch(example -> concerned.contains(example.rootCause()));
                return taught ? tell(List.of(), concerned) : 0;
            });
        }
    }

    private Set<RootCauseId> remember(List<? extends ComplaintEvent> events) throws IOException {
        Map<String, CauseExample> before =
                examples.all().stream().collect(Collectors.toMap(CauseExample::complaint, e -> e));
        Map<String, CauseExample> said = new HashMap<>();
        Set<String> takenBack = new HashSet<>();
        Set<RootCauseId> concerned = new HashSet<>();
        for (ComplaintEvent event : events) {
            String complaint = event.complaint().toString();
            if (event instanceof CauseAttributed attributed) {
                said.put(complaint, new CauseExample(complaint, attributed.rootCause(), attributed.at()));
                takenBack.remove(complaint);
                concerned.add(attributed.rootCause());
            } else if (event instanceof AttributionWithdrawn withdrawn) {
                said.remove(complaint);
                takenBack.add(complaint);
                concerned.add(withdrawn.rootCause());
            }
            CauseExample earlier = before.get(complaint);
            if (earlier != null) {
                concerned.add(earlier.rootCause());
            }
        }
        examples.remember(said.values());
        examples.forget(takenBack);
        return concerned;
    }

    private int tell(List<? extends ComplaintEvent> events, Set<RootCauseId> concerned) throws IOException {
        Map<String, KnownCluster> known = clusters.all();
        if (known.isEmpty()) {
            // Nothing is said of single complaints before the first clustering, which learns from all examples.
            return 0;
        }
        Causes causes = new Causes(clusters.judgements(), known.values());
        Teaching teaching = lessons.read(causes);
        Set<String> again = new HashSet<>(links.currentlyLearned(concerned).keySet());
        examples.all().stream()
                .filter(example -> concerned.contains(example.rootCause()))
                .forEach(example -> again.add(example.complaint()));
        events.forEach(event -> again.add(event.complaint().toString()));
        again.addAll(alike(teaching, concerned, causes));
        Map<String, Link> current = links.current(again);
        List<Membership> before = new ArrayList<>();
        current.values()
                .forEach(link ->
                        before.add(Membership.of(link, link.cluster() == null ? null : known.get(link.cluster()))));
        Map<String, EmbeddedText> texts = vectors.read(List.copyOf(current.keySet()));
        List<Membership> now = before.stream()
                .map(membership -> membership.choosing(choice(teaching, membership, texts)))
                .toList();
        String clustering = Judgements.clustering(known);
        int told = statements.make(now, current, clustering, causes);
        Set<RootCauseId> moved = Teaching.moved(before);
        moved.addAll(Teaching.moved(now));
        clusters.write(recounts.tell(moved, known, Map.of(), causes, clustering));
        return told;
    }

    private static @Nullable Chosen choice(Teaching teaching, Membership membership, Map<String, EmbeddedText> texts) {
        EmbeddedText text = texts.get(membership.complaint());
        KnownCluster cluster = membership.cluster();
        return teaching.choice(
                membership.complaint(), text == null ? null : text.vector(), cluster == null ? null : cluster.id());
    }

    private Set<String> alike(Teaching teaching, Set<RootCauseId> concerned, Causes causes) throws IOException {
        List<float[]> middles = concerned.stream()
                .map(causes::mergedInto)
                .distinct()
                .map(cause -> teaching.learner().middleOf(cause).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        Set<String> alike = new HashSet<>();
        for (List<Near> nearest : vectors.nearest(middles, MOST_ALIKE)) {
            nearest.forEach(near -> alike.add(near.complaint()));
        }
        return alike;
    }
}
