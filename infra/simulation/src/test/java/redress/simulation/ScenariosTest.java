package redress.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.simulation.SimulatedRecord.Kind;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.Scenario;

class ScenariosTest {

    private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void inACalmYearNothingIsPlanted() {
        List<SimulatedRecord> complaints = complaints("calm");
        assertThat(complaints).hasSize(2_000).allMatch(sent -> sent.causes().isEmpty());
        assertThat(complaints.stream()
                        .filter(sent -> String.valueOf(sent.complaint()).contains("app")))
                .isNotEmpty();
    }

    @Test
    void inAStormFewCausesGrowFastAndNobodyFixesThem() {
        assertThat(Scenario.named("storm").causes())
                .hasSize(3)
                .allSatisfy(cause -> assertThat(cause.fix()).isNull())
                .extracting(PlantedCause::name)
                .doesNotContainNull();
        List<SimulatedRecord> planted = complaints("storm").stream()
                .filter(sent -> !sent.causes().isEmpty())
                .toList();
        Instant twoMonths = END.minus(Duration.ofDays(61));
        Instant oneMonth = END.minus(Duration.ofDays(30));
        long before = planted.stream()
                .filter(sent -> sent.at().isAfter(twoMonths) && sent.at().isBefore(oneMonth))
                .count();
        long last = planted.stream().filter(sent -> sent.at().isAfter(oneMonth)).count();
        assertThat(last).isGreaterThan(3 * before / 2);
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatedBusiness(new Settings(1, 10, 1, END, "airline")))
                .withMessageContaining("retailer, calm, storm");
    }

    private static List<SimulatedRecord> complaints(String scenario) {
        return new SimulatedBusiness(new Settings(1, 2_000, 12, END, scenario))
                .stream().filter(sent -> sent.kind() == Kind.COMPLAINT).toList();
    }

    /** The sentences say "a" before it and "is" after it. */
    @Test
    void everyThingSoldIsOneThingThatTakesAnA() {
        assertThat(Scenario.named("retailer").products().stream()
                        .flatMap(product -> product.items().values().stream())
                        .flatMap(List::stream))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item).matches("[^aeiou].*([^s]|ss)|pair of .*|set of .*"));
    }
}
