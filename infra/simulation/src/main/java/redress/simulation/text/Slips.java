package redress.simulation.text;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** What happens to a text when it is typed: swapped, dropped and doubled letters, everything in lower case. */
final class Slips {

    private static final double OF_TEXTS = .15;
    private static final double OF_CHATTY_TEXTS = .35;
    private static final double LOWER_CASE = .2;

    private Slips() {}

    static String in(String text, boolean chatty, RandomGenerator random) {
        StringBuilder typed =
                new StringBuilder(chatty && random.nextDouble() < LOWER_CASE ? text.toLowerCase(Locale.ROOT) : text);
        if (random.nextDouble() < (chatty ? OF_CHATTY_TEXTS : OF_TEXTS)) {
            int slips = 1 + random.nextInt(3);
            for (int i = 0; i < slips; i++) {
                slip(typed, random);
            }
        }
        return typed.toString();
    }

    private static void slip(StringBuilder text, RandomGenerator random) {
        int at = 1 + random.nextInt(Math.max(1, text.length() - 2));
        if (at + 1 >= text.length()
                || !Character.isLetter(text.charAt(at))
                || !Character.isLetter(text.charAt(at + 1))) {
            return;
        }
        char c = text.charAt(at);
        switch (random.nextInt(3)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, c);
            default -> text.deleteCharAt(at).insert(at + 1, c);
        }
    }
}
