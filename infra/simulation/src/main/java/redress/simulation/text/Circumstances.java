package redress.simulation.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import redress.simulation.customers.Customer;
import redress.simulation.customers.Names;

/**
 * What a customer can name in a narrative: the order, the sum, the day, themselves.
 *
 * @param facts attribute values of the complaint by name, and {@code item}
 */
public record Circumstances(Customer customer, Map<String, String> facts, String order, int price, Instant occurredAt)
        implements BiFunction<String, RandomGenerator, String> {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final String[] NUMBERS = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};

    @Override
    public String apply(String slot, RandomGenerator random) {
        return switch (slot) {
            case "order" -> order;
            case "amount" -> amount(random);
            case "days" -> few(random, 3, 21) + " days";
            case "n" -> few(random, 2, 9);
            case "years" -> few(random, 2, 12) + " years";
            case "date" -> DATE.format(when());
            case "weekday" -> WEEKDAY.format(when());
            case "staff" -> Names.first(random);
            case "me" -> customer.name();
            case "phone" -> customer.phone();
            case "email" -> customer.email();
            case "town" -> customer.town();
            default -> fact(slot);
        };
    }

    private String fact(String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the grammar asks for <" + name + ">, which is not known");
        }
        return value;
    }

    private ZonedDateTime when() {
        return occurredAt.atZone(ZoneOffset.UTC);
    }

    private String amount(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> "€" + price;
            case 1 -> price + " euros";
            default -> "€" + (price - 1) + "." + (10 + random.nextInt(9) * 10);
        };
    }

    private static String few(RandomGenerator random, int from, int to) {
        int n = random.nextInt(from, to);
        return n <= 10 && random.nextBoolean() ? NUMBERS[n - 2] : Integer.toString(n);
    }

    /** Says nothing of the customer. */
    @Override
    public String toString() {
        return "Circumstances";
    }
}
