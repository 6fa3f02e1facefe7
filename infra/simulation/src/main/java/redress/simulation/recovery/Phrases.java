package redress.simulation.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import redress.simulation.customers.Customer;
import redress.simulation.recovery.effect.Chance;

/** What handlers, supervisors and customers say in recoveries and surveys, by occasion, as in recovery.txt. */
public final class Phrases {

    private static final String FIRST_NAME = "{first}";

    private final Map<String, List<String>> byOccasion = new HashMap<>();

    private Phrases() {}

    /** Those of a business, by its name. */
    public static Phrases of(String business) {
        String file = "/redress/simulation/" + business + "/recovery.txt";
        Phrases phrases = new Phrases();
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(file), file)) {
            phrases.read(new String(in.readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return phrases;
    }

    private void read(String text) {
        List<String> sayings = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("[")) {
                sayings = new ArrayList<>();
                byOccasion.put(line.substring(1, line.length() - 1), sayings);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                sayings.add(line);
            }
        }
    }

    /** Something that is said on an occasion to or by a customer. */
    public String one(String occasion, Customer customer, Chance chance) {
        return filled(chance.one(sayings(occasion)), customer);
    }

    /** So many different things, at most as many as there are. */
    List<String> some(String occasion, int count, Chance chance) {
        List<String> all = sayings(occasion);
        int from = chance.between(0, all.size());
        List<String> some = new ArrayList<>(count);
        for (int i = 0; i < Math.min(count, all.size()); i++) {
            some.add(all.get((from + i) % all.size()));
        }
        return some;
    }

    private List<String> sayings(String occasion) {
        List<String> sayings = byOccasion.get(occasion);
        if (sayings == null) {
            throw new IllegalArgumentException("recovery.txt has no words for " + occasion);
        }
        return sayings;
    }

    private static String filled(String saying, Customer customer) {
        if (!saying.contains(FIRST_NAME)) {
            return saying;
        }
        String name = customer.name();
        int space = name.indexOf(' ');
        return saying.replace(FIRST_NAME, space < 0 ? name : name.substring(0, space));
    }
}
