package redress.simulation.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.simulation.rates.Span;

/**
 * A business and what goes wrong in it. Everything not planted ({@link #backgroundShare}) is a complaint of its own.
 *
 * @param words the scenario whose words it uses
 * @param source what the complaints name as their source
 * @param ordersPerComplaint orders in the history for each complaint
 * @param outage a channel that fails for some days, absent: none
 * @param quiet customers who stop complaining, absent: none
 */
public record Scenario(
        String name,
        String words,
        String source,
        List<Product> products,
        List<Region> regions,
        Shares channels,
        Shares processSteps,
        Shares paymentMethods,
        Shares severity,
        List<Release> releases,
        double ordersPerComplaint,
        Propensity propensity,
        Sending sending,
        @Nullable Outage outage,
        @Nullable Quiet quiet,
        List<Rename> renames,
        List<PlantedCause> causes) {

    /** The scenarios there are, the usual one first. */
    public static final List<String> NAMES = List.of("retailer", "calm", "storm");

    /**
     * Reads a scenario by name, for example {@code retailer}.
     *
     * @throws IllegalArgumentException naming those there are, if there is none of this name
     */
    public static Scenario named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "there is no scenario of this name; there are " + String.join(", ", NAMES));
        }
        return ScenarioFile.read(name);
    }

    /** The share of complaints without a planted cause. */
    public double backgroundShare() {
        return 1 - causes.stream().mapToDouble(PlantedCause::share).sum();
    }

    /** What a record lodged on a day calls a value. */
    public String nameAt(String attribute, String value, int day, Span span) {
        for (Rename rename : renames) {
            if (rename.attribute().equals(attribute)
                    && rename.was().equals(value)
                    && day >= span.dayAt(rename.from())) {
                return rename.is();
            }
        }
        return value;
    }
}
