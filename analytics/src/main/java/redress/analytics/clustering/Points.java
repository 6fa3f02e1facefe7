package redress.analytics.clustering;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Texts as points between which the cosine says how near they are: by what they mean and, where the texts themselves are
 * known, by the words they use. The longer a text, the more its words weigh: a short one says little about its wording,
 * and a sentence model loses itself in a long one.
 */
final class Points {

    /** Distinct words at which wording weighs as much as meaning: a short message has .2 of wording, a page .7. */
    private static final double EVEN_AT = 60;

    private Points() {}

    /** Points of unit length. The mean of few vectors says more about themselves than about what all texts share. */
    static float[][] of(float[][] vectors, String @Nullable [] texts) {
        if (vectors.length < Scale.FEW) {
            return vectors;
        }
        float[][] meaning = Meaning.of(vectors);
        if (texts == null) {
            return meaning;
        }
        Terms terms = Terms.of(texts);
        if (terms.size() == 0) {
            return meaning;
        }
        float[][] wording = Wording.of(terms);
        return IntStream.range(0, meaning.length)
                .mapToObj(i -> joined(meaning[i], wording[i], terms.words()[i].length == 0 ? 0 : terms.distinct()[i]))
                .toArray(float[][]::new);
    }

    private static float[] joined(float[] meaning, float[] wording, int words) {
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
