package redress.simulation.text;

/** Removes the spaces and commas that an empty choice leaves before a comma, a full stop, a line's end or a space. */
final class Spacing {

    private Spacing() {}

    static String tidy(CharSequence text) {
        StringBuilder tidy = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean stops = c == ',' || c == '.' || c == '?' || c == '!' || c == '\n';
            if (stops || c == ' ') {
                drop(tidy, ' ');
            }
            if (stops && c != '\n') {
                drop(tidy, ',');
            }
            if (c != ' ' || tidy.isEmpty() || tidy.charAt(tidy.length() - 1) != '\n') {
                tidy.append(c);
            }
        }
        return tidy.toString().strip();
    }

    private static void drop(StringBuilder text, char last) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == last) {
            text.setLength(text.length() - 1);
        }
    }
}
