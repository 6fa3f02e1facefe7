package redress.analytics.labelling;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of a text as spans without surrounding blanks. */
final class Sentences {

    /** Later sentences of a long narrative are hardly ever its gist. */
    private static final int MOST = 20;

    private static final int SHORTEST = 15;
    private static final int LONGEST = 300;
    /** Mails are wrapped at 72 characters or so. */
    private static final int WRAPPED = 60;

    /** Behind a word of three letters or more: shorter ones may be abbreviated. */
    private static final Pattern STOP_WITHOUT_CAPITAL = Pattern.compile("(?<=\\p{L}{3})[.!?]+\\s+(?=\\p{Ll})");

    private Sentences() {}

    static List<Example> of(int position, String text) {
        List<Example> sentences = new ArrayList<>();
        int from = 0;
        while (from < text.length() && sentences.size() < MOST) {
            int to = paragraphEnd(text, from);
            addAll(sentences, position, text, from, to);
            from = to;
        }
        return sentences.isEmpty() ? List.of(start(position, text)) : sentences;
    }

    private static void addAll(List<Example> sentences, int position, String text, int start, int end) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text.substring(start, end));
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            addSmallLettered(sentences, position, text, start + from, start + to);
            from = to;
        }
    }

    /** People who write without capitals end their sentences all the same, which the break iterator does not see. */
    private static void addSmallLettered(List<Example> sentences, int position, String text, int start, int end) {
        Matcher stops = STOP_WITHOUT_CAPITAL.matcher(text).region(start, end);
        int from = start;
        while (stops.find()) {
            add(sentences, trimmed(position, text, from, stops.end()));
            from = stops.end();
        }
        add(sentences, trimmed(position, text, from, end));
    }

    private static void add(List<Example> sentences, Example sentence) {
        int length = sentence.to() - sentence.from();
        if (length >= SHORTEST && length <= LONGEST && sentences.size() < MOST) {
            sentences.add(sentence);
        }
    }

    /** The end of the line in which a header, a greeting or a paragraph ends; a wrapped line goes on in the next. */
    private static int paragraphEnd(String text, int from) {
        int lineStart = from;
        for (int end = text.indexOf('\n', from); end >= 0; end = text.indexOf('\n', lineStart)) {
            if (end - lineStart < WRAPPED) {
                return end + 1;
            }
            lineStart = end + 1;
        }
        return text.length();
    }

    private static Example start(int position, String text) {
        Example whole = trimmed(position, text, 0, text.length());
        int to = Math.min(whole.to(), whole.from() + LONGEST);
        return trimmed(position, text, whole.from(), to);
    }

    private static Example trimmed(int position, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (to > from && Character.isHighSurrogate(text.charAt(to - 1))) {
            to--;
        }
        return new Example(position, from, to);
    }
}
