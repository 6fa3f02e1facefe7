package redress.analytics.portrait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import redress.analytics.interval.Wilson;
import redress.events.finding.Suspicion.Guess;

/**
 * Suggests what customers feel by the words with which they name it: of the customers who name any feeling, how many name
 * this one. Each customer counts once for a feeling. English, a list of words; irony and negation escape it, so it only
 * suggests (practice P4: a person names the feeling).
 */
final class Feelings {

    /** Three may happen to share a word; and a suggestion that is hardly likelier than the others is none. */
    private static final int FEWEST_CUSTOMERS = 5;

    private static final double LIKELY = 0.25;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}-]+");

    private final Map<String, String> words = new HashMap<>();

    Feelings() {
        for (WordsOf line : WordsOf.read("feelings-in-words.txt")) {
            for (String word : line.words().split(" ", -1)) {
                words.put(word, line.name());
            }
        }
    }

    /**
     * The feeling that most customers name, with the lower end of the interval (Wilson 1927) of its share among those who name
     * any; null if none stands out.
     */
    @Nullable
    Guess of(List<String> texts, List<String> customers) {
        Map<String, Set<String>> who = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            String customer = customers.get(i);
            named(texts.get(i))
                    .forEach(feeling ->
                            who.computeIfAbsent(feeling, _ -> new HashSet<>()).add(customer));
        }
        Set<String> any = new HashSet<>();
        who.values().forEach(any::addAll);
        return who.entrySet().stream()
                .filter(named -> named.getValue().size() >= FEWEST_CUSTOMERS)
                .map(named -> new Guess(
                        named.getKey(),
                        Wilson.share(named.getValue().size(), any.size()).lower()))
                .filter(guess -> guess.confidence() >= LIKELY)
                .max(Comparator.comparingDouble(Guess::confidence)
                        .thenComparing(Guess::value, Comparator.reverseOrder()))
                .orElse(null);
    }

    private Set<String> named(String text) {
        Set<String> feelings = new HashSet<>();
        List<String> plain = new ArrayList<>(List.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))));
        for (int i = 0; i < plain.size(); i++) {
            String feeling = words.get(plain.get(i));
            String pair = i + 1 < plain.size() ? words.get(plain.get(i) + "-" + plain.get(i + 1)) : null;
            if (feeling != null) {
                feelings.add(feeling);
            }
            if (pair != null) {
                feelings.add(pair);
            }
        }
        return feelings;
    }
}
