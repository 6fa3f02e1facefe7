package redress.analytics.clustering;

/**
 * A statistical group of similar texts, never a judgement.
 *
 * @param members positions of its texts, ascending
 * @param centroid mean of its vectors at unit length; the vectors as they came in, not centred
 */
public record Cluster(int[] members, float[] centroid) {

    public int size() {
        return members.length;
    }
}
