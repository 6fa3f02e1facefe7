package redress.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.simulation.customers.Customer;
import redress.simulation.failures.Failure;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.Propensity;
import redress.simulation.scenario.Quiet;
import redress.simulation.scenario.Scenario;

/** Who complains, compared with the coefficients in the scenario, added up here once more. */
class PropensityTest {

    private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");
    private static final int DAYS = 365;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyGroupComplainsAsOftenAsItsCoefficientsSayWithinSamplingError(long seed) {
        SimulatedBusiness business = new SimulatedBusiness(new Settings(seed, 12_000, 12, END));
        met(business, failure -> business.customer(failure).segment().word(), "business", "private");
        met(
                business,
                failure -> failure.price() < 30 ? "a little" : failure.price() < 120 ? "some" : "a lot",
                "a lot",
                "a little");
        met(business, Failure::channel, "app", "letter");
        met(business, failure -> business.customer(failure).joinedMonthsBeforeEnd() < 24 ? "new" : "old", "new", "old");
        met(business, failure -> business.customer(failure).temperament().name(), "HOT", "PATIENT");
    }

    /** Of one cause, whose failures of the last two months are compared with what is lodged after the history. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void liveTrafficIsOfThoseWhoComplain(long seed) {
        SimulatedBusiness business = new SimulatedBusiness(new Settings(seed, 12_000, 12, END));
        int cause = business.scenario().causes().stream()
                .map(PlantedCause::id)
                .toList()
                .indexOf("voucher-conditions");
        LiveTraffic live = business.liveTraffic(END);
        List<Customer> complainers = Stream.generate(() -> live.next(END))
                .limit(30_000)
                .filter(sent -> sent.causes().contains("voucher-conditions"))
                .map(sent -> Objects.requireNonNull(sent.grievance()).customer())
                .toList();
        List<Failure> failures = business.failures()
                .filter(failure -> failure.cause() == cause && failure.day() >= DAYS - 60)
                .toList();
        for (Predicate<Customer> group : List.<Predicate<Customer>>of(
                customer -> customer.temperament().name().equals("HOT"),
                customer -> customer.temperament().name().equals("PATIENT"),
                customer -> customer.segment().word().equals("business")
                        && customer.region().name().equals("Islands"))) {
            double among = failures.stream()
                            .filter(failure -> group.test(business.customer(failure)))
                            .mapToDouble(failure -> expected(business, failure))
                            .sum()
                    / failures.stream()
                            .mapToDouble(failure -> expected(business, failure))
                            .sum();
            double observed = complainers.stream().filter(group).count() / (double) complainers.size();
            double error = Math.sqrt(among * (1 - among) * (1.0 / complainers.size() + 1.0 / failures.size()));
            assertThat(observed).isBetween(among - 4 * error, among + 4 * error);
        }
    }

    private static void met(SimulatedBusiness business, Function<Failure, String> group, String often, String seldom) {
        Map<String, double[]> groups = new TreeMap<>();
        business.failures().filter(failure -> !outage(business, failure)).forEach(failure -> {
            double p = expected(business, failure);
            double[] sums = groups.computeIfAbsent(group.apply(failure), _ -> new double[4]);
            sums[0] += failure.lodgedDay() == Failure.NEVER ? 0 : 1;
            sums[1] += p;
            sums[2] += p * (1 - p);
            sums[3]++;
        });
        groups.forEach((name, sums) -> assertThat(sums[0])
                .as(name)
                .isBetween(sums[1] - 4 * Math.sqrt(sums[2]), sums[1] + 4 * Math.sqrt(sums[2])));
        assertThat(share(groups, often)).isGreaterThan(1.1 * share(groups, seldom));
    }

    private static double share(Map<String, double[]> groups, String name) {
        double[] sums = Objects.requireNonNull(groups.get(name));
        return sums[0] / sums[3];
    }

    /** Complaints of that time may go to another channel, so that the one they were decided for is not known. */
    private static boolean outage(SimulatedBusiness business, Failure failure) {
        int from = (int) (Objects.requireNonNull(business.scenario().outage()).from() * DAYS);
        return failure.day() >= from - 14 && failure.day() < from + 10;
    }

    private static double expected(SimulatedBusiness business, Failure failure) {
        Scenario scenario = business.scenario();
        PlantedCause cause = scenario.causes().get(failure.cause());
        Propensity coefficients = scenario.propensity();
        Customer customer = business.customer(failure);
        Instant day = business.at(0).plus(Duration.ofDays(failure.day()));
        double monthsToEnd = Duration.between(day, END).toDays() / 30.4;
        double years = Math.min(10, Math.floor(Math.max(0, customer.joinedMonthsBeforeEnd() - monthsToEnd)) / 12);
        double sum = Math.log(cause.complains() / (1 - cause.complains()))
                + coefficients.bySegment().getOrDefault(customer.segment(), 0.0)
                + coefficients.byTemperament().getOrDefault(customer.temperament(), 0.0)
                + coefficients.byChannel().getOrDefault(failure.channel(), 0.0)
                + coefficients.perLogLoss() * Math.log(failure.price() / coefficients.lossAt())
                + coefficients.perTenureYear() * years;
        Quiet quiet = Objects.requireNonNull(scenario.quiet());
        boolean silenced = customer.segment() == quiet.segment()
                && customer.region().name().equals(quiet.region())
                && failure.day() >= (int) (quiet.from() * DAYS);
        return 1 / (1 + Math.exp(-sum - (silenced ? quiet.shift() : 0)));
    }
}
