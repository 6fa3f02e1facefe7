package redress.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.simulation.scenario.Scenario;

class PhrasebookTest {

    private static final Phrasebook WORDS = Phrasebook.of(Scenario.named("retailer"));

    static Stream<String> causes() {
        return WORDS.causes().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("causes")
    void aCauseIsToldInManyWaysAndBecomesHundredsOfSentences(String cause) {
        Grammar grammar = grammar(cause);
        assertThat(grammar.all(Grammar.CORE)).hasSizeGreaterThanOrEqualTo(30);
        assertThat(sentences(grammar, 10_000)).hasSizeGreaterThan(450);
    }

    @ParameterizedTest
    @MethodSource("causes")
    void aCauseIsToldInEveryOtherLanguageToo(String cause) {
        for (String language : List.of("de", "fr", "es")) {
            Grammar there = grammar(cause).in(language);
            assertThat(there).isNotSameAs(grammar(cause));
            assertThat(there.all(Grammar.CORE)).as(language).hasSizeGreaterThanOrEqualTo(12);
            assertThat(sentences(there, 1_000)).as(language).hasSizeGreaterThan(65);
        }
    }

    @ParameterizedTest
    @MethodSource("causes")
    void noCauseIsToldInTheSentencesOfAnother(String cause) {
        for (String language : List.of("en", "de", "fr", "es")) {
            Set<String> own = sentences(grammar(cause).in(language), 2_000);
            WORDS.causes().forEach((other, grammar) -> {
                if (!other.equals(cause)) {
                    assertThat(own)
                            .as(language + " " + other)
                            .doesNotContainAnyElementsOf(sentences(grammar.in(language), 2_000));
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("causes")
    void noWordTellsACauseBecauseOthersHaveItToo(String cause) {
        Set<String> elsewhere = new HashSet<>();
        WORDS.gripes().forEach(gripe -> elsewhere.addAll(words(gripe.grammar())));
        elsewhere.addAll(beside());
        WORDS.causes().forEach((other, grammar) -> {
            if (!other.equals(cause)) {
                elsewhere.addAll(words(grammar));
            }
        });
        Map<String, Integer> sentencesWith = new TreeMap<>();
        Set<String> sentences = sentences(grammar(cause), 5_000);
        sentences.forEach(sentence -> words(sentence).forEach(word -> sentencesWith.merge(word, 1, Integer::sum)));
        sentencesWith.keySet().removeAll(elsewhere);
        assertThat(sentencesWith)
                .as("how often words are said that are of this cause only")
                .allSatisfy((_, count) -> assertThat(count).isLessThan(sentences.size() / 5));
    }

    @Test
    void everyMoodHasWordsOfItsOwn() {
        for (Mood mood : Mood.values()) {
            assertThat(WORDS.common().all(mood.section("mood"))).as(mood.name()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(WORDS.common().all(mood.section("opening")))
                    .as(mood.name())
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    private static Grammar grammar(String cause) {
        return Objects.requireNonNull(WORDS.causes().get(cause), cause);
    }

    private static Set<String> words(Grammar grammar) {
        Set<String> words = new HashSet<>();
        sentences(grammar, 2_000).forEach(sentence -> words.addAll(words(sentence)));
        return words;
    }

    private static Set<String> beside() {
        Set<String> words = new HashSet<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 5_000; i++) {
            words.addAll(words(said(Objects.requireNonNull(WORDS.common().pick("beside", random)), random)));
        }
        return words;
    }

    private static Set<String> words(String sentence) {
        return Set.copyOf(
                new HashSet<>(List.of(sentence.toLowerCase(Locale.ROOT).split("\\P{L}+", -1))));
    }

    private static Set<String> sentences(Grammar grammar, int draws) {
        Set<String> said = new HashSet<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < draws; i++) {
            said.add(said(Objects.requireNonNull(grammar.pick(Grammar.CORE, random)), random));
        }
        return said;
    }

    private static String said(Template sentence, SplittableRandom random) {
        StringBuilder out = new StringBuilder();
        sentence.write(out, random, (slot, _) -> "*");
        return out.toString();
    }
}
