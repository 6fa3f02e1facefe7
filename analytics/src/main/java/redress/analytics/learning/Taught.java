package redress.analytics.learning;

import java.util.List;
import redress.events.RootCauseId;

/**
 * A root cause with its examples.
 *
 * @param sum of the examples' vectors
 * @param prototype the same at unit length: the middle of its examples (Snell, Swersky and Zemel 2017)
 */
record Taught(RootCauseId cause, List<Lesson> examples, float[] sum, float[] prototype) {

    static Taught of(RootCauseId cause, List<Lesson> examples) {
        float[] sum = new float[examples.getFirst().vector().length];
        examples.forEach(example -> add(sum, example.vector(), 1));
        return new Taught(cause, examples, sum, unit(sum));
    }

    /** Of each example the cosine to the middle of the others. */
    double[] likenesses() {
        return examples.stream()
                .mapToDouble(example -> {
                    float[] others = sum.clone();
                    add(others, example.vector(), -1);
                    return cosine(unit(others), example.vector());
                })
                .toArray();
    }

    double likenessOf(float[] vector) {
        return cosine(prototype, vector);
    }

    static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }

    private static void add(float[] sum, float[] vector, int sign) {
        for (int d = 0; d < sum.length; d++) {
            sum[d] += sign * vector[d];
        }
    }

    private static float[] unit(float[] sum) {
        float[] unit = sum.clone();
        double length = Math.sqrt(cosine(sum, sum));
        for (int d = 0; length > 0 && d < unit.length; d++) {
            unit[d] /= (float) length;
        }
        return unit;
    }
}
