package redress.simulation.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static redress.simulation.recovery.Grievances.AT_LAST;
import static redress.simulation.recovery.Grievances.END;
import static redress.simulation.recovery.Grievances.SCENARIO;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.events.EventJson;
import redress.simulation.recovery.team.Handler;
import redress.simulation.recovery.team.Team;

class RecoveriesTest {

    private static final int MANY = 6_000;
    private static final Set<String> PROMISE_IS_OVER =
            Set.of("keep-promise", "keep-promise-late", "release-promise", "withdraw", "resolve");

    @Test
    void theSameComplaintGetsTheSameRecoveryWhateverElseWasRecovered() {
        List<Grievance> grievances = new ArrayList<>(Grievances.some(1, 300).toList());
        Map<String, String> once = bytes(new Recoveries(7, SCENARIO), grievances);
        Collections.reverse(grievances);

        assertThat(bytes(new Recoveries(7, SCENARIO), grievances)).isEqualTo(once);
        assertThat(bytes(new Recoveries(8, SCENARIO), grievances)).isNotEqualTo(once);
    }

    /** In the order in which they are given; that of a hash table may be another one in every run. */
    @Test
    void theFieldsOfAStepStandInTheSameOrderInEveryRun() {
        Recoveries recoveries = new Recoveries(7, SCENARIO);
        List<List<String>> agreed = Grievances.some(1, 300)
                .flatMap(one -> recoveries.recover(one, AT_LAST).steps().stream())
                .filter(step -> step.command().equals("agree-next-step"))
                .map(step -> List.copyOf(step.fields().keySet()))
                .distinct()
                .toList();

        assertThat(agreed)
                .containsExactlyInAnyOrder(
                        List.of("step", "customerAgrees", "handlerAgrees"),
                        List.of("step", "customerAgrees", "handlerAgrees", "due"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aLaterEndOnlyAddsAndNothingHappensAtTheEndOrBeforeTheComplaint(long seed) {
        Recoveries recoveries = new Recoveries(seed, SCENARIO);
        Grievances.some(seed, 500).forEach(grievance -> {
            List<RecoveryStep> all = recoveries.recover(grievance, AT_LAST).steps();
            for (int days : new int[] {0, 1, 5, 20}) {
                Instant end = grievance.lodgedAt().plus(Duration.ofDays(days));
                List<RecoveryStep> steps = recoveries.recover(grievance, end).steps();
                assertThat(all.subList(0, steps.size())).isEqualTo(steps);
                assertThat(all.stream().filter(step -> step.at().isBefore(end))).hasSameSizeAs(steps);
            }
            assertThat(all).allMatch(step -> step.at().isAfter(grievance.lodgedAt()));
            assertThat(all).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRecoveryTakesSomeTenStepsAndSomeNeverGetFar(long seed) {
        List<Recovery> all = recoveries(seed, AT_LAST);

        assertThat(all.stream().mapToInt(one -> one.steps().size()).average().orElseThrow())
                .isBetween(9.0, 12.0);
        assertThat(all.stream().filter(one -> one.steps().isEmpty()).count()).isBetween(MANY / 100L, MANY / 50L);
        assertThat(all.stream().filter(one -> !one.truth().resolved()).count()).isBetween(MANY / 14L, MANY / 9L);
    }

    @Test
    void everythingThatMayHappenDoes() {
        Map<String, Integer> commands = new HashMap<>();
        recoveries(1, AT_LAST)
                .forEach(one -> one.steps().forEach(step -> commands.merge(step.command(), 1, Integer::sum)));

        assertThat(commands)
                .containsOnlyKeys(
                        "assign-handler",
                        "acknowledge",
                        "record-contact",
                        "confirm-understanding",
                        "name-feeling",
                        "give-apology",
                        "explain",
                        "classify-cause",
                        "record-retelling",
                        "offer-solutions",
                        "choose-solution",
                        "explain-limits",
                        "escalate",
                        "give-support",
                        "record-abuse",
                        "agree-next-step",
                        "make-promise",
                        "keep-promise",
                        "keep-promise-late",
                        "release-promise",
                        "inform-customer",
                        "record-chaser",
                        "offer-gesture",
                        "approve-gesture",
                        "decline-gesture",
                        "give-gesture",
                        "resolve",
                        "thank",
                        "commend-handler",
                        "attempt-follow-up",
                        "follow-up",
                        "close",
                        "reopen",
                        "withdraw");
        assertThat(commands.values()).allMatch(times -> times >= 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void atTheEndSomeAreUnderWayAndSomePromisesOverdue(long seed) {
        List<Recovery> all = recoveries(seed, END);

        assertThat(all.stream().filter(one -> one.truth().settledAt() == null).count())
                .isGreaterThan(MANY / 100);
        assertThat(all.stream().filter(RecoveriesTest::isOverdue).count()).isGreaterThan(20);
    }

    /** A promise whose time has passed by the end, not kept, in a complaint that is not resolved. */
    private static boolean isOverdue(Recovery recovery) {
        boolean overdue = false;
        for (RecoveryStep step : recovery.steps()) {
            Object due = step.fields().get("due");
            if (due != null) {
                overdue = Instant.parse(due.toString()).isBefore(END);
            }
            if (PROMISE_IS_OVER.contains(step.command())) {
                overdue = false;
            }
        }
        return overdue;
    }

    @Test
    void theSkilledGiveMoreOfEverythingAndTheirWorkShowsIt() {
        Recoveries recoveries = new Recoveries(1, SCENARIO);
        List<Recovery> resolved = recoveries(1, AT_LAST).stream()
                .filter(one -> one.truth().resolved())
                .toList();
        Map<String, Double> levels = resolved.stream()
                .collect(groupingBy(
                        one -> Objects.requireNonNull(one.truth().handler()),
                        averagingDouble(one -> one.truth().levels().mean())));
        Map<String, Double> chasers = resolved.stream()
                .collect(groupingBy(
                        one -> Objects.requireNonNull(one.truth().handler()),
                        averagingDouble(one -> one.steps().stream()
                                .filter(step -> step.command().equals("record-chaser"))
                                .count())));

        for (Team team : recoveries.handlers().teams()) {
            Handler best = team.handlers().getFirst();
            Handler last = team.handlers().getLast();
            assertThat(level(levels, best)).isGreaterThan(level(levels, last) + .15);
            assertThat(level(chasers, best)).isLessThan(level(chasers, last));
        }
    }

    private static double level(Map<String, Double> of, Handler handler) {
        return Objects.requireNonNull(of.get(handler.user()));
    }

    @Test
    void theJudgedCauseIsMostlyThePlantedOne() {
        Recoveries recoveries = new Recoveries(1, SCENARIO);
        Map<String, String> planted = new HashMap<>();
        SCENARIO.causes()
                .forEach(cause -> planted.put(cause.id(), cause.category().name()));
        int[] judged = new int[2];
        Grievances.some(1, MANY).filter(one -> !one.causes().isEmpty()).forEach(one -> {
            String truth = planted.get(one.causes().getFirst());
            recoveries.recover(one, AT_LAST).steps().stream()
                    .filter(step -> step.command().equals("classify-cause"))
                    .map(step -> String.valueOf(step.fields().get("category")))
                    .forEach(said -> judged[said.replace('-', '_').equalsIgnoreCase(truth) ? 1 : 0]++);
        });
        double right = judged[1] / (double) (judged[0] + judged[1]);
        // .85 who know and a quarter of the others by luck.
        assertThat(right).isBetween(.86, .915);
    }

    private static List<Recovery> recoveries(long seed, Instant end) {
        Recoveries recoveries = new Recoveries(seed, SCENARIO);
        return Grievances.some(seed, MANY)
                .map(one -> recoveries.recover(one, end))
                .toList();
    }

    private static Map<String, String> bytes(Recoveries recoveries, List<Grievance> grievances) {
        Map<String, String> bytes = new TreeMap<>();
        for (Grievance grievance : grievances) {
            Recovery recovery = recoveries.recover(grievance, END);
            bytes.put(grievance.externalId(), new String(EventJson.MAPPER.writeValueAsBytes(recovery), UTF_8));
        }
        return bytes;
    }
}
