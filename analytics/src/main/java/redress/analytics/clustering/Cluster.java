package redress.analytics.clustering;

/**
 * A statistical group of similar texts, never a judgement.
 *
 * @param members positions of its texts, ascending
 * @param centroid mean of its vectors at unit length; the vectors as they came in, not centred
 */
public record Cluster(int[] members, float[] centroid) {

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
}
