package redress.simulation;

import java.time.Instant;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import redress.simulation.chance.Chance;
import redress.simulation.customers.Customers;
import redress.simulation.failures.Failure;
import redress.simulation.failures.Failures;
import redress.simulation.failures.Moments;
import redress.simulation.failures.Tally;
import redress.simulation.rates.Span;
import redress.simulation.reports.AffectedLists;
import redress.simulation.reports.Departures;
import redress.simulation.reports.Exposures;
import redress.simulation.scenario.Scenario;
import redress.simulation.text.Phrasebook;

/** Everything of a simulated business that does not change while its records are read. */
final class World {

    /** Of a cause that one in fifteen complains about, one in a million comes to the last. */
    private static final int MOST_TRIES = 200;

    private final Settings settings;
    private final Scenario scenario;
    private final Span span;
    private final Customers customers;
    private final Failures failures;
    private final Tally tally;
    private final Moments moments;
    private final Reasons reasons;
    private final Background background;
    private final ComplaintMaker maker;
    private final Exposures exposures;
    private final AffectedLists lists;
    private final Departures departures;

    World(Settings settings, Scenario scenario) {
        this.settings = settings;
        this.scenario = scenario;
        span = settings.span();
        long seed = settings.seed();
        int complaints = settings.complaints();
        customers = new Customers(seed, scenario.regions(), complaints);
        Failures expected = new Failures(scenario, customers, span, seed, complaints);
        Tally counted = Tally.of(expected, scenario, span);
        // A handful of complaints has no room for what chance brings about: then nothing is planted.
        boolean room = counted.complaints() <= complaints;
        failures = room ? expected : new Failures(scenario, customers, span, seed, 0);
        tally = room ? counted : Tally.of(failures, scenario, span);
        moments = new Moments(span, scenario.sending());
        Phrasebook words = Phrasebook.of(scenario);
        Purchases purchases = new Purchases(scenario, span);
        reasons = new Reasons(scenario, words);
        background = new Background(scenario, span, seed, customers, purchases, words);
        maker = new ComplaintMaker(scenario, span, customers, purchases, words);
        exposures = new Exposures(scenario, span, seed, complaints);
        lists = new AffectedLists(scenario, span, failures);
        departures = new Departures(scenario, span, seed, customers);
    }

    Settings settings() {
        return settings;
    }

    Scenario scenario() {
        return scenario;
    }

    Span span() {
        return span;
    }

    Customers customers() {
        return customers;
    }

    Failures failures() {
        return failures;
    }

    Tally tally() {
        return tally;
    }

    Moments moments() {
        return moments;
    }

    Background background() {
        return background;
    }

    ComplaintMaker maker() {
        return maker;
    }

    Exposures exposures() {
        return exposures;
    }

    AffectedLists lists() {
        return lists;
    }

    Departures departures() {
        return departures;
    }

    long key(long number) {
        return Chance.key(settings.seed(), number);
    }

    int reports() {
        return (span.days() - 1) * exposures.perDay() + lists.count() + departures.count();
    }

    /** The complaint about a failure of the history. */
    SimulatedRecord planted(String externalId, long number, Instant lodgedAt) {
        Failure failure = failures.numbered(number);
        int second = failures.alongside(failure);
        return planted(externalId, failure, failure, second, lodgedAt, moments.failedAt(failure), failure.lodgedDay());
    }

    /** A complaint about a failure like those of the last day, of somebody who does complain. */
    SimulatedRecord alike(String externalId, int cause, Instant lodgedAt, SplittableRandom random) {
        Failure failure = complainedAbout(cause, random);
        double lagDays = scenario.causes().get(cause).lagDays();
        int lag = (int) Math.min(Failures.BEFORE, -lagDays * Math.log(1 - random.nextDouble()));
        Instant occurredAt = Occurrence.before(lodgedAt, lag, span, random);
        return planted(externalId, failure, null, -1, lodgedAt, occurredAt, span.days() - 1);
    }

    /** Most who are struck stay silent, so others are tried; who is the last of so many complains in any case. */
    private Failure complainedAbout(int cause, SplittableRandom random) {
        Failure failure = failures.like(cause, random.nextDouble());
        for (int i = 1; i < MOST_TRIES && random.nextDouble() >= failure.propensity(); i++) {
            failure = failures.like(cause, random.nextDouble());
        }
        return failure;
    }

    private SimulatedRecord planted(
            String externalId,
            Failure failure,
            @Nullable Failure told,
            int second,
            Instant lodgedAt,
            Instant occurredAt,
            int day) {
        Grounds grounds = new Grounds(
                reasons.of(failure.cause(), second),
                failure.customer(),
                failure.product(),
                failure.price(),
                failure.channel(),
                day,
                customers.tenureMonths(failure.customer(), span.days() - failure.day()),
                occurredAt);
        return maker.make(externalId, grounds, told, lodgedAt, new SplittableRandom(failure.key()));
    }
}
