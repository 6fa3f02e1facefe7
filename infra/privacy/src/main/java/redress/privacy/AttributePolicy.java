package redress.privacy;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Which attributes of a complaint are not personal: those that can be counted, none that may say who the customer is or
 * what the customer wrote. The others are sealed and no analyst reads them. Sources send whatever they have, so in doubt an
 * attribute is personal.
 */
public final class AttributePolicy {

    private static final int LONGEST_VALUE = 60;
    private static final Pattern REVEALING_NAME =
            Pattern.compile("(?i)(name|e-?mail|phone|address|narrative|text|comment|description)");
    /** What the last word of a name says: {@code customerSegment} is a segment, {@code primaryContact} somebody. */
    private static final Set<String> REVEALING_LAST_WORDS = Set.of(
            "contact",
            "client",
            "customer",
            "person",
            "note",
            "notes",
            "remark",
            "remarks",
            "message",
            "birth",
            "birthday",
            "birthdate",
            "dob",
            "postcode",
            "iban",
            "account",
            "card",
            "passport",
            "street",
            "phone",
            "mobile",
            "tel",
            "anschrift",
            "adresse",
            "telefon",
            "geburtsdatum",
            "geburtstag",
            "kunde",
            "notiz",
            "bemerkung",
            "strasse",
            "konto",
            "nachricht");

    private static final Pattern WORD_ENDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^\\p{L}\\p{N}]+");
    /** A value with more words than these is a sentence. */
    private static final int MOST_BLANKS = 5;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int PHONE_DIGITS = 7;
    private static final int MOST_NAMES = 1000;
    /** Names that came before: there are few of them. */
    private static final Map<String, Boolean> REVEALING = new ConcurrentHashMap<>();
    /** Seven digits or more with nothing between them but what people group digits with. */
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\d(?:[ ()/.-]{0,3}\\d){6,}");

    private AttributePolicy() {}

    /**
     * Whether it may lie open.
     *
     * @param attribute as in the index: {@code name=value}
     */
    public static boolean allows(String attribute) {
        int end = attribute.indexOf('=');
        return allows(attribute.substring(0, Math.max(0, end)), attribute.substring(end + 1));
    }

    /** Whether it may lie open. */
    public static boolean allows(String name, String value) {
        return !isRevealing(name)
                && isHarmless(value, LONGEST_VALUE)
                && !isStructured(value)
                && value.chars().filter(Character::isWhitespace).count() <= MOST_BLANKS;
    }

    /** Whether a text is short and has neither a mail address nor a telephone number in it. */
    public static boolean isHarmless(String value, int longest) {
        return value.codePointCount(0, value.length()) <= longest && value.indexOf('@') < 0 && !hasPhoneNumber(value);
    }

    /** An object or a list, whose inner names nobody has looked at. */
    private static boolean isStructured(String value) {
        return value.startsWith("{") || value.startsWith("[");
    }

    private static boolean isRevealing(String name) {
        Boolean known = REVEALING.get(name);
        if (known == null) {
            known = REVEALING_NAME.matcher(name).find() || REVEALING_LAST_WORDS.contains(lastWord(name));
            if (REVEALING.size() < MOST_NAMES) {
                REVEALING.put(name, known);
            }
        }
        return known;
    }

    private static String lastWord(String name) {
        String[] words = WORD_ENDS.split(name);
        return words.length == 0 ? "" : words[words.length - 1].toLowerCase(Locale.ROOT);
    }

    private static boolean hasPhoneNumber(String value) {
        // Most values are too short, and a search for a pattern takes far longer than this.
        return value.length() >= PHONE_DIGITS
                && PHONE_NUMBER.matcher(DATE.matcher(value).replaceAll("")).find();
    }
}
