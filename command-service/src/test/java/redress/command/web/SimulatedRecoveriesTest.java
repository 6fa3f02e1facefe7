package redress.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.command.complaint.Complaint;
import redress.command.complaint.ComplaintCommand;
import redress.command.input.CommandReader;
import redress.events.ComplaintId;
import redress.events.EventJson;
import redress.events.Personal;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.simulation.Settings;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;
import redress.simulation.recovery.Grievance;
import redress.simulation.recovery.Recoveries;
import redress.simulation.recovery.RecoveryStep;
import redress.simulation.scenario.Scenario;
import tools.jackson.databind.node.ObjectNode;

/** What the simulated handlers do is read and decided as it would be at the door: nothing of it is refused. */
class SimulatedRecoveriesTest {

    private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");
    private static final int COMPLAINTS = 100;

    private static final Map<String, Class<? extends Record>> COMMANDS =
            NamedCommands.in(ComplaintCommand.class).stream()
                    .collect(Collectors.toMap(NamedCommands::nameOf, type -> type));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noStepOfASimulatedRecoveryIsRefused(long seed) {
        Recoveries recoveries = new Recoveries(seed, Scenario.named("retailer"));
        int steps = 0;
        for (Grievance grievance : grievances(seed)) {
            List<RecoveryStep> course = recoveries.recover(grievance, END).steps();
            steps += course.size();
            // Fails, with the refusal as its cause, at the first command that is refused.
            new AggregateTestFixture<>(Complaint.class)
                    .given(lodged(grievance))
                    .andGivenCommands(course.stream()
                            .map(step -> command(grievance, step))
                            .toList());
        }
        assertThat(steps).isGreaterThan(7 * COMPLAINTS);
    }

    private static Object command(Grievance grievance, RecoveryStep step) {
        Map<String, Object> given = new HashMap<>(
                Map.of("complaint", id(grievance), "at", step.at(), "by", step.by(), "authority", authority(step)));
        ObjectNode body = EventJson.MAPPER.valueToTree(step.fields());
        OpenFields.check(body);
        return CommandReader.read(Objects.requireNonNull(COMMANDS.get(step.command())), body, given);
    }

    private static BigDecimal authority(RecoveryStep step) {
        BigDecimal authority = step.authority();
        return authority == null ? BigDecimal.ZERO : authority;
    }

    private static List<Grievance> grievances(long seed) {
        Settings settings = new Settings(seed, COMPLAINTS, 12, END);
        SimulatedBusiness business = new SimulatedBusiness(settings);
        List<Grievance> grievances = new ArrayList<>();
        business.stream()
                .filter(sent -> sent.kind() == SimulatedRecord.Kind.COMPLAINT)
                .forEach(sent -> grievances.add(Objects.requireNonNull(sent.grievance())));
        return grievances;
    }

    private static ComplaintId id(Grievance grievance) {
        return ComplaintId.of("simulated-shop", grievance.externalId());
    }

    private static ComplaintLodged lodged(Grievance grievance) {
        return new ComplaintLodged(
                id(grievance),
                "simulated-shop",
                grievance.externalId(),
                "c0ffee",
                grievance.lodgedAt(),
                null,
                grievance.product(),
                null,
                grievance.channel(),
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                Personal.plain(Map.of("narrative", "it broke")),
                null);
    }
}
