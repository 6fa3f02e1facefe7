package redress.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers with a check digit that people write in groups. The pattern takes as many groups as may belong to a
 * number, then groups are dropped from the end until the check is passed: an expiry date or a word may follow at once.
 */
final class GroupedNumbers implements Finder {

    /** What may stand between two groups: one blank or dash of any kind. */
    static final String GAP = "[\\p{Zs}\\p{Pd}]";

    private static final Pattern GAPS = Pattern.compile(GAP);

    private final Pattern groups;
    private final Predicate<String> check;

    /**
     * A kind of number.
     *
     * @param groups matches a bounded number of groups, and the first of them as its group 1
     * @param check whether upper case letters and ASCII digits are such a number
     */
    GroupedNumbers(Pattern groups, Predicate<String> check) {
        this.groups = groups;
        this.check = check;
    }

    @Override
    public List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = groups.matcher(text);
        int next = 0;
        while (matcher.find(next)) {
            int from = matcher.start();
            next = matcher.end(1);
            for (int to : ends(text, from, matcher.end()).reversed()) {
                if (check.test(compact(text.substring(from, to)))) {
                    found.add(new Span(from, to));
                    next = to;
                    break;
                }
            }
        }
        return found;
    }

    /** Where groups end. */
    private static List<Integer> ends(String text, int from, int to) {
        List<Integer> ends = new ArrayList<>();
        Matcher gaps = GAPS.matcher(text).region(from, to);
        while (gaps.find()) {
            ends.add(gaps.start());
        }
        ends.add(to);
        return ends;
    }

    /** Without gaps, and digits of any script as ASCII digits. */
    private static String compact(String number) {
        StringBuilder compact = new StringBuilder();
        number.codePoints().filter(Character::isLetterOrDigit).forEach(c -> {
            int digit = Character.digit(c, 10);
            compact.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
        return compact.toString().toUpperCase(Locale.ROOT);
    }
}
