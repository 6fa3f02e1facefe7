package redress.analytics.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Communities joined two by two, always those that a falling resolution would join first: joining a and b pays below
 * 2 W w(a,b) / (s(a) s(b)), with W the weight of all links, w of those between the two, s of all that end in one. That is
 * the linkage of Paris (Bonald, Charpentier, Galland and Hollocou 2018), for which the values fall from joint to joint, so
 * that the joints form a tree. Communities without a link between them are never joined.
 */
final class Joining {

    private record Joint(int kept, int gone) {}

    private final int communities;
    private final double[][] between;
    private final double[] strength;
    private final boolean[] there;
    private final List<Joint> joints = new ArrayList<>();

    /** @param community of each node, from zero without gaps */
    Joining(Graph graph, int[] community) {
        communities = Arrays.stream(community).max().orElse(-1) + 1;
        between = new double[communities][communities];
        strength = new double[communities];
        there = new boolean[communities];
        Arrays.fill(there, true);
        for (int e = 0; e < graph.from().length; e++) {
            int a = community[graph.from()[e]];
            int b = community[graph.to()[e]];
            double weight = graph.weight()[e];
            strength[a] += weight;
            strength[b] += weight;
            if (a != b) {
                between[a][b] += weight;
                between[b][a] += weight;
            }
        }
        joinAll();
    }

    /** Of each community its group, named by one of its communities, when so many groups are left, or the fewest. */
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
            if (there[c]
                    && c != community
                    && between[community][c] > 0
                    && (nearest < 0 || pull(community, c) > pull(community, nearest))) {
                nearest = c;
            }
        }
        return nearest;
    }

    private double pull(int a, int b) {
        return between[a][b] / (strength[a] * strength[b]);
    }

    private void join(int kept, int gone) {
        joints.add(new Joint(kept, gone));
        there[gone] = false;
        strength[kept] += strength[gone];
        for (int c = 0; c < communities; c++) {
            between[kept][c] += between[gone][c];
            between[c][kept] = between[kept][c];
        }
    }
}
