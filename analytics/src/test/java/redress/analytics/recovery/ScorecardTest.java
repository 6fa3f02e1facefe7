package redress.analytics.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.analytics.index.facts.Recoveries;
import redress.events.EventJson;
import redress.simulation.readmodel.RecoveryDocuments;
import redress.simulation.recovery.effect.Levels;
import tools.jackson.databind.node.ObjectNode;

/** By hand for recoveries that are perfect, empty or under way; and against what is planted in simulated ones. */
class ScorecardTest {

    private static final Instant LODGED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = LODGED.plus(Duration.ofDays(60));

    @Test
    void aRecoveryWithoutAFaultHasAllPoints() {
        Scorecard card = Scorecard.of(Recoveries.handled(perfect()), LATER);

        assertThat(card.scores()).hasSize(5);
        assertThat(card.scores().values()).allSatisfy(score -> assertThat(score).isCloseTo(100, within(1e-9)));
        assertThat(card.overall()).isCloseTo(100, within(1e-9));
    }

    @Test
    void aFewFaultsCostWhatTheTableSays() {
        ObjectNode faulty = perfect()
                .put("accountable", false)
                .put("chasers", 1)
                .put("acknowledgedAt", LODGED.plus(Duration.ofHours(30)).toString())
                .put("solutionsOffered", 1)
                .put("outcome", "partly-upheld")
                .put("followUpAttempts", 1);
        faulty.remove("followedUpAt");
        faulty.remove("gestures");

        Scorecard card = Scorecard.of(Recoveries.handled(faulty), LATER);

        assertThat(card.of(Element.EMPATHY)).isCloseTo(85, within(1e-9));
        // 15 of 90 half gone, 30 of 90 half gone: no hand-over, so its weight is not there.
        assertThat(card.of(Element.COMMUNICATION)).isCloseTo(100 * (90 - 7.5 - 15) / 90, within(1e-9));
        assertThat(card.of(Element.ACTION)).isCloseTo(92, within(1e-9));
        assertThat(card.of(Element.FAIRNESS)).isCloseTo(100 - 12 - 15, within(1e-9));
        assertThat(card.of(Element.FOLLOW_UP)).isCloseTo(82, within(1e-9));
    }

    @Test
    void whereThereIsNoEvidenceYetThereIsNoScore() {
        ObjectNode begun = EventJson.MAPPER
                .createObjectNode()
                .put("id", "1")
                .put("at", LODGED.toString())
                .put("state", "acknowledged")
                .put("handler", "h.one");

        assertThat(Scorecard.of(Recoveries.handled(begun), LODGED.plus(Duration.ofDays(27)))
                        .scores())
                .isEmpty();
        assertThat(Scorecard.of(Recoveries.handled(begun), LODGED.plus(Duration.ofDays(28)))
                        .scores())
                .containsOnlyKeys(Element.EMPATHY, Element.COMMUNICATION, Element.ACTION, Element.FAIRNESS);
        assertThat(Scorecard.of(Recoveries.handled(begun.deepCopy().put("state", "withdrawn")), LATER)
                        .overall())
                .isNull();
        begun.remove("handler");
        assertThat(Scorecard.of(Recoveries.handled(begun), LATER).scores())
                .as("nobody has taken it up")
                .isEmpty();
    }

    @Test
    void theChecklistTellsWhatWasLeftOutAndWhatCameTooEarly() {
        ObjectNode document = perfect();
        document.putArray("steps").add("empathised").add("apologised").add("thanked");

        SixSteps steps = SixSteps.of(Recoveries.handled(document), LATER);

        assertThat(steps.omitted()).containsExactly("listened", "understood", "agreed");
        assertThat(steps.inOrder()).isFalse();
        assertThat(SixSteps.of(Recoveries.handled(perfect()), LATER).inOrder()).isTrue();
        assertThat(SixSteps.of(Recoveries.handled(document.put("state", "acknowledged")), LODGED)
                        .omitted())
                .as("may still come")
                .isEmpty();
    }

    /** What is planted is shown by chance, a few yes and no for each element: measured are .42 to .51, and .64 overall. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whereMoreOfAnElementIsPlantedItsScoreIsHigher(long seed) {
        Map<Element, List<double[]>> pairs = new EnumMap<>(Element.class);
        List<double[]> overall = new ArrayList<>();
        new RecoveryDocuments(seed, 3_000).cases().forEach(each -> {
            Scorecard card = Scorecard.of(Recoveries.handled(each.document()), RecoveryDocuments.END);
            Levels levels = each.recovery().truth().levels();
            card.scores()
                    .forEach((element, score) -> pairs.computeIfAbsent(element, _ -> new ArrayList<>())
                            .add(new double[] {score, planted(levels, element)}));
            if (card.overall() != null) {
                overall.add(new double[] {card.overall(), levels.mean()});
            }
        });

        for (Element element : Element.values()) {
            double found = spearman(Objects.requireNonNull(pairs.get(element)));
            assertThat(found).as(element.word()).isGreaterThan(.38);
        }
        assertThat(spearman(overall)).isGreaterThan(.6);
    }

    private static double spearman(List<double[]> pairs) {
        return new SpearmansCorrelation()
                .correlation(
                        pairs.stream().mapToDouble(p -> p[0]).toArray(),
                        pairs.stream().mapToDouble(p -> p[1]).toArray());
    }

    private static double planted(Levels levels, Element element) {
        return switch (element) {
            case EMPATHY -> levels.empathy();
            case COMMUNICATION -> levels.communication();
            case ACTION -> levels.action();
            case FAIRNESS -> levels.fairness();
            case FOLLOW_UP -> levels.followUp();
        };
    }

    private static ObjectNode perfect() {
        ObjectNode document = EventJson.MAPPER
                .createObjectNode()
                .put("id", "1")
                .put("at", LODGED.toString())
                .put("state", "closed")
                .put("handler", "h.one")
                .put("acknowledgedAt", LODGED.plus(Duration.ofHours(2)).toString())
                .put("answeredAt", LODGED.plus(Duration.ofHours(3)).toString())
                .put("resolvedAt", LODGED.plus(Duration.ofDays(4)).toString())
                .put("followedUpAt", LODGED.plus(Duration.ofDays(9)).toString())
                .put("outcome", "upheld")
                .put("accountable", true)
                .put("solutionsOffered", 2)
                .put("solutionChosen", "S1")
                .put("updates", 1)
                .put("longestSilenceHours", 20);
        document.putObject("promises").put("made", 1).put("kept", 1);
        document.putObject("gestures").put("given", 1).put("cost", 10);
        SixSteps.CHECKLIST.forEach(document.putArray("steps")::add);
        return document;
    }
}
