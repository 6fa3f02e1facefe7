package redress.analytics.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct vectors among all, in an order of their own content. Exact repeats (bulk templates) become one node, so
 * that they cannot fill each other's neighbour lists; the order makes everything after it blind to the order of the
 * complaints.
 *
 * @param vectors each distinct vector once
 * @param place for each original vector the position of its distinct one
 */
record Distinct(float[][] vectors, int[] place) {

    static Distinct of(List<float[]> all) {
        Map<Key, Integer> seen = new HashMap<>();
        int[] first = new int[all.size()];
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            Key key = new Key(all.get(i), Arrays.hashCode(all.get(i)));
            Integer known = seen.putIfAbsent(key, keys.size());
            first[i] = known == null ? keys.size() : known;
            if (known == null) {
                keys.add(key);
            }
        }
        return sorted(keys, first);
    }

    /**
     * Near repeats joined too: texts with the same words in the same order, but for numbers, masks and marks. A template
     * filled in a hundred times would otherwise be its own surroundings, and fall apart by its numbers.
     */
    Distinct joined(List<String> all) {
        Map<String, Integer> known = new HashMap<>();
        int[] now = new int[vectors.length];
        List<float[]> kept = new ArrayList<>();
        String[] texts = texts(all);
        for (int i = 0; i < vectors.length; i++) {
            String words = String.join(" ", Dictionary.words(texts[i]));
            Integer before = words.isEmpty() ? null : known.putIfAbsent(words, kept.size());
            now[i] = before == null ? kept.size() : before;
            if (before == null) {
                kept.add(vectors[i]);
            }
        }
        return new Distinct(
                kept.toArray(float[][]::new),
                Arrays.stream(place).map(i -> now[i]).toArray());
    }

    /** The text of each; where several have the same vector (the model is blind to case), the first by its letters. */
    String[] texts(List<String> all) {
        String[] texts = new String[vectors.length];
        for (int i = 0; i < place.length; i++) {
            String text = all.get(i);
            String known = texts[place[i]];
            texts[place[i]] = known == null || text.compareTo(known) < 0 ? text : known;
        }
        return texts;
    }

    private static Distinct sorted(List<Key> keys, int[] first) {
        Integer[] order = new Integer[keys.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(keys::get));
        int[] rank = new int[order.length];
        float[][] vectors = new float[order.length][];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
            vectors[i] = keys.get(order[i]).vector;
        }
        return new Distinct(vectors, Arrays.stream(first).map(i -> rank[i]).toArray());
    }

    /** By hash first: neighbours in space must not be neighbours in the order, or the search graph grows lopsided. */
    private record Key(float[] vector, int hash) implements Comparable<Key> {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && hash == key.hash && Arrays.equals(vector, key.vector);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public int compareTo(Key other) {
            int byHash = Integer.compare(hash, other.hash);
            return byHash != 0 ? byHash : Arrays.compare(vector, other.vector);
        }
    }
}
