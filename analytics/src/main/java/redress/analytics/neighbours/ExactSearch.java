package redress.analytics.neighbours;

import java.util.stream.IntStream;

/** Compares all with all, in tiles that stay in the cache. Costs rows × columns × dimensions. */
final class ExactSearch {

    private static final int BLOCK = 1_024;

    private final float[][] rows;
    private final float[][] columns;
    private final boolean same;
    private final int k;

    private ExactSearch(float[][] rows, float[][] columns, boolean same, int k) {
        this.rows = rows;
        this.columns = columns;
        this.same = same;
        this.k = k;
    }

    /** The k nearest of each vector among the others, which are at least so many. */
    static Neighbours among(float[][] vectors, int k) {
        return new ExactSearch(vectors, vectors, true, k).run();
    }

    /** The k nearest columns of each row; there are at least so many. */
    static Neighbours between(float[][] rows, float[][] columns, int k) {
        return new ExactSearch(rows, columns, false, k).run();
    }

    private Neighbours run() {
        Neighbours found = Neighbours.none(rows.length, k);
        int[] all = IntStream.range(0, columns.length).toArray();
        IntStream.range(0, (rows.length + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            int from = block * BLOCK;
            search(from, Math.min(rows.length, from + BLOCK), all, found);
        });
        return found;
    }

    private void search(int from, int to, int[] all, Neighbours found) {
        Rows block = new Rows(to - from);
        for (int i = from; i < to; i++) {
            block.add(same ? i : Rows.STRANGER, rows[i], new Nearest(k));
        }
        new Tile(columns[0].length).offerAll(columns, all, block);
        for (int i = from; i < to; i++) {
            block.nearest(i - from).copyTo(found, i);
        }
    }
}
