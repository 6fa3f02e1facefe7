package redress.analytics.portrait;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import redress.events.finding.Suspicion.Guess;

/**
 * Suggests which of the four common causes (practice P14) a cluster's texts speak for: each text votes for the kind whose
 * three nearest example sentences lie nearest to it. What all texts share, and what all examples share, is taken out first,
 * so that a kind is told by what sets its texts apart from the others. Zero-shot: nothing is learnt from the company's own
 * judgements, so it only suggests.
 */
final class Kinds {

    private static final int NEAREST = 3;
    /** Of four kinds, a quarter is chance. */
    private static final double LIKELY = 0.4;

    private final List<String> names;
    private final float[][] examples;
    private final float[] common;

    private Kinds(List<String> names, float[][] examples, float[] common) {
        this.names = names;
        this.examples = examples;
        this.common = common;
    }

    /**
     * Made for one set of texts.
     *
     * @param vectors of all texts
     */
    static Kinds among(List<float[]> vectors, Function<List<String>, List<float[]>> embed) {
        List<WordsOf> lines = WordsOf.read("causes-in-words.txt");
        List<float[]> sentences = embed.apply(lines.stream().map(WordsOf::words).toList());
        float[] mean = mean(sentences);
        return new Kinds(
                lines.stream().map(WordsOf::name).toList(),
                sentences.stream().map(v -> unit(v, mean)).toArray(float[][]::new),
                mean(vectors));
    }

    /** The kind with most votes, and its share of them; null if none is likely. */
    @Nullable
    Guess of(List<float[]> vectors) {
        Map<String, Integer> votes = new HashMap<>();
        vectors.forEach(vector -> votes.merge(vote(unit(vector, common)), 1, Integer::sum));
        return votes.entrySet().stream()
                .map(e -> new Guess(e.getKey(), Math.round(1000.0 * e.getValue() / vectors.size()) / 1000.0))
                .filter(guess -> guess.confidence() >= LIKELY)
                .max(Comparator.comparingDouble(Guess::confidence)
                        .thenComparing(Guess::value, Comparator.reverseOrder()))
                .orElse(null);
    }

    private String vote(float[] vector) {
        Map<String, double[]> closest = new HashMap<>();
        for (int e = 0; e < examples.length; e++) {
            offer(closest.computeIfAbsent(names.get(e), _ -> emptyPlaces()), dot(vector, examples[e]));
        }
        return Collections.max(
                        closest.entrySet(),
                        Comparator.comparingDouble((Map.Entry<String, double[]> kind) ->
                                        Arrays.stream(kind.getValue()).sum())
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .getKey();
    }

    private static double[] emptyPlaces() {
        double[] places = new double[NEAREST];
        Arrays.fill(places, -1);
        return places;
    }

    /** Keeps the largest, smallest of them first. */
    private static void offer(double[] places, double cosine) {
        if (cosine > places[0]) {
            places[0] = cosine;
            Arrays.sort(places);
        }
    }

    private static float[] mean(List<float[]> vectors) {
        double[] sum = new double[vectors.isEmpty() ? 0 : vectors.getFirst().length];
        vectors.forEach(vector -> IntStream.range(0, sum.length).forEach(d -> sum[d] += vector[d]));
        float[] mean = new float[sum.length];
        for (int d = 0; d < sum.length; d++) {
            mean[d] = (float) (sum[d] / vectors.size());
        }
        return mean;
    }

    private static float[] unit(float[] vector, float[] origin) {
        float[] moved = new float[vector.length];
        double squares = 0;
        for (int d = 0; d < moved.length; d++) {
            moved[d] = vector[d] - origin[d];
            squares += (double) moved[d] * moved[d];
        }
        float scale = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
        for (int d = 0; d < moved.length; d++) {
            moved[d] *= scale;
        }
        return moved;
    }

    private static double dot(float[] a, float[] b) {
        float sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
