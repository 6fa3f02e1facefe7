package redress.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.simulation.customers.Customer.Segment.PRIVATE;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.events.intake.LodgeComplaint;
import redress.simulation.SimulatedRecord.Kind;
import redress.simulation.customers.Customer.Segment;
import redress.simulation.rates.Span;
import redress.simulation.scenario.Course;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.PlantedFix;
import redress.simulation.scenario.Stratum;

class PlantedCausesTest {

    private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");
    private static final int COMPLAINTS = 12_000;
    private static final Set<String> FIELDS = Set.of("product", "subProduct", "channel", "region");
    /** Ten weeks, so that weekdays are even. */
    private static final double WINDOW = 70 / 365.0;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyCauseBringsAboutItsShareWithinSamplingError(long seed) {
        SimulatedBusiness business = business(seed);
        Map<String, Integer> counts = new HashMap<>();
        history(business)
                .forEach(
                        sent -> sent.causes().stream().limit(1).forEach(cause -> counts.merge(cause, 1, Integer::sum)));
        for (PlantedCause cause : business.scenario().causes()) {
            double p = cause.share();
            assertThat(Objects.requireNonNull(counts.get(cause.id())).doubleValue())
                    .as(cause.id())
                    .isBetween(COMPLAINTS * p - 4 * sd(COMPLAINTS, p), COMPLAINTS * p + 4 * sd(COMPLAINTS, p));
        }
    }

    /** What a fix does between windows before and after it; the course of the cause itself is taken out. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFixDoesToEverySegmentWhatIsPlanted(long seed) {
        SimulatedBusiness business = business(seed);
        for (int index = 0; index < business.scenario().causes().size(); index++) {
            PlantedCause cause = business.scenario().causes().get(index);
            PlantedFix fix = cause.fix();
            if (fix == null) {
                continue;
            }
            for (Stratum stratum : Objects.requireNonNullElse(cause.strata(), List.of(new Stratum(PRIVATE, 1)))) {
                Segment segment = cause.strata() == null ? null : stratum.segment();
                double[] before = failures(business, index, segment, fix.effective() - WINDOW, fix.effective());
                double[] after = failures(business, index, segment, fix.effective(), fix.effective() + WINDOW);
                double ratio = after[0] / after[1] / (before[0] / before[1]);
                double left = 1 - mean(fix, segment);
                // Relative standard error of a ratio of counts.
                double error = Math.sqrt(1 / after[0] + 1 / before[0]);
                assertThat(ratio)
                        .as(cause.id() + " " + segment)
                        .isBetween(left * (1 - 4 * error), left * (1 + 4 * error));
            }
        }
    }

    private static double mean(PlantedFix fix, @Nullable Segment segment) {
        return IntStream.range(0, 100)
                .mapToDouble(i -> fix.reduction(fix.effective() + (i + .5) / 100 * WINDOW, segment))
                .average()
                .orElseThrow();
    }

    /** Observed first failures in a part of the history, and what the course has there without any fix. */
    private static double[] failures(
            SimulatedBusiness business, int cause, @Nullable Segment segment, double from, double to) {
        Instant start = business.at(from);
        Instant end = business.at(to);
        Course course = business.scenario().causes().get(cause).course();
        double observed = business.failures()
                .filter(failure -> failure.cause() == cause && failure.again() == 0)
                .filter(failure -> segment == null || business.customer(failure).segment() == segment)
                .filter(failure -> !business.failedAt(failure).isBefore(start)
                        && business.failedAt(failure).isBefore(end))
                .count();
        double usual = 0;
        long days = Duration.between(business.at(0), END).toDays();
        for (Instant day = start; day.isBefore(end); day = day.plus(Duration.ofDays(1))) {
            usual += course.at((Duration.between(business.at(0), day).toDays() + .5) / days);
        }
        return new double[] {observed, usual};
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7})
    void everyFixHasAHundredComplaintsBeforeItAndWorksHalfAgainAsWellAsPlannedIfAtAll(long seed) {
        SimulatedBusiness business = new SimulatedBusiness(new Settings(seed, 5_000, 12, END));
        List<SimulatedRecord> history = history(business);
        for (PlantedCause cause : business.scenario().causes()) {
            PlantedFix fix = cause.fix();
            if (fix != null) {
                Instant effective = business.at(fix.effective());
                assertThat(history.stream()
                                .filter(sent -> sent.causes().contains(cause.id())
                                        && failedAt(sent).isBefore(effective)))
                        .as(fix.id())
                        .hasSizeGreaterThanOrEqualTo(100);
                if (fix.kind() == PlantedFix.Kind.WORKS) {
                    assertThat(fix.trueReduction()).isGreaterThanOrEqualTo(1.5 * fix.expectedReduction());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyComplaintAboutACauseIsWithinItsScopeAndNotBeforeItsOnset(long seed) {
        SimulatedBusiness business = business(seed);
        Map<String, PlantedCause> causes = new HashMap<>();
        business.scenario().causes().forEach(cause -> causes.put(cause.id(), cause));
        for (SimulatedRecord sent : history(business)) {
            for (String id : sent.causes()) {
                PlantedCause cause = Objects.requireNonNull(causes.get(id));
                LodgeComplaint complaint = Objects.requireNonNull(sent.complaint());
                int day = (int) Duration.between(business.at(0), Instant.parse(String.valueOf(complaint.lodgedAt())))
                        .toDays();
                Map<String, String> named = new HashMap<>();
                cause.scope()
                        .forEach((name, value) -> named.put(
                                name, business.scenario().nameAt(name, value, day, new Span(business.at(0), END))));
                Map<String, String> known = values(complaint);
                assertThat(known.keySet()).as(id).containsAll(FIELDS);
                named.keySet().retainAll(known.keySet());
                assertThat(known).as(id).containsAllEntriesOf(named);
                assertThat(failedAt(sent))
                        .as(id)
                        .isAfterOrEqualTo(business.at(cause.course().onset()));
            }
        }
    }

    /** So nobody finds the causes by their attributes without what is written. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aFilterOfTheWholeScopeAndTheProcessStepMissesATenthOfEveryCause(long seed) {
        SimulatedBusiness business = business(seed);
        List<SimulatedRecord> history = history(business);
        for (PlantedCause cause : business.scenario().causes()) {
            List<SimulatedRecord> found = history.stream()
                    .filter(sent -> isFound(cause, Objects.requireNonNull(sent.complaint())))
                    .toList();
            double hits = found.stream()
                    .filter(sent -> sent.causes().contains(cause.id()))
                    .count();
            double recall = hits
                    / history.stream()
                            .filter(sent -> sent.causes().contains(cause.id()))
                            .count();
            System.out.printf("%-30s recall %.2f precision %.2f%n", cause.id(), recall, hits / found.size());
            assertThat(recall).as(cause.id()).isBetween(.5, .9);
        }
    }

    /** By either name of what was renamed. */
    private static boolean isFound(PlantedCause cause, LodgeComplaint complaint) {
        Map<String, String> values = values(complaint);
        values.computeIfPresent("subProduct", (_, name) -> name.equals("Cookware") ? "Pans" : name);
        return cause.process().equals(complaint.processStep())
                && values.entrySet().containsAll(cause.scope().entrySet());
    }

    @ParameterizedTest
    @ValueSource(longs = 1)
    void whatIsNotShippedHasNeitherCarrierNorWarehouse(long seed) {
        List<Map<String, String>> memberships = history(business(seed)).stream()
                .map(sent -> values(Objects.requireNonNull(sent.complaint())))
                .filter(values -> "Membership".equals(values.get("product")))
                .toList();
        assertThat(memberships)
                .hasSizeGreaterThan(500)
                .allSatisfy(values -> assertThat(values).doesNotContainKeys("carrier", "warehouse"));
    }

    @ParameterizedTest
    @ValueSource(longs = 1)
    void theScopeOfACauseAloneDoesNotTellItsComplaints(long seed) {
        SimulatedBusiness business = business(seed);
        List<SimulatedRecord> others = history(business).stream()
                .filter(sent -> sent.causes().isEmpty())
                .toList();
        Map<String, String> scope = Map.of("carrier", "NordPost", "region", "North");
        assertThat(others.stream()
                        .filter(sent -> values(Objects.requireNonNull(sent.complaint()))
                                .entrySet()
                                .containsAll(scope.entrySet())))
                .hasSizeGreaterThan(200);
    }

    private static SimulatedBusiness business(long seed) {
        return new SimulatedBusiness(new Settings(seed, COMPLAINTS, 12, END));
    }

    private static List<SimulatedRecord> history(SimulatedBusiness business) {
        return business.stream().filter(sent -> sent.kind() == Kind.COMPLAINT).toList();
    }

    private static Instant failedAt(SimulatedRecord sent) {
        String at = Objects.requireNonNull(sent.complaint()).occurredAt();
        return at == null
                ? Instant.parse(
                        String.valueOf(Objects.requireNonNull(sent.complaint()).lodgedAt()))
                : Instant.parse(at);
    }

    private static Map<String, String> values(LodgeComplaint complaint) {
        Map<String, String> values = new HashMap<>(complaint.attributes());
        values.put("product", String.valueOf(complaint.product()));
        values.put("subProduct", String.valueOf(complaint.subProduct()));
        values.put("channel", String.valueOf(complaint.channel()));
        values.put("region", String.valueOf(complaint.region()));
        return values;
    }

    private static double sd(double n, double p) {
        return Math.sqrt(n * p * (1 - p));
    }
}
