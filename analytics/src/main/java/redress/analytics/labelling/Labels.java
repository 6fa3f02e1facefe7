package redress.analytics.labelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import redress.analytics.clustering.Cluster;

/**
 * Labels clusters by c-TF-IDF (Grootendorst 2022, section 3.3) over words and word pairs, counting customers instead of
 * occurrences: share of the cluster's customers who wrote the term × ln(1 + terms per cluster / customers who wrote it
 * anywhere). However many complaints a customer has lodged, each term counts once. A keyword was written by at least three
 * customers of its cluster and by two of a hundred, so that nothing only one of them wrote ends in a headline, which nobody
 * seals; a cluster of fewer customers has none. English.
 */
public final class Labels {

    private static final int FEWEST_CUSTOMERS = 3;
    private static final double FEWEST_SHARE = 0.02;

    private final List<String> texts;
    private final List<String> customers;
    private final List<Cluster> clusters;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, Integer> customersWith = new HashMap<>();
    private long termsSeen;
    private int everybody;

    private Labels(List<String> texts, List<String> customers, List<Cluster> clusters) {
        this.texts = texts;
        this.customers = customers;
        this.clusters = clusters;
    }

    /**
     * One label for each cluster, in their order.
     *
     * @param customers who wrote each text
     */
    public static List<ClusterLabel> of(List<String> texts, List<String> customers, List<Cluster> clusters) {
        return new Labels(texts, customers, clusters).label();
    }

    private List<ClusterLabel> label() {
        List<Candidates> candidates = clusters.stream().map(this::count).toList();
        countEverywhere(candidates);
        double termsPerCluster = (double) termsSeen / Math.max(1, clusters.size());
        List<ClusterLabel> labels = new ArrayList<>();
        for (Candidates cluster : candidates) {
            List<Term> terms = new ArrayList<>();
            cluster.customersWith().forEach((term, count) -> {
                if (!vocabulary.isName(term)) {
                    double rarity = Math.log1p(termsPerCluster / customersWith.getOrDefault(term, count));
                    terms.add(new Term(term, count, rarity * count / cluster.customers()));
                }
            });
            terms.sort(Comparator.comparingDouble((Term t) -> -t.score()).thenComparing(Term::term));
            labels.add(Keywords.label(terms, term -> shared(term, cluster.customers())));
        }
        return labels;
    }

    private Shared shared(Term term, int inside) {
        int outside = everybody - inside;
        int others = Math.max(0, customersWith.getOrDefault(term.term(), term.customers()) - term.customers());
        return new Shared(
                vocabulary.written(term.term()),
                (double) term.customers() / inside,
                outside > 0 ? Math.min(1, (double) others / outside) : 0);
    }

    /**
     * A word or pair of a cluster.
     *
     * @param customers of the cluster who wrote it
     */
    record Term(String term, int customers, double score) {
        boolean isPair() {
            return term.indexOf(' ') > 0;
        }
    }

    /**
     * What may become a keyword of a cluster.
     *
     * @param customers of the cluster
     * @param customersWith how many of them wrote each term
     */
    private record Candidates(int customers, Map<String, Integer> customersWith) {}

    private Candidates count(Cluster cluster) {
        Map<String, Integer> counts = new HashMap<>();
        Collection<List<Integer>> ofEach = ofEachCustomer(Arrays.stream(cluster.members()));
        for (List<Integer> own : ofEach) {
            Set<String> terms = new HashSet<>();
            own.forEach(text -> Words.terms(Words.of(texts.get(text)), terms::add));
            terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        }
        termsSeen += counts.values().stream().mapToLong(Integer::longValue).sum();
        double fewest = Math.max(FEWEST_CUSTOMERS, FEWEST_SHARE * ofEach.size());
        counts.values().removeIf(count -> count < fewest);
        return new Candidates(ofEach.size(), counts);
    }

    private void countEverywhere(List<Candidates> candidates) {
        candidates.forEach(cluster -> cluster.customersWith().keySet().forEach(term -> customersWith.put(term, 0)));
        BitSet grouped = new BitSet();
        clusters.forEach(cluster -> Arrays.stream(cluster.members()).forEach(grouped::set));
        Collection<List<Integer>> ofAll = ofEachCustomer(IntStream.range(0, texts.size()));
        everybody = ofAll.size();
        for (List<Integer> own : ofAll) {
            Set<String> terms = new HashSet<>();
            List<Words.Word> written = new ArrayList<>();
            for (int text : own) {
                List<Words.Word> words = Words.of(texts.get(text));
                Words.terms(words, terms::add);
                if (grouped.get(text)) {
                    written.addAll(words);
                }
            }
            terms.forEach(term -> customersWith.computeIfPresent(term, (_, count) -> count + 1));
            if (!written.isEmpty()) {
                vocabulary.add(written);
            }
        }
    }

    /** Of these texts those of one customer, then those of the next. */
    private Collection<List<Integer>> ofEachCustomer(IntStream some) {
        Map<String, List<Integer>> own = new LinkedHashMap<>();
        some.forEach(text ->
                own.computeIfAbsent(customers.get(text), _ -> new ArrayList<>()).add(text));
        return own.values();
    }
}
