package redress.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.events.intake.LodgeComplaint;
import redress.simulation.SimulatedRecord.Kind;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.Scenario;

class NarrativesTest {

    private static final Settings SETTINGS = Settings.endingAt(Instant.parse("2026-03-01T00:00:00Z"));

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en", Set.of("the", "and", "is", "i", "it", "my", "that", "not", "to", "have", "you", "was", "for", "of"),
            "de", Set.of("ich", "das", "und", "ist", "die", "der", "nicht", "wir", "zu", "bei", "haben", "war", "auf"),
            "fr", Set.of("je", "le", "et", "est", "les", "pas", "il", "nous", "une", "vous", "pour", "qui", "au", "du"),
            "es", Set.of("el", "y", "que", "los", "es", "se", "en", "por", "lo", "mi", "con", "al", "las", "del"));

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
                .hasSizeGreaterThan((int) (.93 * texts.size()))
                .hasSizeGreaterThan(150));
    }

    @Test
    void lengthsReachFromThreeWordsToTwoPages() {
        List<Integer> words =
                all().map(text -> text.split("\\s+", -1).length).sorted().toList();
        assertThat(words.getFirst()).isLessThanOrEqualTo(3);
        assertThat(words.get(words.size() / 20)).isLessThanOrEqualTo(12);
        assertThat(words.get(words.size() / 2)).isBetween(35, 70);
        assertThat(words.stream().filter(count -> count >= 500)).hasSizeBetween(words.size() / 200, words.size() / 50);
        assertThat(words.getLast()).isBetween(700, 1_200);
    }

    @Test
    void noMoreThanOneInTwelveWritesInAnotherLanguageAndTheComplaintSaysWhich() {
        Map<String, List<String>> byLanguage = new SimulatedBusiness(SETTINGS)
                .stream()
                        .filter(sent -> sent.kind() == Kind.COMPLAINT)
                        .map(NarrativesTest::complaint)
                        .filter(complaint -> complaint.narrative() != null)
                        .collect(Collectors.groupingBy(
                                complaint -> String.valueOf(complaint.language()),
                                Collectors.mapping(
                                        complaint -> String.valueOf(complaint.narrative()), Collectors.toList())));
        assertThat(byLanguage.keySet()).containsExactlyInAnyOrder("en", "de", "fr", "es");
        byLanguage.forEach((language, texts) -> {
            assertThat(texts).as(language).hasSizeGreaterThan(60);
            assertThat(texts.stream()
                            .filter(text -> text.split("\\s+", -1).length >= 25)
                            .filter(text -> !mostlyIn(text).equals(language)))
                    .as(language)
                    .hasSizeLessThan(Math.max(3, texts.size() / 30));
        });
        assertThat(Objects.requireNonNull(byLanguage.get("en"))).hasSizeGreaterThan(4_400);
    }

    /** Judged by words that mean nothing by themselves. */
    private static String mostlyIn(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1));
        return SMALL_WORDS.entrySet().stream()
                .max(Comparator.comparingLong(language ->
                        words.stream().filter(language.getValue()::contains).count()))
                .orElseThrow()
                .getKey();
    }

    @Test
    void noNarrativeShowsTheGrammarBehindIt() {
        assertThat(all())
                .allSatisfy(text -> assertThat(text).doesNotContain("<", "{", "}", "|", "  ", " ,", " .", ",,", ",."));
    }

    @Test
    void noWordOfACauseIsInAllItsNarratives() {
        for (PlantedCause cause : causes()) {
            List<String> texts = Objects.requireNonNull(narratives.get(cause.id()));
            Map<String, Long> textsWithWord = texts.stream()
                    .flatMap(text -> List.of(text.toLowerCase(Locale.ROOT).split("\\W+", -1)).stream()
                            .filter(word -> word.length() > 4)
                            .distinct())
                    .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
            assertThat(textsWithWord.values())
                    .as(cause.id())
                    .allSatisfy(count -> assertThat(count).isLessThan((long) (.9 * texts.size())));
        }
    }

    private Stream<String> all() {
        return narratives.values().stream().flatMap(List::stream);
    }

    private static List<PlantedCause> causes() {
        return Scenario.named("retailer").causes();
    }

    private static LodgeComplaint complaint(SimulatedRecord sent) {
        return Objects.requireNonNull(sent.complaint());
    }
}
