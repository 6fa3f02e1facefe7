package redress.privacy;

import java.util.Map;
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
                && value.codePointCount(0, value.length()) <= LONGEST_VALUE
                && value.indexOf('@') < 0
                && !hasPhoneNumber(value);
    }

    private static boolean isRevealing(String name) {
        Boolean known = REVEALING.get(name);
        if (known == null) {
            known = REVEALING_NAME.matcher(name).find();
            if (REVEALING.size() < MOST_NAMES) {
                REVEALING.put(name, known);
            }
        }
        return known;
    }

    private static boolean hasPhoneNumber(String value) {
        // Most values are too short, and a search for a pattern takes far longer than this.
        return value.length() >= PHONE_DIGITS
                && PHONE_NUMBER.matcher(DATE.matcher(value).replaceAll("")).find();
    }
}
