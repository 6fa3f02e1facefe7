package redress.analytics.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Communities joined two by two, always those that a falling resolution would join first: joining a and b pays below
 * 2 W w(a,b) / (s(a) s(b)), with W the weight of all links, w of those between the two, s of all that end in one. That is
 * the linkage of Paris (Bonald, Charpentier, Galland and Hollocou 2018), for which the values fall from joint to joint, so
 * that the joints form a tree. Those between which no link is left, because every text has its nearest at home, join by
 * the mean cosine between their points (Sokal and Michener 1958).
 */
final class Joining {

    private record Joint(int kept, int gone) {}

    private final int communities;
    private final double[][] between;
    private final double[] strength;
    private final double[][] cosines;
    private final double[] size;
    private final boolean[] there;
    private final List<Joint> joints = new ArrayList<>();

    /**
     * Joins all of them; {@link #into} tells how far.
     *
     * @param points of each node, of unit length
     * @param community of each node, from zero without gaps
     */
    Joining(Graph graph, float[][] points, int[] community) {
        communities = Arrays.stream(community).max().orElse(-1) + 1;
        between = new double[communities][communities];
        strength = new double[communities];
        size = new double[communities];
        there = new boolean[communities];
        Arrays.fill(there, true);
        for (int e = 0; e < graph.from().length; e++) {
            link(community[graph.from()[e]], community[graph.to()[e]], graph.weight()[e]);
        }
        cosines = cosines(points, community);
        joinAll();
    }

    private void link(int a, int b, double weight) {
        strength[a] += weight;
        strength[b] += weight;
        if (a != b) {
            between[a][b] += weight;
            between[b][a] += weight;
        }
    }

    /** Sums over all pairs of points of two communities, which is the product of the sums of their points. */
    private double[][] cosines(float[][] points, int[] community) {
        double[][] sums = new double[communities][points.length == 0 ? 0 : points[0].length];
        for (int i = 0; i < points.length; i++) {
            size[community[i]]++;
            for (int d = 0; d < points[i].length; d++) {
                sums[community[i]][d] += points[i][d];
            }
        }
        return Arrays.stream(sums)
                .parallel()
                .map(a ->
                        Arrays.stream(sums).mapToDouble(b -> Leading.dot(a, b)).toArray())
                .toArray(double[][]::new);
    }

    /** Of each community its group, named by one of its communities, when so many groups are left. */
    int[] into(int groups) {
        int[] group = new int[communities];
        Arrays.setAll(group, c -> c);
        int last = Math.min(joints.size(), Math.max(0, communities - Math.max(1, groups)));
        for (Joint joint : joints.subList(0, last)) {
            for (int c = 0; c < communities; c++) {
                group[c] = group[c] == joint.gone ? joint.kept : group[c];
            }
        }
        return group;
    }

    private void joinAll() {
        int[] partner = new int[communities];
        for (int c = 0; c < communities; c++) {
            partner[c] = nearest(c);
        }
        for (int best = best(partner); best >= 0; best = best(partner)) {
            int other = partner[best];
            join(Math.min(best, other), Math.max(best, other));
            for (int c = 0; c < communities; c++) {
                if (there[c] && (c == best || c == other || partner[c] == best || partner[c] == other)) {
                    partner[c] = nearest(c);
                }
            }
        }
    }

    private int best(int[] partner) {
        int best = -1;
        for (int c = 0; c < communities; c++) {
            if (there[c] && partner[c] >= 0 && (best < 0 || pull(c, partner[c]) > pull(best, partner[best]))) {
                best = c;
            }
        }
        return best;
    }

    private int nearest(int community) {
        int nearest = -1;
        for (int c = 0; c < communities; c++) {
            if (there[c] && c != community && (nearest < 0 || pull(community, c) > pull(community, nearest))) {
                nearest = c;
            }
        }
        return nearest;
    }

    /** Links count above zero, closeness without a link below: it comes last. */
    private double pull(int a, int b) {
        double link = between[a][b] / (strength[a] * strength[b]);
        return link > 0 ? link : cosines[a][b] / (size[a] * size[b]) - 2;
    }

    private void join(int kept, int gone) {
        joints.add(new Joint(kept, gone));
        there[gone] = false;
        strength[kept] += strength[gone];
        size[kept] += size[gone];
        for (int c = 0; c < communities; c++) {
            between[kept][c] += between[gone][c];
            between[c][kept] = between[kept][c];
            cosines[kept][c] += cosines[gone][c];
            cosines[c][kept] = cosines[kept][c];
        }
    }
}
