package redress.analytics.neighbours;

import com.github.jelmerk.hnswlib.core.Item;
import com.github.jelmerk.hnswlib.core.SearchResult;
import com.github.jelmerk.hnswlib.core.hnsw.HnswIndex;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Nearly all nearest neighbours through a navigable graph (Malkov and Yashunin 2018, HNSW; M 16, efConstruction 100,
 * ef 60). Vectors are added one after the other by one thread, because the graph depends on the order of arrival; only
 * the searches run side by side.
 */
final class GraphSearch {

    private static final int M = 16;
    private static final int EF_CONSTRUCTION = 100;
    private static final int EF = 60;

    private final float[][] vectors;
    private final int k;

    GraphSearch(float[][] vectors, int k) {
        this.vectors = vectors;
        this.k = k;
    }

    Neighbours run() {
        HnswIndex<Integer, float[], Vector, Float> index = index();
        int[] ids = new int[vectors.length * k];
        float[] similarities = new float[vectors.length * k];
        IntStream.range(0, vectors.length)
                .parallel()
                .forEach(i -> nearest(index, i).copyTo(ids, similarities, i));
        return new Neighbours(vectors.length, k, ids, similarities);
    }

    private HnswIndex<Integer, float[], Vector, Float> index() {
        HnswIndex<Integer, float[], Vector, Float> index = HnswIndex.newBuilder(
                        vectors[0].length, GraphSearch::distance, vectors.length)
                .withM(M)
                .withEfConstruction(EF_CONSTRUCTION)
                .withEf(Math.max(EF, k + 1))
                .build();
        for (int i = 0; i < vectors.length; i++) {
            index.add(new Vector(i, vectors[i]));
        }
        return index;
    }

    private Nearest nearest(HnswIndex<Integer, float[], Vector, Float> index, int i) {
        Nearest nearest = new Nearest(k);
        List<SearchResult<Vector, Float>> found = index.findNearest(vectors[i], k + 1);
        for (SearchResult<Vector, Float> result : found) {
            if (result.item().id() != i) {
                nearest.offer(result.item().id(), 1 - result.distance());
            }
        }
        if (found.size() <= k) {
            compareWithAll(i, nearest);
        }
        return nearest;
    }

    /** For the rare vector from which the graph leads to fewer than k others. */
    private void compareWithAll(int i, Nearest nearest) {
        Set<Integer> known = nearest.known();
        for (int j = 0; j < vectors.length; j++) {
            if (j != i && !known.contains(j)) {
                nearest.offer(j, 1 - distance(vectors[i], vectors[j]));
            }
        }
    }

    /** One minus cosine, in four partial sums that the processor adds side by side. */
    private static float distance(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 4 <= a.length; i += 4) {
            s0 = Math.fma(a[i], b[i], s0);
            s1 = Math.fma(a[i + 1], b[i + 1], s1);
            s2 = Math.fma(a[i + 2], b[i + 2], s2);
            s3 = Math.fma(a[i + 3], b[i + 3], s3);
        }
        for (; i < a.length; i++) {
            s0 = Math.fma(a[i], b[i], s0);
        }
        return 1 - (s0 + s1 + (s2 + s3));
    }

    private record Vector(Integer id, float[] vector) implements Item<Integer, float[]> {
        @Override
        public int dimensions() {
            return vector.length;
        }
    }
}
