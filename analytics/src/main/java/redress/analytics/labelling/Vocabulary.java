package redress.analytics.labelling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all texts together say about a word: how often it occurs, how it is written, and whether it is a name. */
final class Vocabulary {

    /** A capitalised word that a larger share of customers wrote is a brand or a product, which a label may name. */
    private static final double KNOWN_SHARE = 0.01;

    private static final int KNOWN_CUSTOMERS = 10;
    private static final double MOSTLY = 0.6;
    /** Words that are no names have capitals where everything has, which few customers write. */
    private static final double NOW_AND_THEN = 0.2;

    private final Map<String, Count> words = new HashMap<>();
    private final Map<String, Map<String, Integer>> surfaces = new HashMap<>();
    private int customers;

    private static final class Count {
        private int occurrences;
        private int capitals;
        private int customers;
    }

    /** Takes in all that one customer wrote. */
    void add(List<Words.Word> written) {
        customers++;
        Set<String> seen = new HashSet<>();
        for (Words.Word word : written) {
            if (word.role() == Words.Role.CONTENT) {
                Count count = words.computeIfAbsent(word.key(), w -> new Count());
                count.occurrences++;
                count.capitals += word.capital() ? 1 : 0;
                count.customers += seen.add(word.key()) ? 1 : 0;
                surfaces.computeIfAbsent(word.key(), w -> new HashMap<>()).merge(word.surface(), 1, Integer::sum);
            }
        }
    }

    /** Whether fewer customers than that wrote a word. */
    boolean isRare(String word, int fewest) {
        Count count = words.get(word);
        return count == null || count.customers < fewest;
    }

    /** Whether a word looks like a person's or a place's name: with a capital inside sentences, and rare. */
    boolean isName(String term) {
        for (String word : term.split(" ", -1)) {
            Count count = words.get(word);
            if (count != null && count.capitals > MOSTLY * count.occurrences && !isKnown(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is now and then written with a capital inside sentences: a name of somebody or something, or a weekday. */
    boolean mayBeName(String word) {
        Count count = words.get(word);
        return count != null && count.capitals > NOW_AND_THEN * count.occurrences;
    }

    /** Whether so many customers wrote a word that it is none of theirs: a brand or a product, or a common word. */
    boolean isKnown(String word) {
        return !isRare(word, (int) Math.ceil(Math.max(KNOWN_CUSTOMERS, KNOWN_SHARE * customers)));
    }

    /** The term in its most frequent spelling. */
    String written(String term) {
        StringBuilder written = new StringBuilder();
        for (String word : term.split(" ", -1)) {
            written.append(written.isEmpty() ? "" : " ").append(surface(word));
        }
        return written.toString();
    }

    private String surface(String word) {
        String best = word;
        int most = 0;
        for (Map.Entry<String, Integer> e :
                surfaces.getOrDefault(word, Map.of()).entrySet()) {
            if (e.getValue() > most || (e.getValue() == most && e.getKey().compareTo(best) < 0)) {
                best = e.getKey();
                most = e.getValue();
            }
        }
        return best;
    }
}
