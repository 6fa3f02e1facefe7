package redress.simulation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import redress.simulation.customers.Customer;
import redress.simulation.failures.Failure;
import redress.simulation.failures.Tally;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.Scenario;

/**
 * An online retailer in which things go wrong, some of them planted. It produces a history of complaints and, after
 * that, live traffic; it reads no clock, and everything follows from the settings.
 */
public final class SimulatedBusiness {

    private final World world;

    public SimulatedBusiness(Settings settings) {
        this(settings, settings.business());
    }

    public SimulatedBusiness(Settings settings, Scenario scenario) {
        world = new World(settings, scenario);
    }

    public Settings settings() {
        return world.settings();
    }

    public Scenario scenario() {
        return world.scenario();
    }

    public Counts counts() {
        return Counts.of(settings().complaints(), world.reports());
    }

    /** When something begins that a scenario gives as a share of the history. */
    public Instant at(double share) {
        return world.span().startOf(world.span().dayAt(share));
    }

    /** Complaints of the history that a cause is expected to bring about. */
    public long expected(PlantedCause cause) {
        return Math.round(cause.share() * settings().complaints());
    }

    /** Who was struck and who complained, by cause in the order of the scenario. */
    public List<Tally.OfCause> tally() {
        return world.tally().causes();
    }

    /** The history from its beginning, in the order of sending, made while it is read. */
    public Iterator<SimulatedRecord> history() {
        return new History(world, counts());
    }

    public Stream<SimulatedRecord> stream() {
        int order = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(history(), order), false);
    }

    /** What comes after the complaints of the history. */
    public Aftercare aftercare() {
        return new Aftercare(this, world);
    }

    /** Complaints from {@code from} on, which is not before the end of the history. */
    public LiveTraffic liveTraffic(Instant from) {
        return new LiveTraffic(world, from);
    }

    /** Every failure of the history and the two weeks before it, in the order of time, made while it is read. */
    public Stream<Failure> failures() {
        return IntStream.range(
                        -redress.simulation.failures.Failures.BEFORE,
                        world.span().days())
                .boxed()
                .flatMap(day -> ofDay(day).stream());
    }

    private List<Failure> ofDay(int day) {
        List<Failure> all = new ArrayList<>();
        world.failures().onDay(day, all::add);
        all.sort(Comparator.comparing(this::failedAt).thenComparingLong(Failure::number));
        return all;
    }

    public Instant failedAt(Failure failure) {
        return world.moments().failedAt(failure);
    }

    /** Whom a failure struck. */
    public Customer customer(Failure failure) {
        return world.customers().numbered(failure.customer());
    }

    /** Everybody affected in the history who does not complain in it, in the order of time. */
    public Stream<SilentCustomer> silent() {
        return silentFailures()
                .map(failure -> new SilentCustomer(
                        customer(failure),
                        scenario().causes().get(failure.cause()).id(),
                        failedAt(failure),
                        BigDecimal.valueOf(failure.price())));
    }

    /** The first failure of each of these. */
    public Stream<Failure> silentFailures() {
        return failures().filter(failure -> world.failures().isSilent(failure));
    }
}
