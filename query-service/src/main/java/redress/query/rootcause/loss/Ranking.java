package redress.query.rootcause.loss;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** In which order root causes are listed; those without the figure come last, by complaints. */
public enum Ranking {
    COMPLAINTS("complaints"),
    EXPECTED_LOSS("customers"),
    EXPECTED_LOSS_VALUE("value"),
    EXPECTED_LOSS_PER_EXPOSURE("perExposure");

    private final String figure;

    Ranking(String figure) {
        this.figure = figure;
    }

    /** As parameters name it, {@code expected-loss}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one that parameters name so. */
    public static Optional<Ranking> named(String word) {
        return Arrays.stream(values())
                .filter(ranking -> ranking.word().equals(word))
                .findFirst();
    }

    /** All of them, as parameters name them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Ranking::word).toList();
    }

    /** The highest first. */
    public Comparator<ObjectNode> order() {
        Comparator<ObjectNode> byComplaints = Comparator.comparingLong(
                (ObjectNode cause) -> -cause.path("complaints").asLong());
        return this == COMPLAINTS
                ? byComplaints
                : Comparator.comparingDouble((ObjectNode cause) -> -figure(cause))
                        .thenComparing(byComplaints);
    }

    private double figure(ObjectNode cause) {
        JsonNode known = cause.path(ExpectedLosses.LOSS).path(figure);
        return known.isNumber() ? known.asDouble() : Double.NEGATIVE_INFINITY;
    }
}
