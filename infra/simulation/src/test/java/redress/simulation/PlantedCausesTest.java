package redress.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.events.intake.LodgeComplaint;
import redress.simulation.SimulatedRecord.Kind;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.PlantedFix;

class PlantedCausesTest {

    private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");
    private static final int COMPLAINTS = 12_000;
    /** Ten weeks, so that weekdays are even, and the last two weeks' failures that are not all reported stay out. */
    private static final Duration WINDOW = Duration.ofDays(70);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyCauseBringsAboutItsShareWithinSamplingError(long seed) {
        SimulatedBusiness business = business(seed);
        Map<String, Integer> counts = new HashMap<>();
        history(business).forEach(sent -> sent.causes().forEach(cause -> counts.merge(cause, 1, Integer::sum)));
        for (PlantedCause cause : business.scenario().causes()) {
            double p = cause.share();
            assertThat(Objects.requireNonNull(counts.get(cause.id())).doubleValue())
                    .as(cause.id())
                    .isBetween(COMPLAINTS * p - 4 * sd(COMPLAINTS, p), COMPLAINTS * p + 4 * sd(COMPLAINTS, p));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFixTakesEffectFromItsTimeOnAndAnIneffectiveOneNever(long seed) {
        SimulatedBusiness business = business(seed);
        List<SimulatedRecord> history = history(business);
        for (PlantedCause cause : business.scenario().causes()) {
            PlantedFix fix = cause.fix();
            if (fix == null) {
                continue;
            }
            Instant effective = business.at(fix.effective());
            double before = failures(history, cause, effective.minus(WINDOW), effective);
            double after = failures(history, cause, effective, effective.plus(WINDOW));
            double n = before + after;
            double p = (1 - fix.trueReduction()) / (2 - fix.trueReduction());
            // Besides chance, the season moves the business by a few percent.
            double bound = 4 * sd(n, p) + .02 * n;
            assertThat(n).as(cause.id()).isGreaterThan(200);
            assertThat(after).as(cause.id()).isBetween(n * p - bound, n * p + bound);
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
                assertThat(values(complaint)).as(id).containsAllEntriesOf(cause.scope());
                assertThat(failedAt(sent))
                        .as(id)
                        .isAfterOrEqualTo(business.at(cause.course().onset()));
            }
        }
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

    private static double failures(List<SimulatedRecord> history, PlantedCause cause, Instant from, Instant to) {
        return history.stream()
                .filter(sent -> sent.causes().contains(cause.id()))
                .map(PlantedCausesTest::failedAt)
                .filter(at -> !at.isBefore(from) && at.isBefore(to))
                .count();
    }

    private static Instant failedAt(SimulatedRecord sent) {
        String at = Objects.requireNonNull(sent.complaint()).occurredAt();
        return at == null ? sent.at() : Instant.parse(at);
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
