package redress.analytics.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.analytics.silence.TwoLists;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is asked of the calculators, and what they say to what cannot be meant. */
class QuestionsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                              | complaints is missing: give at least",
                "{'complaints': -1}                              | complaints must be a whole number from 0 to",
                "{'complaints': 1.5}                             | complaints must be a whole number",
                "{'complaints': 1e15}                            | complaints must be a whole number",
                "{'complaints': 'many'}                          | complaints must be a whole number",
                "{'complaints': 5, 'colour': 1}                  | no such field: colour",
                "{'affectedTotal': 4, 'complaints': 5}           | affectedTotal must not be below",
                "{'surveyed': 10}                                | complained is missing",
                "{'surveyed': 10, 'complained': 11}              | complained must not be above surveyed",
                "{'surveyed': 0, 'complained': 0}                | surveyed must be at least 1",
                "{'n1': 5, 'n2': 5}                              | overlap is missing",
                "{'lists': {'n1': 5, 'n2': 5, 'overlap': 6}}     | lists.overlap must not be above",
                "{'repeatCounts': [5]}                           | f1 and f2",
                "{'repeatCounts': [5, -2]}                       | repeatCounts[1] must be a whole number",
                "{'repeatCounts': []}                            | repeatCounts must be a list",
                "{'repeatCounts': [5, 2], 'distinct': 3}         | distinct must not be below",
                "{'distinct': 3}                                 | repeatCounts is missing",
                "{'repeatCounts': [40, 6], 'distinct': 60, 'total': 53} | total must not be below",
                "{'repeatCounts': [40, 6], 'distinct': 60}       | total is missing",
                "{'affectedTotal': 50, 'n1': 100, 'n2': 9, 'overlap': 3} | affectedTotal must not be below",
                "{'segments': [{'complainers': 1, 'probability': 0}]} | segments[0].probability must be a number above 0",
            })
    void whatCannotBeMeantGetsASentence(String body, String sentence) {
        var bad = catchThrowableOfType(Question.BadQuestion.class, () -> SilentQuestion.read(json(body)));
        assertThat(bad).isNotNull();
        assertThat(bad.faults())
                .extracting(Question.Fault::message)
                .anySatisfy(message -> assertThat(message).contains(sentence.strip()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                        | before is missing",
                "{'before': 1, 'after': 2}                                 | before must be an object",
                "{'before': {'count': 1}, 'after': {'count': 1}}           | before.exposure is missing",
                "{'before': {'count': 1, 'exposure': 0}, 'after': {}}      | before.exposure must be a number above 0",
                "{'before': {'count': 1, 'exposure': 'NaN'}, 'after': {}}  | before.exposure must be a number",
            })
    void theSameForAFix(String body, String sentence) {
        var bad = catchThrowableOfType(Question.BadQuestion.class, () -> FixEffectQuestion.read(json(body)));
        assertThat(bad).isNotNull();
        assertThat(bad.faults())
                .extracting(Question.Fault::message)
                .anySatisfy(message -> assertThat(message).contains(sentence.strip()));
    }

    private static final String LOSS = "{'customers': 100000, 'problemShare': .2, 'complainShare': .25, "
            + "'outcomes': {'satisfied': .4, 'mollified': .3, 'dissatisfied': .3}, 'loyalty': {'untroubled': .9, "
            + "'satisfied': .92, 'mollified': .7, 'dissatisfied': .4, 'silent': .6}, 'value': 200}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'customers': 100000 | 'customers': -1 | customers must be a whole number",
                "'problemShare': .2, | | problemShare is missing",
                "'problemShare': .2 | 'problemShare': 20 | problemShare must be a number from 0 to 1",
                "'problemShare': .2 | 'problemShare': {'share': .2} | problemShare.of is missing",
                "'problemShare': .2 | 'problemShare': {'share': .2, 'of': 0} | problemShare.of must be at least 1",
                "'satisfied': .4, | 'satisfied': .5, | outcomes.satisfied must make 1 together",
                "'silent': .6 | 'silent': '.6' | loyalty.silent must be a number from 0 to 1",
                "'value': 200 | 'value': 0 | value must be a number above 0",
                "'value': 200 | 'worth': 200 | no such field: worth",
            })
    void theSameForALoss(String right, @Nullable String wrong, String sentence) {
        String body = LOSS.replaceFirst(Pattern.quote(right.strip()), wrong == null ? "" : wrong.strip())
                .replace(" .", " 0.");
        var bad = catchThrowableOfType(Question.BadQuestion.class, () -> LossQuestion.read(json(body)));
        assertThat(bad).isNotNull();
        assertThat(bad.faults())
                .extracting(Question.Fault::message)
                .anySatisfy(message -> assertThat(message).contains(sentence.strip()));
    }

    @Test
    void aLossSaysWhatIsMissingAndHasAnIntervalWhereSharesWereSeenOnCustomers() {
        LossAnswer certain = LossAnswer.of(LossQuestion.read(json(LOSS.replace(" .", " 0."))));
        assertThat(certain.customers()).isCloseTo(5510, within(1e-9));
        assertThat(certain.lower()).isNull();
        assertThat(certain.reason()).contains("no interval").doesNotContain("no value");

        LossAnswer seen = LossAnswer.of(LossQuestion.read(json(LOSS.replace(" .", " 0.")
                .replace("'problemShare': 0.2", "'problemShare': {'share': 0.2, 'of': 500}")
                .replace(", 'value': 200", ""))));
        assertThat(seen.lower()).isBetween(4000.0, 5200.0);
        assertThat(seen.upper()).isBetween(5900.0, 7000.0);
        assertThat(seen.value()).isNull();
        assertThat(seen.reason()).contains("no value");
    }

    @Test
    void numbersBeyondAllBoundsAndCountlessFaultsAreAnsweredShortly() {
        String huge = "{'complaints': 1" + "0".repeat(400) + "}";
        assertThat(catchThrowableOfType(Question.BadQuestion.class, () -> SilentQuestion.read(json(huge))))
                .isNotNull();
        StringBuilder many = new StringBuilder("{'complaints': 1");
        for (int i = 0; i < 10_000; i++) {
            many.append(", 'x").append(i).append("': 0");
        }
        var bad = catchThrowableOfType(Question.BadQuestion.class, () -> SilentQuestion.read(json(many + "}")));
        assertThat(bad.faults()).hasSize(50);
    }

    @Test
    void aSurveyAloneSaysHowManyAreSilentForEachComplainer() {
        SilentAnswer.Step survey = SilentAnswer.of(SilentQuestion.read(json("{'surveyed': 100, 'complained': 4}")))
                .rungs()
                .get(1);
        assertThat(survey.estimate()).isCloseTo(24, within(1e-9));
        assertThat(survey.weak()).isTrue();
        assertThat(survey.reason()).contains("give complaints");
    }

    @Test
    void twoListsMayStandInAnObjectOfTheirOwn() {
        var lists = new TwoLists(200, 150, 30);
        assertThat(SilentQuestion.read(json("{'lists': {'n1': 200, 'n2': 150, 'overlap': 30}}"))
                        .lists())
                .isEqualTo(lists);
        assertThat(SilentQuestion.read(json("{'n1': 200, 'n2': 150, 'overlap': 30}"))
                        .lists())
                .isEqualTo(lists);
    }

    @Test
    void aRungSaysHowManyWereSilentAndHowManyAffected() {
        SilentAnswer answer = SilentAnswer.of(
                SilentQuestion.read(json("{'repeatCounts': [118, 74], 'distinct': 620, 'total': 6281}")));
        SilentAnswer.Step chao = answer.rungs().get(4);
        assertThat(chao.method()).isEqualTo("chao");
        assertThat(chao.estimate()).isCloseTo(94.0811, within(5e-5));
        assertThat(chao.affected()).isNotNull();
        assertThat(answer.recommended()).isEqualTo("chao");
        assertThat(answer.data().complainers()).isEqualTo(620);
    }

    @Test
    void aFixIsJudgedByItsRatioAndItsPlan() {
        FixEffectAnswer answer = FixEffectAnswer.of(
                FixEffectQuestion.read(
                        json(
                                "{'before': {'count': 40, 'exposure': 12000}, 'after': {'count': 18, 'exposure': 15000}, 'target': 0.5}")));
        assertThat(answer.verdict()).isEqualTo("verified");
        assertThat(answer.ratio()).isCloseTo(.36, within(1e-9));
        assertThat(answer.exposureNeeded()).isNull();
    }

    @Test
    void tooLittleIsSaidWithWhatIsMissing() {
        FixEffectAnswer few = FixEffectAnswer.of(
                FixEffectQuestion.read(
                        json(
                                "{'before': {'count': 40, 'exposure': 12000}, 'after': {'count': 2, 'exposure': 900}, 'target': 0.5}")));
        assertThat(few.verdict()).isEqualTo("not-enough-data");
        assertThat(few.exposureNeeded()).isBetween(900.0, 900_000.0);
        FixEffectAnswer none = FixEffectAnswer.of(FixEffectQuestion.read(
                json("{'before': {'count': 0, 'exposure': 1}, 'after': {'count': 0, 'exposure': 1}}")));
        assertThat(none.verdict()).isEqualTo("not-enough-data");
        assertThat(none.ratio()).isNull();
    }
}
