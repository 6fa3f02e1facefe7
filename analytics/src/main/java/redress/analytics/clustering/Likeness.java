package redress.analytics.clustering;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes points of texts between which the cosine says how near they are: by what they mean and, where the texts themselves
 * are known, by the words they use. The longer a text, the more its words weigh: a short one says little about its wording,
 * and a sentence model loses itself in a long one. Learnt from texts, it serves for those that come later too.
 */
public final class Likeness {

    /** Distinct words at which wording weighs as much as meaning: a short message has .2 of wording, a page .7. */
    private static final double EVEN_AT = 60;

    private final Meaning meaning;
    private final @Nullable Dictionary dictionary;
    private final @Nullable Wording wording;

    private Likeness(Meaning meaning, @Nullable Dictionary dictionary, @Nullable Wording wording) {
        this.meaning = meaning;
        this.dictionary = dictionary;
        this.wording = wording;
    }

    /** Points and what makes them. */
    private record Learnt(Likeness likeness, float[][] points) {}

    /**
     * Learns what tells these texts apart.
     *
     * @param vectors of unit length; not none
     */
    public static Likeness of(List<float[]> vectors, List<String> texts) {
        return learnt(vectors.toArray(float[][]::new), texts.toArray(String[]::new)).likeness;
    }

    /** The point of a text, of unit length. */
    public float[] point(float[] vector, String text) {
        if (dictionary == null || wording == null) {
            return meaning.of(vector);
        }
        Terms.Row row = dictionary.row(Dictionary.counts(text));
        return joined(meaning.of(vector), wording.of(row), row);
    }

    /** Points of unit length. The mean of few vectors says more about themselves than about what all texts share. */
    static float[][] points(float[][] vectors, String @Nullable [] texts) {
        return vectors.length < Scale.FEW ? vectors : learnt(vectors, texts).points;
    }

    private static Learnt learnt(float[][] vectors, String @Nullable [] texts) {
        Meaning meaning = Meaning.learnt(vectors);
        Terms terms = texts == null ? null : Terms.of(texts);
        if (terms == null || terms.dictionary().size() == 0) {
            return new Learnt(new Likeness(meaning, null, null), points(vectors.length, i -> meaning.of(vectors[i])));
        }
        Wording wording = Wording.learnt(terms);
        return new Learnt(
                new Likeness(meaning, terms.dictionary(), wording),
                points(
                        vectors.length,
                        i -> joined(meaning.of(vectors[i]), wording.of(terms.rows()[i]), terms.rows()[i])));
    }

    private static float[][] points(int size, IntFunction<float[]> point) {
        return IntStream.range(0, size).parallel().mapToObj(point).toArray(float[][]::new);
    }

    private static float[] joined(float[] meaning, float[] wording, Terms.Row row) {
        int words = row.isEmpty() ? 0 : row.distinct();
        double share = words / (words + EVEN_AT);
        double ofMeaning = Math.sqrt(1 - share);
        double ofWording = Math.sqrt(share);
        float[] point = new float[meaning.length + wording.length];
        for (int d = 0; d < meaning.length; d++) {
            point[d] = (float) (ofMeaning * meaning[d]);
        }
        for (int d = 0; d < wording.length; d++) {
            point[meaning.length + d] = (float) (ofWording * wording[d]);
        }
        return point;
    }
}
