package redress.command.input;

/** Texts that every part behind the intake can store: well-formed, and without control characters where they are names. */
public final class Texts {

    private Texts() {}

    /** Whether every surrogate has its other half; a text without it has no UTF-8 form. */
    public static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it holds a control character, line breaks included. */
    public static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /** At most {@code longest} characters that can be stored and shown; what cannot becomes a question mark. */
    public static String printable(String text, int longest) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(c -> Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        ? '?'
                        : c)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
