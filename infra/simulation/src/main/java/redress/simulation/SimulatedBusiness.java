package redress.simulation;

import java.time.Instant;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import redress.simulation.rates.Arrivals;
import redress.simulation.rates.Rates;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.Scenario;

/**
 * An online retailer in which things go wrong, some of them planted. It produces a history of complaints and, after
 * that, live traffic; it reads no clock, and everything follows from the settings.
 */
public final class SimulatedBusiness {

    private final Settings settings;
    private final Scenario scenario;
    private final Rates rates;
    private final ComplaintMaker maker;

    public SimulatedBusiness(Settings settings) {
        this(settings, Scenario.named("retailer"));
    }

    public SimulatedBusiness(Settings settings, Scenario scenario) {
        this.settings = settings;
        this.scenario = scenario;
        rates = new Rates(scenario, settings.span());
        maker = new ComplaintMaker(scenario, settings, rates);
    }

    public Settings settings() {
        return settings;
    }

    public Scenario scenario() {
        return scenario;
    }

    public Counts counts() {
        return Counts.of(settings.complaints());
    }

    /** When something begins that a scenario gives as a share of the history. */
    public Instant at(double share) {
        return settings.span().startOf(settings.span().dayAt(share));
    }

    /** Complaints of the history that a cause is expected to bring about. */
    public long expected(PlantedCause cause) {
        return Math.round(cause.share() * settings.complaints());
    }

    /** Customers hit by a cause in the history, complaining or not. */
    public long affected(PlantedCause cause) {
        return ComplaintMaker.affected(cause, settings.complaints());
    }

    /** The history from its beginning, in the order of time, made while it is read. */
    public Iterator<SimulatedRecord> history() {
        Arrivals arrivals =
                new Arrivals(settings.span(), rates, settings.complaints(), new SplittableRandom(settings.seed()));
        return new History(maker, counts(), settings.seed(), arrivals);
    }

    public Stream<SimulatedRecord> stream() {
        int order = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(history(), order), false);
    }

    /** Complaints from {@code from} on, which is not before the end of the history. */
    public LiveTraffic liveTraffic(Instant from) {
        return new LiveTraffic(maker, settings.seed(), from);
    }
}
