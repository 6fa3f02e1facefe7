package redress.analytics.clustering;

import java.util.Arrays;
import redress.analytics.neighbours.Neighbours;

/**
 * Joins the weights a and b of a link's two directions to a + b - ab, a single one stays as it is. Edges come in the order
 * of their ends. Nothing is sorted but the links of each node, so that a million nodes need little more memory than their
 * links.
 *
 * @param weights of the links to the neighbours, laid out as they are
 */
record BothDirections(Neighbours neighbours, double[] weights) {

    Graph joined() {
        int[] begin = begins();
        long[] links = links(begin);
        int[] from = new int[links.length];
        int[] to = new int[links.length];
        double[] weight = new double[links.length];
        for (int i = 0; i < neighbours.n(); i++) {
            Arrays.sort(links, begin[i], begin[i + 1]);
            for (int e = begin[i]; e < begin[i + 1]; e++) {
                from[e] = i;
                to[e] = (int) (links[e] >>> 32);
                weight[e] = weight((int) links[e], i, to[e]);
            }
        }
        return new Graph(neighbours.n(), from, to, weight);
    }

    /** Where the edges begin whose smaller end is a node, and behind the last node where all end. */
    private int[] begins() {
        int[] begin = new int[neighbours.n() + 1];
        forEachEdge((smaller, _, _) -> begin[smaller + 1]++);
        Arrays.parallelPrefix(begin, Integer::sum);
        return begin;
    }

    /** The edges by their smaller end: the larger end, and the place of a direction's weight. */
    private long[] links(int[] begin) {
        long[] links = new long[begin[neighbours.n()]];
        int[] next = begin.clone();
        forEachEdge((smaller, larger, place) -> links[next[smaller]++] = (long) larger << 32 | place);
        return links;
    }

    private interface Edge {
        void link(int smaller, int larger, int place);
    }

    private void forEachEdge(Edge edge) {
        int k = neighbours.k();
        for (int i = 0; i < neighbours.n(); i++) {
            for (int r = 0; r < k; r++) {
                int j = neighbours.id(i, r);
                if (i < j) {
                    edge.link(i, j, i * k + r);
                } else if (place(j, i) < 0) {
                    edge.link(j, i, i * k + r);
                }
            }
        }
    }

    private double weight(int place, int smaller, int larger) {
        double one = weights[place];
        int back = place / neighbours.k() == smaller ? place(larger, smaller) : -1;
        return back < 0 ? one : one + weights[back] - one * weights[back];
    }

    /** Where the weight of the link from one node to another is; negative if there is none. */
    private int place(int node, int other) {
        int end = (node + 1) * neighbours.k();
        for (int place = node * neighbours.k(); place < end; place++) {
            if (neighbours.ids()[place] == other) {
                return place;
            }
        }
        return -1;
    }
}
