package redress.analytics.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.analytics.index.facts.Recoveries;
import redress.events.EventJson;
import redress.simulation.readmodel.RecoveryDocuments;
import tools.jackson.databind.node.ObjectNode;

/** What complaints have in common, counted by hand; and whom the simulated business has that could be coached. */
class GroupTest {

    private static final Instant LODGED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant NOW = LODGED.plus(Duration.ofDays(60));

    /** As in handlers.json of the simulated business. */
    private static final Map<String, String> WEAK = Map.of(
            "h.adeyemi", "followUp",
            "h.tanaka", "communication",
            "h.petrov", "empathy",
            "h.oduya", "fairness",
            "h.brandl", "communication",
            "h.silva", "action",
            "h.yildiz", "fairness",
            "h.duval", "empathy",
            "h.lang", "followUp");

    private static final List<String> STRONG = List.of("h.moreau", "h.castell", "h.novak", "h.rossi");

    private final Group group = new Group();
    private int number;

    @Test
    void sharesWaitsAndSumsAreThoseOfTheComplaints() {
        for (int i = 1; i <= 21; i++) {
            int hours = i;
            add(document -> {
                document.put(
                        "acknowledgedAt", LODGED.plus(Duration.ofHours(hours)).toString());
                document.putObject("promises").put("kept", 1).put("broken", hours % 3 == 0 ? 1 : 0);
                document.put("inboundContacts", 1).put("listeningContacts", hours % 2);
                document.put("chasers", hours > 14 ? 2 : 0);
            });
        }
        add(document -> document.put("state", "withdrawn"));
        add(document -> document.remove(List.of("handler")));

        Group.Summary summary = group.summary();

        assertThat(summary.complaints()).isEqualTo(22);
        assertThat(summary.untouched()).isEqualTo(1);
        assertThat(summary.open()).isEqualTo(1);
        var acknowledge = Objects.requireNonNull(summary.hoursTo().get("acknowledge"));
        assertThat(acknowledge.p50()).isCloseTo(11, within(1e-6));
        assertThat(acknowledge.p90()).isCloseTo(19, within(1e-6));
        assertThat(summary.promisesMade()).isEqualTo(28);
        assertThat(summary.promisesKept().estimate()).isEqualTo(.75);
        assertThat(summary.listening().estimate()).isCloseTo(11.0 / 21, within(1e-9));
        assertThat(summary.chasers()).isEqualTo(14);
        assertThat(summary.chased().estimate()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(summary.omitted()).containsEntry("thanked", 21L);
    }

    @Test
    void withFewComplaintsThereIsNoFigureButWhatIsMissing() {
        for (int i = 0; i < 9; i++) {
            add(document -> document.put("acknowledgedAt", LODGED.toString()));
        }

        Group.Summary summary = group.summary();

        assertThat(summary.overall().estimate()).isNull();
        assertThat(summary.overall().missing()).contains("10 are needed, there are 9");
        assertThat(Objects.requireNonNull(summary.hoursTo().get("acknowledge")).p50())
                .isNull();
        assertThat(Coaching.of(group, group).missing()).startsWith("not enough data");
    }

    @Test
    void aBreatherIsSuggestedByAbuseOrByTwiceTheLoadOfTheTeam() {
        Group calm = open(6, 0);
        Group busy = open(20, 1);
        Group abused = open(5, 2);

        List<Group> team = List.of(calm, busy, abused);

        assertThat(Load.of(calm, team).breather()).isFalse();
        assertThat(Load.of(busy, team).reason()).contains("20 open complaints, the median of the team is 6");
        assertThat(Load.of(abused, team).reason()).contains("2 open complaints of abusive customers");
        assertThat(Load.of(busy, List.of(busy)).breather())
                .as("nobody to compare with")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void handlersWhoNeglectAnElementAreToldWhichAndTheBestNothing(long seed) {
        Group all = new Group();
        Map<String, Group> handlers = new HashMap<>();
        new RecoveryDocuments(seed, 5_000).cases().forEach(each -> {
            Handled handled = Recoveries.handled(each.document());
            Scorecard card = Scorecard.of(handled, RecoveryDocuments.END);
            SixSteps steps = SixSteps.of(handled, RecoveryDocuments.END);
            all.add(handled, card, steps);
            if (handled.handler() != null) {
                handlers.computeIfAbsent(handled.handler(), _ -> new Group()).add(handled, card, steps);
            }
        });

        assertThat(WEAK.entrySet().stream()
                        .filter(weak -> weak.getValue()
                                .equals(Coaching.of(Objects.requireNonNull(handlers.get(weak.getKey())), all)
                                        .element())))
                .hasSizeGreaterThanOrEqualTo(7);
        for (String strong : STRONG) {
            assertThat(Coaching.of(Objects.requireNonNull(handlers.get(strong)), all)
                            .element())
                    .as(strong)
                    .isNull();
        }
        Coaching petrov = Coaching.of(Objects.requireNonNull(handlers.get("h.petrov")), all);
        assertThat(petrov.examples()).hasSize(3);
    }

    private static Group open(int complaints, int abusive) {
        Group open = new Group();
        for (int i = 0; i < complaints; i++) {
            ObjectNode document = document(i).put("state", "lodged").put("abusive", i < abusive);
            add(open, document);
        }
        return open;
    }

    private void add(Consumer<ObjectNode> what) {
        ObjectNode document = document(number++);
        what.accept(document);
        if (!document.has("handler")) {
            document.put("state", "lodged");
        }
        add(group, document);
    }

    private static void add(Group group, ObjectNode document) {
        Handled handled = Recoveries.handled(document);
        group.add(handled, Scorecard.of(handled, NOW), SixSteps.of(handled, NOW));
    }

    private static ObjectNode document(int number) {
        return EventJson.MAPPER
                .createObjectNode()
                .put("id", "c" + number)
                .put("at", LODGED.toString())
                .put("handler", "h.one")
                .put("resolvedAt", LODGED.plus(Duration.ofDays(3)).toString())
                .put("outcome", "upheld")
                .put("state", "closed");
    }
}
