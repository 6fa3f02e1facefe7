package redress.analytics.study.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import redress.analytics.silence.Evidence;
import redress.analytics.silence.Ladder;
import redress.analytics.silence.Rung;
import redress.analytics.study.Exposures;
import redress.analytics.study.Incident;

/** What 100 complainers and 300 silent customers cost, by what is known of customers. */
class CauseLossTest {

    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant NOW = DAY.plus(Duration.ofDays(100));

    /** A customer a day: one in four of business, worth 400, the others of private, worth 100. */
    private static final List<Harm> HARMS = IntStream.range(0, 100)
            .mapToObj(i -> harm(i, i % 4 == 0 ? "business" : "private", i % 4 == 0 ? 400.0 : 100.0))
            .toList();

    private static Harm harm(int i, String segment, @Nullable Double value) {
        Instant at = DAY.plus(Duration.ofDays(i));
        return new Harm(
                new Incident(
                        "complaint" + i, "customer" + i, at, at, Map.of("product", "kettle", "segment", segment), null),
                i < 50 ? 3 : 70,
                value,
                null);
    }

    private static Rung listed(long affected) {
        return Ladder.of(new Evidence(100L, affected, null, null, null, null))
                .rungs()
                .getFirst();
    }

    private static CauseLoss.WithGroups loss(Seen seen, Exposures exposures) {
        return Objects.requireNonNull(CauseLoss.of(HARMS, listed(400), seen, exposures, NOW, 1));
    }

    private static Seen measured() {
        Seen seen = new Seen();
        stay(seen, Stance.UNTROUBLED, 90);
        stay(seen, Stance.SATISFIED, 80);
        stay(seen, Stance.MOLLIFIED, 70);
        stay(seen, Stance.DISSATISFIED, 50);
        stay(seen, Stance.SILENT, 60);
        seen.answers(5, 20);
        seen.answers(4, 30);
        seen.answers(3, 20);
        seen.answers(2, 20);
        seen.answers(1, 10);
        return seen;
    }

    private static void stay(Seen seen, Stance stance, int ofAHundred) {
        IntStream.range(0, 100).forEach(i -> seen.experience(stance, i < ofAHundred));
    }

    @Test
    void fromFiguresOfTheCompanyAlone() {
        CauseLoss loss = loss(measured(), new Exposures()).loss();
        // 100 (.5 x .1 + .2 x .2 + .3 x .4) + 300 x .3
        assertThat(loss.complaining()).isCloseTo(21, within(1e-9));
        assertThat(loss.silent()).isCloseTo(90, within(1e-9));
        assertThat(loss.customers()).isCloseTo(111, within(1e-9));
        assertThat(loss.lower()).isBetween(60.0, 95.0);
        assertThat(loss.upper()).isBetween(127.0, 160.0);
        assertThat(loss.silentShare()).isCloseTo(90 / 111.0, within(1e-9));
        // (25 x 400 + 75 x 100) / 100 a customer
        assertThat(loss.value()).isCloseTo(111 * 175, within(1e-6));
        assertThat(loss.standing()).isEqualTo("measured");
        assertThat(loss.rung()).isEqualTo("affected-list");
        assertThat(loss.inputs()).hasSize(8).allMatch(input -> input.standing().equals("measured"));
        assertThat(loss.perExposure()).isNull();
        assertThat(loss.missing()).singleElement().asString().contains("per exposure");
    }

    @Test
    void levelsAreMeasuredAllOrNone() {
        Seen seen = new Seen();
        for (Stance stance : Stance.values()) {
            IntStream.range(0, stance == Stance.SILENT ? 29 : 100).forEach(i -> seen.experience(stance, true));
        }
        CauseLoss loss = loss(seen, new Exposures()).loss();
        assertThat(loss.standing()).isEqualTo("assumed");
        // 100 (.4 x -.02 + .3 x .2 + .3 x .5) + 300 x .3, as the literature has it
        assertThat(loss.customers()).isCloseTo(20.2 + 90, within(1e-9));
        assertThat(loss.missing().getFirst()).contains("29 of the silent", "30 of each");
        assertThat(loss.missing().get(1)).contains("30 follow-ups");
        assertThat(loss.inputs()).allMatch(input -> input.standing().equals("assumed"));
    }

    @Test
    void perExposureWhereItIsKnown() {
        Exposures exposures = new Exposures();
        LocalDate day = DAY.atOffset(ZoneOffset.UTC).toLocalDate();
        IntStream.range(0, 100).forEach(i -> exposures.report("kettle", "business", day.plusDays(i), 10));
        IntStream.range(0, 100).forEach(i -> exposures.report("kettle", "private", day.plusDays(i), 90));
        CauseLoss.WithGroups loss = loss(measured(), exposures);
        assertThat(loss.loss().exposure()).isEqualTo(10_000);
        assertThat(loss.loss().perExposure()).isCloseTo(111 / 10_000.0, within(1e-12));
        // A quarter of the loss on a tenth of the exposure.
        assertThat(group(loss, "segment", "business").perExposure()).isCloseTo(111 / 4.0 / 1_000, within(1e-12));
        assertThat(group(loss, "tenure", "over 5 years").perExposure()).isNull();
        assertThat(loss.loss().missing()).isEmpty();
    }

    @Test
    void groupsAreSharedOutByWhoComplainedAndValuedByTheirOwn() {
        CauseLoss.WithGroups loss = loss(measured(), new Exposures());
        Group business = group(loss, "segment", "business");
        assertThat(business.complainers()).isEqualTo(25);
        assertThat(business.customers()).isCloseTo(111 / 4.0, within(1e-9));
        assertThat(business.value()).isCloseTo(111 / 4.0 * 400, within(1e-6));
        assertThat(business.lower()).isCloseTo(loss.loss().lower() / 4, within(1e-9));
        assertThat(group(loss, "tenure", "under 1 year").complainers()).isEqualTo(50);
        assertThat(group(loss, "product", "kettle").customers()).isCloseTo(111, within(1e-9));
        assertThat(loss.groups()).hasSize(5);
    }

    @Test
    void groupsAreNoMoreThanAnybodyCompares() {
        List<Harm> many = IntStream.range(0, 100)
                .mapToObj(i -> harm(i, "s" + i % 12, null))
                .toList();
        CauseLoss.WithGroups loss =
                Objects.requireNonNull(CauseLoss.of(many, listed(400), measured(), new Exposures(), NOW, 1));
        assertThat(loss.groups().stream().filter(group -> group.facet().equals("segment")))
                .hasSize(8);
        assertThat(loss.loss().value()).isNull();
    }

    @Test
    void aFewComplainersAreNoGroup() {
        List<Harm> few = IntStream.range(0, 100)
                .mapToObj(i -> harm(i, i < 96 ? "private" : "business", null))
                .toList();
        CauseLoss.WithGroups loss =
                Objects.requireNonNull(CauseLoss.of(few, listed(400), measured(), new Exposures(), NOW, 1));
        assertThat(loss.groups()).extracting(Group::name).contains("private").doesNotContain("business");
    }

    @Test
    void withoutAnEstimateThereIsNoLoss() {
        Rung refused = Ladder.of(new Evidence(100L, null, null, null, null, null))
                .rungs()
                .getFirst();
        assertThat(CauseLoss.of(HARMS, refused, measured(), new Exposures(), NOW, 1))
                .isNull();
    }

    private static Group group(CauseLoss.WithGroups loss, String facet, String name) {
        return loss.groups().stream()
                .filter(group -> group.facet().equals(facet) && group.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
