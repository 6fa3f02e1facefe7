package redress.simulation.text;

/** Removes the spaces that an empty choice leaves before a comma, a full stop or another space. */
final class Spacing {

    private Spacing() {}

    static String tidy(CharSequence text) {
        StringBuilder tidy = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean closes = c == ' ' || c == ',' || c == '.' || c == '?';
            if (closes && !tidy.isEmpty() && tidy.charAt(tidy.length() - 1) == ' ') {
                tidy.setLength(tidy.length() - 1);
            }
            tidy.append(c);
        }
        return tidy.toString().strip();
    }
}
