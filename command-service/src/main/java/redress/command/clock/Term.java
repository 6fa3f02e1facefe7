package redress.command.clock;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as service levels state it.
 *
 * @param count how many, from 1
 * @param unit of what
 */
public record Term(int count, Unit unit) {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,3})(h|d|w|bd)");

    /** What a term counts. */
    public enum Unit {
        H,
        D,
        W,
        BD
    }

    /**
     * Reads {@code 4h} (hours), {@code 15d} (calendar days), {@code 8w} (weeks) or {@code 3bd} (business days).
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static Term of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a term reads 4h, 15d, 8w or 3bd, not " + text);
        }
        return new Term(
                Integer.parseInt(form.group(1)), Unit.valueOf(form.group(2).toUpperCase(Locale.ROOT)));
    }
}
