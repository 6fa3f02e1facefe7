package redress.simulation.text;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How a language writes days, numbers, sums and the things that are sold.
 *
 * @param language ISO 639-1
 * @param items what the things are called, by their English name
 */
record Tongue(String language, DateTimeFormatter date, DateTimeFormatter weekday, Map<String, String> items) {

    private static final String[] NUMBERS = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};

    static Tongue of(String language, Map<String, String> items) {
        Locale locale = Locale.of(language);
        String date = switch (language) {
            case "de" -> "d. MMMM";
            case "es" -> "d 'de' MMMM";
            default -> "d MMMM";
        };
        return new Tongue(
                language,
                DateTimeFormatter.ofPattern(date, locale),
                DateTimeFormatter.ofPattern("EEEE", locale),
                Map.copyOf(items));
    }

    boolean english() {
        return language.equals("en");
    }

    String date(ZonedDateTime day) {
        return date.format(day);
    }

    String weekday(ZonedDateTime day) {
        return weekday.format(day);
    }

    String item(String english) {
        return items.getOrDefault(english, english);
    }

    /** A number from {@code from}, at least 2, to before {@code to}; small ones in English sometimes as a word. */
    String number(int from, int to, RandomGenerator random) {
        int n = random.nextInt(from, to);
        return n <= 10 && english() && random.nextBoolean() ? NUMBERS[n - 2] : Integer.toString(n);
    }

    String euros() {
        return language.equals("de") ? " Euro" : " euros";
    }

    String sum(int euros, int cents) {
        return english() ? "€" + euros + "." + cents : euros + "," + cents + " €";
    }
}
