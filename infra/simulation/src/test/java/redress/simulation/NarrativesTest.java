package redress.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redress.events.intake.LodgeComplaint;
import redress.simulation.SimulatedRecord.Kind;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.Scenario;

class NarrativesTest {

    private static final Settings SETTINGS = Settings.endingAt(Instant.parse("2026-03-01T00:00:00Z"));

    private final Map<String, List<String>> narratives = new SimulatedBusiness(SETTINGS)
            .stream()
                    .filter(sent -> sent.kind() == Kind.COMPLAINT)
                    .filter(sent -> complaint(sent).narrative() != null)
                    .collect(Collectors.groupingBy(
                            sent -> sent.causes().isEmpty()
                                    ? "none"
                                    : sent.causes().getFirst(),
                            TreeMap::new,
                            Collectors.mapping(
                                    sent -> String.valueOf(complaint(sent).narrative()), Collectors.toList())));

    @Test
    void hardlyTwoCustomersSayTheSame() {
        assertThat(narratives.keySet()).hasSize(causes().size() + 1);
        narratives.forEach((cause, texts) -> assertThat(new HashSet<>(texts))
                .as(cause)
                .hasSizeGreaterThan((int) (.95 * texts.size()))
                .hasSizeGreaterThan(150));
    }

    @Test
    void lengthsReachFromAFewWordsToAPage() {
        List<Integer> words = narratives.values().stream()
                .flatMap(List::stream)
                .map(text -> text.split("\\s+", -1).length)
                .sorted()
                .toList();
        assertThat(words.getFirst()).isLessThanOrEqualTo(8);
        assertThat(words.get(words.size() / 2)).isBetween(35, 55);
        assertThat(words.getLast()).isGreaterThanOrEqualTo(110);
    }

    @Test
    void noNarrativeShowsTheGrammarBehindIt() {
        assertThat(narratives.values().stream().flatMap(List::stream))
                .allSatisfy(text -> assertThat(text).doesNotContain("<", "{", "|", "  ", " ,", " ."));
    }

    @Test
    void noWordOfACauseIsInAllItsNarratives() {
        for (PlantedCause cause : causes()) {
            List<String> texts = Objects.requireNonNull(narratives.get(cause.id()));
            Map<String, Long> textsWithWord = texts.stream()
                    .flatMap(text -> List.of(
                                    text.toLowerCase(java.util.Locale.ROOT).split("\\W+", -1))
                            .stream()
                            .filter(word -> word.length() > 4)
                            .distinct())
                    .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
            assertThat(textsWithWord.values())
                    .as(cause.id())
                    .allSatisfy(count -> assertThat(count).isLessThan((long) (.9 * texts.size())));
        }
    }

    private static List<PlantedCause> causes() {
        return Scenario.named("retailer").causes();
    }

    private static LodgeComplaint complaint(SimulatedRecord sent) {
        return Objects.requireNonNull(sent.complaint());
    }
}
