package redress.simulation;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import redress.simulation.chance.Chance;
import redress.simulation.customers.Customers;
import redress.simulation.rates.Arrivals;
import redress.simulation.rates.ReportedFailures;
import redress.simulation.rates.Span;
import redress.simulation.rates.Volume;
import redress.simulation.scenario.Outage;
import redress.simulation.scenario.Product;
import redress.simulation.scenario.Quiet;
import redress.simulation.scenario.Scenario;
import redress.simulation.scenario.Shares;
import redress.simulation.text.Gripe;
import redress.simulation.text.Phrasebook;

/** Complaints that nobody planted: when they come, and whose they are. An outage and a quiet segment show in them too. */
final class Background {

    private static final double LAG_DAYS = 2;
    private static final int CHANNEL = 31;
    private static final int MOST_TRIES = 20;

    private final Scenario scenario;
    private final Span span;
    private final long seed;
    private final Customers customers;
    private final Purchases purchases;
    private final List<Gripe> gripes;
    private final ReportedFailures failures;
    private final @Nullable Shares otherChannels;

    Background(Scenario scenario, Span span, long seed, Customers customers, Purchases purchases, Phrasebook words) {
        this.scenario = scenario;
        this.span = span;
        this.seed = seed;
        this.customers = customers;
        this.purchases = purchases;
        gripes = words.gripes();
        failures = new ReportedFailures(span.days(), LAG_DAYS, day -> Volume.ofDay(span, day));
        Outage outage = scenario.outage();
        otherChannels = outage == null ? null : scenario.channels().without(outage.channel());
    }

    /** The times at which so many are lodged. */
    Arrivals arrivals(long count) {
        return new Arrivals(
                span, day -> failures.lodgedOn(day) * made(day), count, new SplittableRandom(Chance.key(seed, 0)));
    }

    /** The share of complaints that an outage leaves. */
    private double made(int day) {
        Outage outage = scenario.outage();
        return outage == null || !isOut(outage, day)
                ? 1
                : 1 - (1 - outage.moves()) * scenario.channels().share(outage.channel());
    }

    private boolean isOut(Outage outage, int day) {
        int from = span.dayAt(outage.from());
        return day >= from && day < from + outage.days();
    }

    /** The channel of the complaint with this key: known before all else, as it decides when the complaint is sent. */
    String channel(long key, int day) {
        Shares channels = otherChannels != null && scenario.outage() != null && isOut(scenario.outage(), day)
                ? otherChannels
                : scenario.channels();
        return channels.draw(Chance.of(key, CHANNEL));
    }

    /** A complaint lodged at this time. */
    Grounds grounds(long key, Instant lodgedAt, int day, RandomGenerator random) {
        Gripe gripe = gripes.get(random.nextInt(gripes.size()));
        Reason reason = Reason.own(gripe, scenario.severity());
        Product product = purchases.product(reason.scope(), random);
        long customer = customer(day, random);
        int lag = failures.drawLag(day, random);
        return new Grounds(
                reason,
                customer,
                product,
                purchases.price(product, random),
                channel(key, day),
                day,
                customers.tenureMonths(customer, span.days() - day),
                Occurrence.before(lodgedAt, lag, span, random));
    }

    /** Anyone, but hardly someone who has gone quiet. */
    private long customer(int day, RandomGenerator random) {
        Quiet quiet = scenario.quiet();
        long customer = customers.any(random);
        for (int i = 0; i < MOST_TRIES && quiet != null && silenced(quiet, customer, day, random); i++) {
            customer = customers.any(random);
        }
        return customer;
    }

    private boolean silenced(Quiet quiet, long customer, int day, RandomGenerator random) {
        return day >= span.dayAt(quiet.from())
                && customers.segment(customer) == quiet.segment()
                && customers.region(customer).name().equals(quiet.region())
                && random.nextDouble() >= Math.exp(quiet.shift());
    }
}
