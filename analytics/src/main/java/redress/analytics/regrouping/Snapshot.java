package redress.analytics.regrouping;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redress.analytics.index.EmbeddedText;
import redress.analytics.index.Link;
import redress.analytics.index.Links;
import redress.analytics.index.Vectors;

/**
 * All complaints with a text as they were when a clustering began, in the order of their ids, so that the same complaints
 * give the same clusters whatever order they came in.
 *
 * @param previous complaints of each cluster so far, by its id
 */
record Snapshot(
        List<String> complaints,
        List<String> customers,
        List<Instant> times,
        List<float[]> vectors,
        List<String> texts,
        List<Map<String, String>> attributes,
        Map<String, List<String>> previous) {

    static Snapshot load(Vectors index, Links links) throws IOException {
        Snapshot snapshot = new Snapshot(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new HashMap<>());
        index.forEach(snapshot::add);
        for (Link link : links.current().values()) {
            String cluster = link.cluster();
            if (cluster != null) {
                snapshot.previous
                        .computeIfAbsent(cluster, c -> new ArrayList<>())
                        .add(link.complaint());
            }
        }
        return snapshot;
    }

    private void add(EmbeddedText text) {
        complaints.add(text.complaint());
        customers.add(text.customer());
        times.add(text.at());
        vectors.add(text.vector());
        texts.add(text.text());
        attributes.add(text.attributes());
    }

    /** Of each complaint its cluster so far, numbered in the order of ids; -1 for none. */
    int[] assignment() {
        Map<String, Integer> numbers = new HashMap<>();
        int number = 0;
        for (List<String> members : new TreeMap<>(previous).values()) {
            for (String complaint : members) {
                numbers.put(complaint, number);
            }
            number++;
        }
        return complaints.stream()
                .mapToInt(complaint -> numbers.getOrDefault(complaint, -1))
                .toArray();
    }

    int size() {
        return complaints.size();
    }

    /** Says nothing of the texts. */
    @Override
    public String toString() {
        return "Snapshot of " + size();
    }
}
