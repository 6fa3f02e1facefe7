package redress.analytics.clustering;

/** Scales to length one; what has no length stays as it is. */
final class Unit {

    private Unit() {}

    static float[] of(double[] vector) {
        double length = Math.sqrt(Leading.dot(vector, vector));
        float[] unit = new float[vector.length];
        for (int d = 0; d < unit.length; d++) {
            unit[d] = length > 0 ? (float) (vector[d] / length) : 0;
        }
        return unit;
    }
}
