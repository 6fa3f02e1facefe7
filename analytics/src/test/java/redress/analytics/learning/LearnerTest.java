package redress.analytics.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import redress.events.RootCauseId;

class LearnerTest {

    private static final RootCauseId LATE = RootCauseId.suspectedBehind("late");
    private static final RootCauseId CHARGED = RootCauseId.suspectedBehind("charged");
    private static final int DIMENSIONS = 32;

    /** Around one axis, as far off it as sentences of one meaning are of each other: cosines of about .8. */
    private static float[] about(int axis, Random random) {
        float[] vector = new float[DIMENSIONS];
        double squares = 0;
        for (int d = 0; d < DIMENSIONS; d++) {
            vector[d] = (float) ((d == axis ? 1 : 0) + .09 * random.nextGaussian());
            squares += vector[d] * vector[d];
        }
        for (int d = 0; d < DIMENSIONS; d++) {
            vector[d] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private static List<Lesson> lessons(RootCauseId cause, int axis, @Nullable String cluster, int count) {
        Random random = new Random(axis);
        return IntStream.range(0, count)
                .mapToObj(i -> new Lesson(cause, about(axis, random), cluster))
                .toList();
    }

    private static List<Lesson> both(int count) {
        List<Lesson> lessons = new ArrayList<>(lessons(LATE, 0, null, count));
        lessons.addAll(lessons(CHARGED, 1, null, count));
        return lessons;
    }

    private static long learned(Learner learner, int axis, @Nullable String cluster, RootCauseId cause) {
        Random random = new Random(99 + axis);
        return IntStream.range(0, 100)
                .filter(i -> learner.of(about(axis, random), cluster)
                        .filter(l -> l.cause().equals(cause))
                        .isPresent())
                .count();
    }

    @Test
    void whatIsLikeTheExamplesOfACauseBelongsToIt() {
        Learner learner = Learner.from(both(20));

        assertThat(learned(learner, 0, null, LATE)).isGreaterThan(60);
        assertThat(learned(learner, 0, null, CHARGED)).isZero();
        assertThat(learned(learner, 1, null, CHARGED)).isGreaterThan(60);
    }

    @Test
    void whatIsLikeNoExampleIsLeftAlone() {
        Learner learner = Learner.from(both(20));

        assertThat(learned(learner, 2, null, LATE) + learned(learner, 2, null, CHARGED))
                .isZero();
    }

    @Test
    void ofTwoExamplesNobodyLearns() {
        assertThat(Learner.from(both(2)).of(lessons(LATE, 0, null, 1).getFirst().vector(), null))
                .isEmpty();
        assertThat(Learner.from(List.of()).of(new float[DIMENSIONS], "c-1")).isEmpty();
        assertThat(Learner.from(both(2)).middleOf(LATE)).isEmpty();
    }

    /** Worked by hand: as like both causes, at 3/√24 to .577 of the least typical example; 3 to 2 nearest are late ones. */
    @Test
    void betweenTwoCausesTheExamplesInTheSameClusterDecide() {
        List<Lesson> lessons = new ArrayList<>();
        for (int other = 2; other < 5; other++) {
            lessons.add(new Lesson(LATE, both(0, other), "c-1"));
            lessons.add(new Lesson(CHARGED, both(1, other), "c-2"));
        }
        Learner learner = Learner.from(lessons);

        assertThat(learner.of(both(0, 1), "c-1")).map(Learned::cause).contains(LATE);
        assertThat(learner.of(both(0, 1), "c-2")).map(Learned::cause).contains(CHARGED);
    }

    private static float[] both(int axis, int other) {
        float[] vector = new float[DIMENSIONS];
        vector[axis] = (float) Math.sqrt(.5);
        vector[other] = (float) Math.sqrt(.5);
        return vector;
    }

    @Test
    void theOrderOfCausesAndTheirNamesDoNotMatter() {
        List<Lesson> lessons = both(10);
        List<Lesson> turned = new ArrayList<>(lessons);
        Collections.rotate(turned, 10);
        Learner one = Learner.from(lessons);
        Learner other = Learner.from(turned);
        Random random = new Random(3);

        for (int i = 0; i < 50; i++) {
            float[] vector = about(i % 3, random);
            assertThat(one.of(vector, null)).isEqualTo(other.of(vector, null));
        }
    }

    @Test
    void theChanceOfTheCauseIsItsConfidence() {
        Learner learner = Learner.from(both(20));
        Random random = new Random(1);

        assertThat(IntStream.range(0, 50).mapToObj(i -> learner.of(about(0, random), null)))
                .allMatch(l ->
                        l.isEmpty() || (l.get().confidence() >= .5 && l.get().confidence() <= 1));
    }
}
