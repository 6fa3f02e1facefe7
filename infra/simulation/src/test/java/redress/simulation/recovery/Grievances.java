package redress.simulation.recovery;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redress.simulation.customers.Customer;
import redress.simulation.customers.Customers;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.Product;
import redress.simulation.scenario.Scenario;

/** Complaints for recoveries, evenly over a year; without the words, which recoveries do not look at. */
final class Grievances {

    static final Scenario SCENARIO = Scenario.named("retailer");
    static final Instant START = Instant.parse("2025-03-01T00:00:00Z");
    static final Instant END = Instant.parse("2026-03-01T00:00:00Z");
    /** Long after the last complaint, so that everything has come to its end. */
    static final Instant AT_LAST = Instant.parse("2027-03-01T00:00:00Z");

    private Grievances() {}

    static Stream<Grievance> some(long seed, int count) {
        Customers customers = new Customers(seed, SCENARIO.regions(), count);
        return IntStream.range(0, count).mapToObj(i -> one(i, count, customers, new SplittableRandom(seed * 31 + i)));
    }

    private static Grievance one(int number, int count, Customers customers, SplittableRandom random) {
        Customer customer = customers.numbered(customers.any(random));
        List<Product> products = SCENARIO.products();
        List<PlantedCause> causes = SCENARIO.causes();
        boolean planted = random.nextDouble() < .6;
        Duration into = Duration.between(START, END).multipliedBy(number).dividedBy(count);
        return new Grievance(
                "C" + number,
                planted ? List.of(causes.get(random.nextInt(causes.size())).id()) : List.of(),
                customer,
                random.nextDouble() < .97,
                products.get(random.nextInt(products.size())).name(),
                SCENARIO.channels().draw(random),
                SCENARIO.severity().draw(random),
                BigDecimal.valueOf(random.nextInt(500, 30_000), 2),
                START.plus(into));
    }
}
