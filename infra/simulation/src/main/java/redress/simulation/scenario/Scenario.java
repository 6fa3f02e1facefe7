package redress.simulation.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import redress.events.EventJson;

/**
 * A business and what goes wrong in it. Everything not planted ({@link #backgroundShare}) is a complaint of its own.
 *
 * @param source what the complaints name as their source
 */
public record Scenario(
        String name,
        String source,
        List<Product> products,
        List<Region> regions,
        Shares channels,
        Shares processSteps,
        Shares paymentMethods,
        Shares severity,
        List<Release> releases,
        List<PlantedCause> causes) {

    /** Reads a scenario by name, for example {@code retailer}. */
    public static Scenario named(String name) {
        String file = "/redress/simulation/" + name + "/scenario.json";
        try (InputStream json = Objects.requireNonNull(Scenario.class.getResourceAsStream(file), file)) {
            return EventJson.MAPPER.readValue(json, Scenario.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The share of complaints without a planted cause. */
    public double backgroundShare() {
        return 1 - causes.stream().mapToDouble(PlantedCause::share).sum();
    }
}
