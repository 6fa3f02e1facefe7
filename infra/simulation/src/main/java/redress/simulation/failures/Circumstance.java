package redress.simulation.failures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.simulation.chance.Chance;
import redress.simulation.customers.Customer.Segment;
import redress.simulation.customers.Customers;
import redress.simulation.rates.Span;
import redress.simulation.scenario.Outage;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.Product;
import redress.simulation.scenario.Quiet;
import redress.simulation.scenario.Scenario;
import redress.simulation.scenario.Shares;

/** What decides whether a failure is complained about, by which channel and when. */
final class Circumstance {

    private static final int LONGEST_LAG = Stricken.BEFORE;
    private static final int PRODUCT = 11;
    private static final int PRICE = 12;
    private static final int CHANNEL = 13;
    private static final int COMPLAINS = 14;
    private static final int LAG = 15;
    private static final int MOVES = 16;
    private static final int OTHER_CHANNEL = 17;
    private static final int OF_DAY = 18;

    private final Scenario scenario;
    private final Customers customers;
    private final Span span;
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Shares bought;
    private final @Nullable Shares otherChannels;
    private final int quietFrom;
    private final int outageFrom;

    Circumstance(Scenario scenario, Customers customers, Span span) {
        this.scenario = scenario;
        this.customers = customers;
        this.span = span;
        Map<String, Integer> shares = new LinkedHashMap<>();
        scenario.products().forEach(product -> {
            products.put(product.name(), product);
            shares.put(product.name(), product.share());
        });
        bought = new Shares(shares);
        Outage outage = scenario.outage();
        otherChannels = outage == null ? null : scenario.channels().without(outage.channel());
        outageFrom = outage == null ? Integer.MAX_VALUE : span.dayAt(outage.from());
        Quiet quiet = scenario.quiet();
        quietFrom = quiet == null ? Integer.MAX_VALUE : span.dayAt(quiet.from());
    }

    /** The failure that a customer suffers at a time, with all that follows. */
    Failure of(long number, long key, int index, int stratum, int again, int day, double ofDay, long customer) {
        PlantedCause cause = scenario.causes().get(index);
        Product product = product(cause, key);
        int price = price(product, Chance.of(key, PRICE));
        String channel =
                cause.scope().getOrDefault("channel", scenario.channels().draw(Chance.of(key, CHANNEL)));
        double propensity = propensity(cause, customer, channel, price, day);
        int lodged = Failure.NEVER;
        if (Chance.of(key, COMPLAINS) < propensity) {
            lodged = day + lag(cause, Chance.of(key, LAG));
            if (isOut(channel, lodged)) {
                boolean moves = cause.scope().get("channel") == null && Chance.of(key, MOVES) < moves();
                lodged = moves ? lodged : Failure.NEVER;
                channel = moves ? other(Chance.of(key, OTHER_CHANNEL)) : channel;
            }
        }
        return new Failure(
                number, key, index, stratum, again, day, ofDay, product, price, channel, propensity, lodged, customer);
    }

    /** Complaints lodged in the history about a failure, on average; the few that an outage takes are left out. */
    double expected(Failure failure, long key) {
        int lodged = failure.day() + lag(scenario.causes().get(failure.cause()), Chance.of(key, LAG));
        return lodged >= 0 && lodged < span.days() ? failure.propensity() : 0;
    }

    /** When within the day a later failure happens. */
    static double ofDay(long key) {
        return Chance.of(key, OF_DAY);
    }

    private Product product(PlantedCause cause, long key) {
        String name = cause.scope().getOrDefault("product", bought.draw(Chance.of(key, PRODUCT)));
        Product product = products.get(name);
        if (product == null) {
            throw new IllegalArgumentException("no such product in the scenario: " + name);
        }
        return product;
    }

    private static int price(Product product, double chance) {
        List<Integer> range = product.price();
        return range.get(0) + (int) (chance * chance * (range.get(1) - range.get(0)));
    }

    private double propensity(PlantedCause cause, long customer, String channel, double loss, int day) {
        Segment segment = customers.segment(customer);
        return scenario.propensity()
                .of(
                        cause,
                        segment,
                        customers.temperament(customer),
                        channel,
                        loss,
                        customers.tenureMonths(customer, span.days() - day),
                        shift(customer, segment, day));
    }

    private double shift(long customer, Segment segment, int day) {
        Quiet quiet = scenario.quiet();
        return quiet != null
                        && day >= quietFrom
                        && segment == quiet.segment()
                        && customers.region(customer).name().equals(quiet.region())
                ? quiet.shift()
                : 0;
    }

    /** Whole days, geometric with the cause's mean before they are cut off at two weeks. */
    private static int lag(PlantedCause cause, double chance) {
        double all = 1 - Math.exp(-(LONGEST_LAG + 1) / cause.lagDays());
        return Math.min(LONGEST_LAG, (int) (-cause.lagDays() * Math.log(1 - chance * all)));
    }

    private boolean isOut(String channel, int day) {
        Outage outage = scenario.outage();
        return outage != null
                && channel.equals(outage.channel())
                && day >= outageFrom
                && day < outageFrom + outage.days();
    }

    private double moves() {
        return scenario.outage() == null ? 1 : scenario.outage().moves();
    }

    private String other(double chance) {
        return otherChannels == null ? scenario.channels().draw(chance) : otherChannels.draw(chance);
    }
}
