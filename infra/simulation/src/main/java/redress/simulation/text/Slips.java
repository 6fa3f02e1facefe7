package redress.simulation.text;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What happens to a text when it is typed: swapped, dropped and doubled letters, no capitals or nothing but capitals,
 * forgotten full stops, shouting, little pictures, lines broken at will.
 */
final class Slips {

    private static final double OF_TEXTS = .15;
    private static final double OF_CHATTY_TEXTS = .35;
    private static final double LOWER_CASE = .2;
    private static final double SHOUTING = .06;
    private static final double NO_STOPS = .06;
    private static final double PICTURE = .1;
    private static final double BROKEN_LINES = .08;
    private static final String[] PICTURES = {"🙄", "😡", "😤", "🤷", "😢", "👎", "😭", "🤦", ":(", ":-/", "!!!", "???"
    };

    private Slips() {}

    static String in(String text, boolean chatty, Mood mood, RandomGenerator random) {
        StringBuilder typed = new StringBuilder(cased(text, chatty, mood, random));
        if (random.nextDouble() < NO_STOPS) {
            replaceStops(typed, random.nextBoolean() ? " " : ", ");
        } else if (random.nextDouble() < BROKEN_LINES) {
            replaceStops(typed, ".\n");
        } else if (mood == Mood.ANGRY && random.nextDouble() < .3) {
            replaceStops(typed, random.nextBoolean() ? "! " : "!!! ");
        }
        if (random.nextDouble() < (chatty ? OF_CHATTY_TEXTS : OF_TEXTS)) {
            int slips = 1 + random.nextInt(2 + typed.length() / 120);
            for (int i = 0; i < slips; i++) {
                slip(typed, random);
            }
        }
        if (chatty && mood != Mood.POLITE && random.nextDouble() < PICTURE) {
            typed.append(' ').append(PICTURES[random.nextInt(PICTURES.length)]);
        }
        return typed.toString();
    }

    private static String cased(String text, boolean chatty, Mood mood, RandomGenerator random) {
        if (chatty && random.nextDouble() < LOWER_CASE) {
            return text.toLowerCase(Locale.ROOT);
        }
        return mood == Mood.ANGRY && random.nextDouble() < SHOUTING ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static void replaceStops(StringBuilder text, String by) {
        for (int stop = text.indexOf(". "); stop >= 0; stop = text.indexOf(". ", stop + by.length())) {
            text.replace(stop, stop + 2, by);
        }
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
