package redress.analytics.labelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.analytics.clustering.Cluster;

/**
 * Labels clusters by c-TF-IDF (Grootendorst 2022, section 3.3) over words and word pairs, counting texts instead of
 * occurrences: share of the cluster's texts with the term × ln(1 + terms per cluster / texts with the term anywhere). A
 * keyword occurs in at least three texts of its cluster and in two of a hundred, so that nothing only one customer wrote
 * ends in a headline. English.
 */
public final class Labels {

    private static final int FEWEST_TEXTS = 3;
    private static final int FEWEST_TEXTS_OF_SMALL = 2;
    private static final int SMALL = 10;
    private static final double FEWEST_SHARE = 0.02;

    private final List<String> texts;
    private final List<Cluster> clusters;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, Integer> textsWith = new HashMap<>();
    private long termsSeen;

    private Labels(List<String> texts, List<Cluster> clusters) {
        this.texts = texts;
        this.clusters = clusters;
    }

    /** One label for each cluster, in their order. */
    public static List<ClusterLabel> of(List<String> texts, List<Cluster> clusters) {
        return new Labels(texts, clusters).label();
    }

    private List<ClusterLabel> label() {
        List<Map<String, Integer>> candidates =
                clusters.stream().map(this::count).toList();
        countEverywhere(candidates);
        double termsPerCluster = (double) termsSeen / Math.max(1, clusters.size());
        List<ClusterLabel> labels = new ArrayList<>();
        for (int c = 0; c < clusters.size(); c++) {
            int size = clusters.get(c).size();
            List<Term> terms = new ArrayList<>();
            candidates.get(c).forEach((term, count) -> {
                if (!vocabulary.isName(term)) {
                    double rarity = Math.log1p(termsPerCluster / textsWith.getOrDefault(term, count));
                    terms.add(new Term(term, count, rarity * count / size));
                }
            });
            terms.sort(Comparator.comparingDouble((Term t) -> -t.score()).thenComparing(Term::term));
            labels.add(Keywords.label(terms, vocabulary));
        }
        return labels;
    }

    /**
     * A word or pair of a cluster.
     *
     * @param texts of the cluster that have it
     */
    record Term(String term, int texts, double score) {
        boolean isPair() {
            return term.indexOf(' ') > 0;
        }
    }

    private Map<String, Integer> count(Cluster cluster) {
        Map<String, Integer> counts = new HashMap<>();
        for (int member : cluster.members()) {
            List<Words.Word> words = Words.of(texts.get(member));
            vocabulary.add(words);
            terms(words).forEach(term -> counts.merge(term, 1, Integer::sum));
        }
        termsSeen += counts.values().stream().mapToLong(Integer::longValue).sum();
        double fewest =
                Math.max(cluster.size() < SMALL ? FEWEST_TEXTS_OF_SMALL : FEWEST_TEXTS, FEWEST_SHARE * cluster.size());
        counts.values().removeIf(count -> count < fewest);
        return counts;
    }

    private void countEverywhere(List<Map<String, Integer>> candidates) {
        candidates.forEach(terms -> terms.keySet().forEach(term -> textsWith.put(term, 0)));
        for (String text : texts) {
            terms(Words.of(text)).forEach(term -> textsWith.computeIfPresent(term, (t, count) -> count + 1));
        }
    }

    private static Set<String> terms(List<Words.Word> words) {
        Set<String> terms = new HashSet<>();
        Words.terms(words, terms::add);
        return terms;
    }
}
