package redress.analytics.grouping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import redress.analytics.index.CauseExample;
import redress.analytics.index.CauseExamples;
import redress.analytics.index.EmbeddedText;
import redress.analytics.index.Link;
import redress.analytics.index.Links;
import redress.analytics.index.Vectors;
import redress.analytics.learning.Learner;
import redress.analytics.learning.Lesson;
import redress.events.RootCauseId;

/**
 * Reads what there is to learn from. Examples of rejected root causes teach nothing, and neither do those whose words were
 * erased; of merged ones they teach what these are now.
 */
@Component
public final class Lessons {

    private final CauseExamples examples;
    private final Vectors vectors;
    private final Links links;

    Lessons(CauseExamples examples, Vectors vectors, Links links) {
        this.examples = examples;
        this.vectors = vectors;
        this.links = links;
    }

    /** By the clusters that the examples are in now. */
    public Teaching read(Causes causes) throws IOException {
        List<CauseExample> usable = usable(causes);
        Map<String, String> clusters = new HashMap<>();
        for (Link link : links.current(complaints(usable)).values()) {
            if (link.cluster() != null) {
                clusters.put(link.complaint(), link.cluster());
            }
        }
        return teaching(usable, causes, clusters);
    }

    /** By the clusters that the examples are about to be in. */
    public Teaching read(Causes causes, Map<String, String> clusters) throws IOException {
        return teaching(usable(causes), causes, clusters);
    }

    private List<CauseExample> usable(Causes causes) throws IOException {
        return examples.all().stream()
                .filter(example -> causes.mayHaveComplaints(example.rootCause()))
                .toList();
    }

    private Teaching teaching(List<CauseExample> usable, Causes causes, Map<String, String> clusters)
            throws IOException {
        Map<String, RootCauseId> byPerson = new HashMap<>();
        Map<String, EmbeddedText> texts = vectors.read(complaints(usable));
        List<Lesson> lessons = new ArrayList<>();
        for (CauseExample example : usable) {
            byPerson.put(example.complaint(), example.rootCause());
            EmbeddedText text = texts.get(example.complaint());
            if (text != null) {
                RootCauseId now = causes.mergedInto(example.rootCause());
                lessons.add(new Lesson(now, text.vector(), clusters.get(example.complaint())));
            }
        }
        return new Teaching(byPerson, Learner.from(lessons));
    }

    private static List<String> complaints(List<CauseExample> examples) {
        return examples.stream().map(CauseExample::complaint).toList();
    }
}
