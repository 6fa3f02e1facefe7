package redress.analytics.emerging;

import java.util.List;

/** The complaints nearest to one of them, or to the middle of some. */
final class Ball {

    /** The largest group looked at. A cause of which more have come has been announced, or the next clustering finds it. */
    static final int LARGEST = 30;

    private Ball() {}

    /** Positions of the nearest to a complaint, itself first. */
    static int[] around(List<Lodged> lodged, int centre) {
        float[] point = lodged.get(centre).point();
        double[] similarities = new double[lodged.size()];
        for (int i = 0; i < similarities.length; i++) {
            similarities[i] = dot(lodged.get(i).point(), point);
        }
        return nearest(similarities);
    }

    /**
     * Positions of the nearest to all members together. A member is not compared with itself: that would draw the middle
     * to the members, and chance alone would look like a burst.
     */
    static int[] around(List<Lodged> lodged, int[] members) {
        double[] sum = new double[lodged.getFirst().point().length];
        for (int member : members) {
            float[] point = lodged.get(member).point();
            for (int d = 0; d < sum.length; d++) {
                sum[d] += point[d];
            }
        }
        double[] similarities = new double[lodged.size()];
        for (int i = 0; i < similarities.length; i++) {
            similarities[i] = dot(lodged.get(i).point(), sum) / members.length;
        }
        for (int member : members) {
            float[] point = lodged.get(member).point();
            similarities[member] = (dot(point, sum) - dot(point, point)) / (members.length - 1);
        }
        return nearest(similarities);
    }

    /** Ties go to the earlier one. */
    private static int[] nearest(double[] similarities) {
        int[] best = new int[Math.min(LARGEST, similarities.length)];
        int size = 0;
        for (int i = 0; i < similarities.length; i++) {
            if (size == best.length && similarities[i] <= similarities[best[size - 1]]) {
                continue;
            }
            int place = size < best.length ? size++ : size - 1;
            while (place > 0 && similarities[best[place - 1]] < similarities[i]) {
                best[place] = best[place - 1];
                place--;
            }
            best[place] = i;
        }
        return best;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum = Math.fma((double) a[d], b[d], sum);
        }
        return sum;
    }

    private static double dot(float[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum = Math.fma(a[d], b[d], sum);
        }
        return sum;
    }
}
