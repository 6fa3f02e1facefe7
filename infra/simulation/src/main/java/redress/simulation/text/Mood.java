package redress.simulation.text;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** The temper in which a narrative is written; each has sections of its own in the common grammar. */
enum Mood {
    ANGRY,
    ANXIOUS,
    DISAPPOINTED,
    FRUSTRATED,
    IRONIC,
    RESIGNED,
    POLITE;

    private static final Mood[] ALL = values();

    private final String suffix = " " + name().toLowerCase(Locale.ROOT);

    static Mood draw(RandomGenerator random) {
        return ALL[random.nextInt(ALL.length)];
    }

    /** The section of a grammar that holds sentences of this mood only. */
    String section(String section) {
        return section + suffix;
    }
}
