package redress.analytics.labelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into words, leaving out what must never be in a label: redactions (XXXX, {$12.00}), anything with a digit,
 * addresses of mail and web, mentions.
 */
final class Words {

    /** A narrative says what it is about early; the rest is history. */
    private static final int MAX_CHARACTERS = 4_000;

    /** One piece of a text between blanks. */
    private static final Pattern PIECE = Pattern.compile("\\S+");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*|[^\\s\\p{L}]");
    private static final Set<String> STOP = stopWords();
    private static final Set<String> NOT = Set.of(
            "not",
            "no",
            "cannot",
            "can't",
            "cant",
            "don't",
            "dont",
            "didn't",
            "didnt",
            "doesn't",
            "doesnt",
            "isn't",
            "isnt",
            "wasn't",
            "wasnt",
            "won't",
            "wont",
            "couldn't",
            "couldnt",
            "haven't",
            "havent",
            "hasn't",
            "hasnt",
            "hadn't",
            "hadnt",
            "aren't",
            "arent",
            "wouldn't",
            "wouldnt");
    private static final Set<String> PARTICLES = Set.of("up", "off", "out", "down", "over");
    private static final Set<String> BRIDGED = Set.of("a", "an", "the", "my", "your", "our", "their", "his", "her");

    private Words() {}

    /** What a word does in a label. */
    enum Role {
        /** May stand alone and in pairs. */
        CONTENT,
        /** First of a pair only: not arrived. */
        NEGATION,
        /** Second of a pair only: top up. */
        PARTICLE,
        /** Neither; ends a pair. */
        BREAK
    }

    /**
     * A word of a text.
     *
     * @param key lower case, without a plural s
     * @param surface lower case as written
     * @param capital written with a capital, or in capitals, where lower case was to be expected
     */
    record Word(String key, String surface, Role role, boolean capital) {}

    private static final Word BREAK = new Word("", "", Role.BREAK, false);

    /** Whether labels leave a word out although it is no common one: too short, or with an apostrophe. */
    static boolean isOutsideLabels(Word word) {
        return word.role() == Role.BREAK
                && !word.surface().isEmpty()
                && !word.surface().equals("i")
                && !STOP.contains(word.surface().replace("'", ""));
    }

    static List<Word> of(String text) {
        String start = text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text;
        List<Word> words = new ArrayList<>();
        Matcher pieces = PIECE.matcher(start);
        boolean sentenceStart = true;
        while (pieces.find()) {
            String piece = pieces.group();
            if (isMasked(piece)) {
                words.add(BREAK);
                sentenceStart = false;
            } else {
                sentenceStart = addAll(words, piece, sentenceStart);
            }
        }
        return words;
    }

    private static boolean isMasked(String piece) {
        return piece.indexOf('@') >= 0
                || piece.indexOf('{') >= 0
                || piece.startsWith("http")
                || piece.startsWith("www.")
                || piece.chars().anyMatch(Character::isDigit);
    }

    /** Whether the next piece starts a sentence. */
    private static boolean addAll(List<Word> words, String piece, boolean atStart) {
        Matcher matcher = WORD.matcher(piece);
        boolean sentenceStart = atStart;
        while (matcher.find()) {
            String raw = matcher.group();
            boolean letters = Character.isLetter(raw.charAt(0));
            if (letters) {
                add(words, raw, sentenceStart);
            } else if (!raw.equals("-")) {
                words.add(BREAK);
            }
            sentenceStart = !letters;
        }
        return sentenceStart;
    }

    private static void add(List<Word> words, String raw, boolean sentenceStart) {
        String lower = raw.toLowerCase(Locale.ROOT).replace('’', '\'');
        String surface = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
        if (BRIDGED.contains(surface)) {
            return;
        }
        boolean capital = !sentenceStart && Character.isUpperCase(raw.charAt(0)) && raw.length() > 1;
        words.add(new Word(singular(surface), surface, role(surface), capital));
    }

    private static Role role(String word) {
        if (NOT.contains(word)) {
            return Role.NEGATION;
        }
        if (PARTICLES.contains(word)) {
            return Role.PARTICLE;
        }
        return word.length() < 3
                        || word.chars().allMatch(c -> c == 'x')
                        || word.indexOf('\'') >= 0
                        || STOP.contains(word)
                ? Role.BREAK
                : Role.CONTENT;
    }

    private static String singular(String word) {
        if (NOT.contains(word)) {
            return "not";
        }
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /** Every word and pair that may become a keyword, each time it occurs. Keys of pairs hold a space. */
    static void terms(List<Word> words, Consumer<String> sink) {
        Word last = BREAK;
        for (Word word : words) {
            if (word.role == Role.CONTENT) {
                sink.accept(word.key);
            }
            boolean first = last.role == Role.CONTENT || last.role == Role.NEGATION;
            boolean second = word.role == Role.CONTENT || (word.role == Role.PARTICLE && last.role == Role.CONTENT);
            if (first && second && !last.key.equals(word.key)) {
                sink.accept(last.key + " " + word.key);
            }
            last = word;
        }
    }

    private static Set<String> stopWords() {
        try (InputStream in = Words.class.getResourceAsStream("stop-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("stop-words.txt is not on the class path");
            }
            return new HashSet<>(Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\s+")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
