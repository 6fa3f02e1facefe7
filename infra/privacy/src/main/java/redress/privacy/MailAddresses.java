package redress.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * E-mail addresses, whether or not their domain exists. Looks from each @ to both sides, at most as far as an address may
 * go (RFC 5321, 4.5.3.1): to the left 64 characters, to the right labels of 63.
 */
final class MailAddresses implements Finder {

    private static final int LONGEST_LOCAL_PART = 64;
    /** Signs of RFC 5322's atoms, but the braces, which are for marks. */
    private static final String SIGNS = ".!#$%&'’*+-/=?^_`|~";

    private static final Pattern DOMAIN =
            Pattern.compile("@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,9}\\p{L}[\\p{L}\\p{N}-]{1,62}");

    @Override
    public List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        Matcher domain = DOMAIN.matcher(text);
        int free = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int from = localPart(text, free, at);
            if (from < at && domain.region(at, text.length()).lookingAt()) {
                found.add(new Span(from, domain.end()));
                free = domain.end();
            }
        }
        return found;
    }

    /** Where it starts that ends before the @. */
    private static int localPart(String text, int free, int at) {
        int from = at;
        while (from > Math.max(free, at - LONGEST_LOCAL_PART) && belongs(text.codePointBefore(from))) {
            from -= Character.charCount(text.codePointBefore(from));
        }
        return from;
    }

    private static boolean belongs(int character) {
        return Character.isLetterOrDigit(character) || SIGNS.indexOf(character) >= 0;
    }
}
