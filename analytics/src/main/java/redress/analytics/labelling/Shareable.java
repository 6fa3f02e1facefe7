package redress.analytics.labelling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells which sentences may stand in a headline, where people read them who may not read narratives: none that greets,
 * signs or introduces, none in capitals throughout or too long to be read at a glance, none with a long number, letters and
 * digits in one piece, an address or something masked, no word that is written with a capital now and then, as names are, and
 * none that fewer than three customers wrote, however short. It errs on the side of silence: of scripts without capitals, which
 * tell a name, it shows nothing. A name that is a common word as well gets through.
 */
public final class Shareable {

    private static final int FEWEST_CUSTOMERS = 3;
    /** Less says nothing. */
    private static final int FEWEST_WORDS = 2;

    /** A headline is read at a glance. */
    private static final int LONGEST = 160;

    private static final Pattern ABOUT_PEOPLE = Pattern.compile(
            "^(from|to|cc|subject|sent|date|re|fwd?)\\s*:"
                    + "|^(dear|hi|hello|hey|good (morning|day|afternoon|evening)|greetings)\\b"
                    + "|^((kind|best|warm)\\s+)?(regards|wishes)\\b|^(yours|sincerely|cheers|signed)\\b"
                    + "|\\b(my name is|this is (mr|mrs|ms|miss|dr)\\b|i am (mr|mrs|ms|miss|dr)\\b|on behalf of)",
            Pattern.CASE_INSENSITIVE);

    /** Also plates, post codes and dates of birth; no ordinals, times and measures. */
    private static final Pattern IDENTIFYING =
            Pattern.compile("@|[{}]|https?:|www\\.|\\d{4,}|(\\d\\W?){6,}|\\b[xX]{2,}\\b"
                    + "|\\p{L}\\S*\\d|\\d(?!\\d*(st|nd|rd|th|am|pm|kg|cm|mm|gb|mb)\\b)\\S*\\p{L}"
                    + "|[\\p{Lo}\\p{M}]");

    /** With a capital behind the beginning. At the end of letters names have it where any word has, and do not look like names. */
    private static final Pattern CAPITALISED = Pattern.compile("(?<=[^\\p{L}])\\p{Lu}[\\p{L}'’]+");

    private final Vocabulary vocabulary;

    private Shareable(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Learns from all texts which words are names and which are rare.
     *
     * @param customers who wrote each text
     */
    public static Shareable among(List<String> texts, List<String> customers) {
        Map<String, List<Words.Word>> written = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            written.computeIfAbsent(customers.get(i), _ -> new ArrayList<>()).addAll(telling(texts.get(i)));
        }
        Vocabulary vocabulary = new Vocabulary();
        written.values().forEach(vocabulary::add);
        return new Shareable(vocabulary);
    }

    /** Whether a sentence may be shown to everybody. */
    public boolean mayBeShown(String sentence) {
        if (sentence.length() > LONGEST || isAllCapitals(sentence)) {
            return false;
        }
        if (ABOUT_PEOPLE.matcher(sentence).find()
                || IDENTIFYING.matcher(sentence).find()) {
            return false;
        }
        List<Words.Word> telling = telling(sentence);
        return telling.size() >= FEWEST_WORDS
                && telling.stream().allMatch(word -> mayBeShownAlone(word.key()))
                && CAPITALISED
                        .matcher(sentence)
                        .results()
                        .flatMap(word -> telling(word.group()).stream())
                        .allMatch(word -> vocabulary.isKnown(word.key()));
    }

    private static boolean isAllCapitals(String sentence) {
        return sentence.equals(sentence.toUpperCase(Locale.ROOT));
    }

    private boolean mayBeShownAlone(String word) {
        return !vocabulary.mayBeName(word) && !vocabulary.isRare(word, FEWEST_CUSTOMERS);
    }

    /** Also the words that labels leave out and that can name somebody all the same: Wu, O'Brien. */
    private static List<Words.Word> telling(String text) {
        return Words.of(text).stream()
                .filter(word -> word.role() == Words.Role.CONTENT || Words.isOutsideLabels(word))
                .map(word -> new Words.Word(word.key(), word.surface(), Words.Role.CONTENT, word.capital()))
                .toList();
    }

    /** The telling words that two texts share and that may be shown, in the order of the first. */
    public List<String> shared(String one, String other, int most) {
        List<String> theirs = content(other);
        return content(one).stream()
                .filter(theirs::contains)
                .filter(this::mayBeShownAlone)
                .map(vocabulary::written)
                .limit(most)
                .toList();
    }

    private static List<String> content(String text) {
        return Words.of(text).stream()
                .filter(word -> word.role() == Words.Role.CONTENT)
                .map(Words.Word::key)
                .distinct()
                .toList();
    }
}
