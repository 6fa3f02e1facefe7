package redress.analytics.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.analytics.PublicData;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Counts with dates, as the calculators take them. */
class SeriesQuestionsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    private static String weeks(int periods, IntToLongFunction count) {
        return IntStream.range(0, periods)
                .mapToObj(i -> "{'at': '%s', 'count': %d}"
                        .formatted(LocalDate.parse("2024-01-01").plusWeeks(i), count.applyAsLong(i)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static FixEffectAnswer effect(String series, String rest) {
        return SeriesAnswer.of(SeriesQuestion.read(json("{'series': " + series + rest + "}")));
    }

    private static SeriesModel model(FixEffectAnswer answer, int place) {
        return Objects.requireNonNull(answer.models()).get(place);
    }

    private static FixEffectQuestion.Stretch stretch(FixEffectAnswer answer) {
        return Objects.requireNonNull(answer.data().series());
    }

    private static void refused(String sentence, Consumer<ObjectNode> reader, String body) {
        var bad = catchThrowableOfType(Question.BadQuestion.class, () -> reader.accept(json(body)));
        assertThat(bad).isNotNull();
        assertThat(bad.faults())
                .extracting(Question.Fault::message)
                .anySatisfy(message -> assertThat(message).contains(sentence.strip()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'at': '2024-01-01', 'count': 1}]                                      | series must hold at least 3",
                "[]                                                                      | series must be a list",
                "[{'at': '2024-13-01', 'count': 1}]                                      | series[0].at must be a date",
                "[{'at': 'last week', 'count': 1}]                                       | series[0].at must be a date",
                "[{'at': '0001-01-01', 'count': 1}]                                      | series[0].at must be a date",
                "[{'at': 20240101, 'count': 1}]                                          | series[0].at must be a date",
                "[{'at': '2024-01-01', 'count': 'NaN'}]                                  | series[0].count must be a whole",
                "[{'at': '2024-01-01', 'count': -3}]                                     | series[0].count must be a whole",
                "[{'at': '2024-01-01'}]                                                  | series[0].count is missing",
                "[{'count': 3}]                                                          | series[0].at is missing",
                "[{'at': '2024-01-08', 'count': 1}, {'at': '2024-01-01', 'count': 1}]    | series[1].at must be later",
                "[{'at': '2024-01-01', 'count': 1}, {'at': '2024-01-01', 'count': 1}]    | series[1].at is there twice",
                "[{'at': '2024-01-01', 'count': 9e8}, {'at': '2024-01-02', 'count': 9e8}] | series must hold no more than",
            })
    void aSeriesThatCannotBeMeantGetsASentence(String series, String sentence) {
        refused(sentence, SeriesQuestion::read, "{'intervention': '2024-01-08', 'series': " + series + "}");
        if (!sentence.contains("at least 3")) {
            refused(sentence, SurgeQuestion::read, "{'interval': 'day', 'series': " + series + "}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                | intervention is missing",
                ", 'intervention': 'soon'                        | intervention must be a date",
                ", 'intervention': '2023-01-01'                  | intervention must have a whole period",
                ", 'intervention': '2025-01-01'                  | intervention must have a whole period",
                ", 'intervention': '2024-02-05', 'target': 2     | target must be a number",
                ", 'intervention': '2024-02-05', 'season': 'wet' | season must be one of none, one-wave, two-waves",
                ", 'intervention': '2024-02-05', 'before': {}    | no such field: before",
            })
    void whatGoesWithASeriesToo(String rest, String sentence) {
        refused(sentence, SeriesQuestion::read, "{'series': " + weeks(12, i -> 5) + (rest == null ? "" : rest) + "}");
    }

    @Test
    void exposureIsGivenForAllOrForNone() {
        refused(
                "series must have an exposure in every period, or in none",
                SeriesQuestion::read,
                "{'intervention': '2024-01-02', 'series': [{'at': '2024-01-01', 'count': 1, 'exposure': 5},"
                        + " {'at': '2024-01-02', 'count': 1}, {'at': '2024-01-03', 'count': 1}]}");
        refused(
                "no such field: series[0].exposure",
                SurgeQuestion::read,
                "{'interval': 'day', 'series': [{'at': '2024-01-01', 'count': 1, 'exposure': 5}]}");
    }

    @Test
    void tooManyPeriodsAreRefused() {
        refused(
                "series must be a list of 1 to 2000",
                SurgeQuestion::read,
                "{'interval': 'week', 'series': " + weeks(2001, i -> 5) + "}");
    }

    @Test
    void theSmokingBanOfSicily() {
        String months = PublicData.rows("sicily_acute_coronary_2002_2006.csv").stream()
                .map(row -> "{'at': '%s-%02d-01', 'count': %s, 'exposure': %s}"
                        .formatted(
                                row.getField("year"),
                                Integer.parseInt(row.getField("month")),
                                row.getField("aces"),
                                row.getField("stdpop")))
                .collect(Collectors.joining(", ", "[", "]"));

        FixEffectAnswer answer = effect(months, ", 'intervention': '2005-01-01'");

        assertThat(answer.verdict()).isEqualTo("verified");
        assertThat(answer.ratio()).isCloseTo(.8943765, withPercentage(1e-3));
        assertThat(answer.lower()).isCloseTo(.8391880, withPercentage(1e-3));
        assertThat(answer.upper()).isCloseTo(.9531944, withPercentage(1e-3));
        assertThat(answer.notEnoughUntil()).isNull();
        assertThat(answer.models())
                .extracting(model -> model.model() + " " + model.season())
                .containsExactly(
                        "exact none",
                        "step none",
                        "step+trend none",
                        "step one-wave",
                        "step+trend one-wave",
                        "step two-waves",
                        "step+trend two-waves");
        assertThat(model(answer, 5).ratio()).isCloseTo(.8850715, withPercentage(1e-3));
        assertThat(effect(months, ", 'intervention': '2005-01-01', 'season': 'two-waves'")
                        .ratio())
                .isCloseTo(.8850715, withPercentage(1e-3));
        assertThat(stretch(answer).periodsBefore()).isEqualTo(36);
        assertThat(effect(months, ", 'intervention': '2005-01-01', 'target': 0.5")
                        .verdict())
                .isEqualTo("reduced");
    }

    @Test
    void tooFewPeriodsAreSaidWithTheDateOfEnough() {
        FixEffectAnswer answer =
                effect(weeks(24, i -> i < 20 ? 50 + i % 3 : 10 + i % 3), ", 'intervention': '2024-05-20'");
        assertThat(answer.verdict()).isEqualTo("not-enough-data");
        assertThat(answer.ratio()).isNull();
        assertThat(answer.reason()).startsWith("there are 20 periods before the fix and 4 since");
        assertThat(answer.notEnoughUntil()).isEqualTo(Instant.parse("2024-07-15T00:00:00Z"));
        assertThat(model(answer, 0).ratio()).isLessThan(.3);
        assertThat(model(answer, 1).refused()).isEqualTo(answer.reason());
    }

    @Test
    void thePeriodOfTheFixAndThatWhichIsUnderWayAreLeftOut() {
        FixEffectAnswer answer = effect(
                weeks(30, i -> i < 15 ? 50 + i % 3 : 10 + i % 3),
                ", 'intervention': '2024-04-17', 'asOf': '2024-07-24'");
        assertThat(stretch(answer).leftOut())
                .containsExactly(Instant.parse("2024-04-15T00:00:00Z"), Instant.parse("2024-07-22T00:00:00Z"));
        assertThat(answer.verdict()).isEqualTo("verified");
    }

    @Test
    void whereNothingIsLeftTheExactRatioAnswers() {
        FixEffectAnswer answer = effect(weeks(30, i -> i < 15 ? 50 : 0), ", 'intervention': '2024-04-15'");
        assertThat(answer.verdict()).isEqualTo("verified");
        assertThat(answer.ratio()).isZero();
        assertThat(answer.model()).startsWith("exact rate ratio");
        assertThat(model(answer, 1).refused()).contains("no finite answer");
        FixEffectAnswer nothing = effect(weeks(30, i -> 0), ", 'intervention': '2024-04-15'");
        assertThat(nothing.verdict()).isEqualTo("not-enough-data");
        assertThat(nothing.reason()).contains("nothing was counted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'series': [{'at': '2024-01-01', 'count': 1}]}                        | interval is missing",
                "{'interval': 'hour', 'series': [{'at': '2024-01-01', 'count': 1}]}    | interval must be one of day, week, month",
                "{'interval': 'day'}                                                   | series is missing",
                "{'interval': 'day', 'series': [{'at': '2024-01-01', 'count': 1}, {'at': '2024-01-03', 'count': 1}]} | series[1].at must be 2024-01-02",
                "{'interval': 'week', 'series': [{'at': '2024-01-01', 'count': 1}, {'at': '2024-01-03', 'count': 1}]} | series[1].at must be 2024-01-08",
                "{'interval': 'day', 'asOf': '2024-01-01', 'series': [{'at': '2024-01-01', 'count': 1}, {'at': '2024-01-02', 'count': 1}]} | asOf must not be before the last",
            })
    void theSameForASurge(String body, String sentence) {
        refused(sentence, SurgeQuestion::read, body);
    }

    @Test
    void mortgagesInJanuary2013() {
        String months = PublicData.rows("cfpb_monthly_segment_volume_2011_2016.csv.gz").stream()
                .filter(row -> row.getField("segment").equals("mortgage"))
                .map(row -> "{'at': '%s-01', 'count': %s}".formatted(row.getField("month"), row.getField("count")))
                .collect(Collectors.joining(", ", "[", "]"));

        SurgeAnswer answer = SurgeAnswer.of(
                SurgeQuestion.read(json("{'interval': 'month', 'asOf': '2016-12-24', 'series': " + months + "}")));

        SurgeAnswer.Period january = answer.periods().get(13);
        assertThat(january.at()).isEqualTo("2013-01-01");
        assertThat(january.alarm()).isTrue();
        assertThat(january.methods())
                .filteredOn(SurgeAnswer.Reading::alarm)
                .extracting(SurgeAnswer.Reading::method)
                .containsExactly("ears-c1", "ears-c2", "cusum-rise");
        assertThat(january.methods().get(0).limit()).isBetween(4000.0, 5931.0);
        assertThat(january.methods().get(2).refused()).isEqualTo("needs 25 periods before");
        assertThat(answer.periods().subList(37, 61)).noneMatch(SurgeAnswer.Period::alarm);
        assertThat(answer.periods().getLast().partial()).isTrue();
        assertThat(answer.periods().getLast().methods()).isEmpty();
        assertThat(answer.methods()).hasSize(5).allMatch(about -> about.falseAlarmsAMonth() < .02);
    }

    /** As many as are taken, all of them judged. */
    @Test
    void twoThousandPeriodsAreAnswered() {
        // What is usual grows from one to nearly a million a week, so that the sums are found anew again and again.
        IntToLongFunction count = i -> Math.round(Math.exp(i * .0065)) + i * 7919L % 3;
        SurgeAnswer answer =
                SurgeAnswer.of(SurgeQuestion.read(json("{'interval': 'week', 'series': " + weeks(2000, count) + "}")));
        assertThat(answer.periods()).hasSize(2000);
        assertThat(List.copyOf(answer.periods().get(1999).methods()))
                .extracting(SurgeAnswer.Reading::refused)
                .containsOnlyNulls();
    }
}
