package redress.analytics.labelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import redress.analytics.clustering.Cluster;

/**
 * The sentences that speak for clusters: of some texts of each, those nearest to the centroid. A sentence of a customer says
 * more than any list of words.
 */
public final class Examples {

    private Examples() {}

    /**
     * A sentence and how near it is to the centroid of its cluster.
     *
     * @param closeness cosine
     */
    public record Scored(Example example, double closeness) {}

    /**
     * Up to {@code each} examples of each cluster, most typical first, each from another text.
     *
     * @param embed vectors of sentences, in their order
     */
    public static List<List<Example>> of(
            List<String> texts,
            List<float[]> vectors,
            List<Cluster> clusters,
            int each,
            Function<List<String>, List<float[]>> embed) {
        List<List<Integer>> typical = clusters.stream()
                .map(cluster -> typical(texts, vectors, cluster, each))
                .toList();
        return scored(texts, clusters, typical, embed).stream()
                .map(cluster -> cluster.stream()
                        .map(List::getFirst)
                        .sorted(NEAREST)
                        .map(Scored::example)
                        .toList())
                .toList();
    }

    /** Nearest to the centroid first; equally near ones as they come. */
    public static final Comparator<Scored> NEAREST = Comparator.comparingDouble(s -> -s.closeness);

    /**
     * All sentences of the texts picked of each cluster, by text, nearest to the centroid first; a text has at least one.
     *
     * @param picked of each cluster positions of texts
     */
    public static List<List<List<Scored>>> scored(
            List<String> texts,
            List<Cluster> clusters,
            List<List<Integer>> picked,
            Function<List<String>, List<float[]>> embed) {
        List<List<List<Example>>> sentences = picked.stream()
                .map(cluster ->
                        cluster.stream().map(i -> Sentences.of(i, texts.get(i))).toList())
                .toList();
        List<String> all = new ArrayList<>();
        sentences.forEach(cluster -> cluster.forEach(text -> text.forEach(sentence -> all.add(sentence.in(texts)))));
        Iterator<float[]> sentenceVectors = embed.apply(all).iterator();
        List<List<List<Scored>>> scored = new ArrayList<>();
        for (int c = 0; c < sentences.size(); c++) {
            List<List<Scored>> cluster = new ArrayList<>();
            for (List<Example> text : sentences.get(c)) {
                Cluster of = clusters.get(c);
                cluster.add(text.stream()
                        .map(sentence -> new Scored(sentence, of.closeness(sentenceVectors.next())))
                        .sorted(NEAREST)
                        .toList());
            }
            scored.add(cluster);
        }
        return scored;
    }

    private record Near(int text, double closeness) {}

    /** The texts nearest to the centroid, no two the same. */
    public static List<Integer> typical(List<String> texts, List<float[]> vectors, Cluster cluster, int most) {
        Set<String> seen = new HashSet<>();
        return Arrays.stream(cluster.members())
                .mapToObj(i -> new Near(i, cluster.closeness(vectors.get(i))))
                .sorted(Comparator.comparingDouble((Near near) -> -near.closeness)
                        .thenComparingInt(Near::text))
                .map(Near::text)
                .filter(i -> seen.add(texts.get(i)))
                .limit(most)
                .toList();
    }
}
