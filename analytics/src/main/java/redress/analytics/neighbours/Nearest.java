package redress.analytics.neighbours;

import java.util.stream.Stream;

/** The k best seen so far of one vector: sorted by similarity, ties by position, so that no order of arrival shows. */
final class Nearest {

    private final int[] ids;
    private final float[] similarities;
    private int size;

    Nearest(int k) {
        ids = new int[k];
        similarities = new float[k];
    }

    static Nearest[] nothingYet(int count, int k) {
        return Stream.generate(() -> new Nearest(k)).limit(count).toArray(Nearest[]::new);
    }

    /** Candidates with a similarity below this cannot enter. */
    float bar() {
        return size < ids.length ? Float.NEGATIVE_INFINITY : similarities[size - 1];
    }

    void offer(int id, float similarity) {
        int place = size;
        if (size == ids.length) {
            place = size - 1;
            if (!better(id, similarity, place)) {
                return;
            }
        } else {
            size++;
        }
        while (place > 0 && better(id, similarity, place - 1)) {
            ids[place] = ids[place - 1];
            similarities[place] = similarities[place - 1];
            place--;
        }
        ids[place] = id;
        similarities[place] = similarity;
    }

    private boolean better(int id, float similarity, int place) {
        return similarity > similarities[place] || (similarity == similarities[place] && id < ids[place]);
    }

    boolean isFull() {
        return size == ids.length;
    }

    /** Writes them where they belong; there must be k. */
    void copyTo(Neighbours all, int row) {
        System.arraycopy(ids, 0, all.ids(), row * ids.length, ids.length);
        System.arraycopy(similarities, 0, all.similarities(), row * ids.length, ids.length);
    }
}
