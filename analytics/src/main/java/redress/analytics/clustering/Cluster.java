package redress.analytics.clustering;

import java.util.Arrays;
import java.util.List;

/**
 * A statistical group of similar texts, never a judgement.
 *
 * @param members positions of its texts, ascending
 * @param centroid mean of its vectors at unit length; the vectors as they came in, not centred
 */
public record Cluster(int[] members, float[] centroid) {

    /** The cluster of these members, positions among the vectors. */
    public static Cluster of(int[] members, List<float[]> vectors) {
        return new Cluster(members, centroid(members, vectors));
    }

    /** How near a vector of unit length is to the centre: their cosine. */
    public double closeness(float[] vector) {
        double sum = 0;
        for (int d = 0; d < vector.length; d++) {
            sum += (double) vector[d] * centroid[d];
        }
        return sum;
    }

    public int size() {
        return members.length;
    }

    private static float[] centroid(int[] members, List<float[]> vectors) {
        double[] sum = new double[vectors.getFirst().length];
        for (int member : members) {
            float[] vector = vectors.get(member);
            for (int d = 0; d < sum.length; d++) {
                sum[d] += vector[d];
            }
        }
        double length = Math.sqrt(Arrays.stream(sum).map(s -> s * s).sum());
        float[] centroid = new float[sum.length];
        for (int d = 0; d < sum.length; d++) {
            centroid[d] = length > 0 ? (float) (sum[d] / length) : 0;
        }
        return centroid;
    }
}
