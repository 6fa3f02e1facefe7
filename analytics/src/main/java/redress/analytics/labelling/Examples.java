package redress.analytics.labelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import redress.analytics.clustering.Cluster;

/**
 * The most typical sentences of each cluster: of its texts nearest to the centroid (medoids), the sentence that is
 * itself nearest to the centroid. A sentence of a customer says more than any list of words.
 */
public final class Examples {

    private final List<String> texts;
    private final List<float[]> vectors;
    private final int each;

    private Examples(List<String> texts, List<float[]> vectors, int each) {
        this.texts = texts;
        this.vectors = vectors;
        this.each = each;
    }

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
        return new Examples(texts, vectors, each).find(clusters, embed);
    }

    private List<List<Example>> find(List<Cluster> clusters, Function<List<String>, List<float[]>> embed) {
        List<List<List<Example>>> sentences = clusters.stream()
                .map(cluster -> medoids(cluster).stream()
                        .map(i -> Sentences.of(i, texts.get(i)))
                        .toList())
                .toList();
        List<String> all = new ArrayList<>();
        sentences.forEach(cluster -> cluster.forEach(text -> text.forEach(sentence -> all.add(sentence.in(texts)))));
        List<float[]> sentenceVectors = embed.apply(all);
        List<List<Example>> found = new ArrayList<>();
        int next = 0;
        for (int c = 0; c < clusters.size(); c++) {
            List<Scored> best = new ArrayList<>();
            for (List<Example> text : sentences.get(c)) {
                best.add(best(text, sentenceVectors.subList(next, next + text.size()), clusters.get(c)));
                next += text.size();
            }
            best.sort(Comparator.comparingDouble(s -> -s.score));
            found.add(best.stream().map(s -> s.example).toList());
        }
        return found;
    }

    private record Scored(Example example, double score) {}

    private static Scored best(List<Example> sentences, List<float[]> vectors, Cluster cluster) {
        Scored best = new Scored(sentences.getFirst(), Double.NEGATIVE_INFINITY);
        for (int i = 0; i < sentences.size(); i++) {
            double score = cosine(vectors.get(i), cluster.centroid());
            if (score > best.score) {
                best = new Scored(sentences.get(i), score);
            }
        }
        return best;
    }

    private List<Integer> medoids(Cluster cluster) {
        Comparator<Integer> nearest =
                Comparator.<Integer>comparingDouble(i -> -cosine(vectors.get(i), cluster.centroid()));
        Set<String> seen = new HashSet<>();
        return Arrays.stream(cluster.members())
                .boxed()
                .sorted(nearest.thenComparing(Comparator.naturalOrder()))
                .filter(i -> seen.add(texts.get(i)))
                .limit(each)
                .toList();
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }
}
