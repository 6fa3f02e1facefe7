package redress.analytics.portrait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the complaints of a cluster that are most alike, which is the shortest answer to why it is one. */
final class Alike {

    /** Templates and repeats are alike because somebody copied, not because the same thing happened. */
    private static final double COPIED = 0.985;

    private final List<String> customers;
    private final List<float[]> vectors;

    Alike(List<String> customers, List<float[]> vectors) {
        this.customers = customers;
        this.vectors = vectors;
    }

    /**
     * Two complaints.
     *
     * @param similarity cosine
     */
    record Two(int one, int other, double similarity) {}

    /** The most similar pairs among some complaints, of different customers, each complaint in one pair at most. */
    List<Two> among(List<Integer> some, int most) {
        List<Two> pairs = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            for (int j = i + 1; j < some.size(); j++) {
                Two pair = new Two(some.get(i), some.get(j), cosine(some.get(i), some.get(j)));
                if (pair.similarity < COPIED && !customers.get(pair.one).equals(customers.get(pair.other))) {
                    pairs.add(pair);
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Two pair) -> -pair.similarity)
                .thenComparingInt(Two::one)
                .thenComparingInt(Two::other));
        Set<Integer> taken = new HashSet<>();
        List<Two> chosen = new ArrayList<>();
        for (Two pair : pairs) {
            if (chosen.size() < most && !taken.contains(pair.one) && !taken.contains(pair.other)) {
                taken.add(pair.one);
                taken.add(pair.other);
                chosen.add(pair);
            }
        }
        return chosen;
    }

    private double cosine(int one, int other) {
        float[] a = vectors.get(one);
        float[] b = vectors.get(other);
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }
}
