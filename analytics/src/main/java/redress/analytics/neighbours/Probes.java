package redress.analytics.neighbours;

import java.util.Arrays;

/**
 * Of each vector the cells nearest to it, nearest first; the first is the one it is a member of.
 *
 * @param count number of cells in all
 * @param each cells of each vector
 * @param cells entry {@code vector * each + rank}
 */
record Probes(int count, int each, int[] cells) {

    /** For each cell those of the vectors from {@code from} to before {@code to} that have it among their first cells. */
    int[][] rowsByCell(int from, int to, int first) {
        int[] sizes = new int[count];
        for (int row = from; row < to; row++) {
            for (int rank = 0; rank < first; rank++) {
                sizes[cells[row * each + rank]]++;
            }
        }
        int[][] rows = new int[count][];
        Arrays.setAll(rows, cell -> new int[sizes[cell]]);
        for (int row = to - 1; row >= from; row--) {
            for (int rank = 0; rank < first; rank++) {
                int cell = cells[row * each + rank];
                rows[cell][--sizes[cell]] = row;
            }
        }
        return rows;
    }
}
