package redress.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.events.FixId;
import redress.events.finding.FixEffect;
import redress.events.finding.FixEffect.Verdict;
import redress.simulation.scenario.PlantedFix.Kind;

class JudgedTest {

    @Test
    void aFixThatWorksMustBePraised() {
        assertThat(Judged.of(Kind.WORKS, whole(Verdict.VERIFIED))).isEqualTo(Judged.RIGHT);
        assertThat(Judged.of(Kind.WORKS, whole(Verdict.REDUCED))).isEqualTo(Judged.RIGHT);
        assertThat(Judged.of(Kind.WORKS, whole(Verdict.NOT_ENOUGH_DATA))).isEqualTo(Judged.UNDECIDED);
        assertThat(Judged.of(Kind.WORKS, whole(Verdict.INEFFECTIVE))).isEqualTo(Judged.WRONG);
    }

    @Test
    void aFixThatDoesNothingMustBeCalledIneffective() {
        assertThat(Judged.of(Kind.DOES_NOTHING, whole(Verdict.INEFFECTIVE))).isEqualTo(Judged.RIGHT);
        assertThat(Judged.of(Kind.DOES_NOTHING, whole(Verdict.NOT_ENOUGH_DATA))).isEqualTo(Judged.UNDECIDED);
        assertThat(Judged.of(Kind.DOES_NOTHING, whole(Verdict.WORSE))).isEqualTo(Judged.WRONG);
        assertThat(Judged.of(Kind.DOES_NOTHING, whole(Verdict.REDUCED))).isEqualTo(Judged.WRONG);
    }

    @Test
    void whatWoreOffOrFollowedAPeakMustNotBePraised() {
        for (Kind kind : List.of(Kind.WEARS_OFF, Kind.AFTER_A_PEAK)) {
            assertThat(Judged.of(kind, whole(Verdict.NOT_ENOUGH_DATA))).isEqualTo(Judged.RIGHT);
            assertThat(Judged.of(kind, whole(Verdict.REDUCED))).isEqualTo(Judged.WRONG);
            assertThat(Judged.of(kind, whole(Verdict.WORSE))).isEqualTo(Judged.WRONG);
        }
    }

    @Test
    void thoseWhoAreHarmedMustBeTold() {
        assertThat(split(Verdict.REDUCED, "private", Verdict.VERIFIED, "business", Verdict.WORSE))
                .isEqualTo(Judged.RIGHT);
        assertThat(split(Verdict.REDUCED, "private", Verdict.VERIFIED, "business", Verdict.NOT_ENOUGH_DATA))
                .isEqualTo(Judged.UNDECIDED);
        assertThat(split(Verdict.VERIFIED, "private", Verdict.VERIFIED, "business", Verdict.WORSE))
                .isEqualTo(Judged.WRONG);
        assertThat(split(Verdict.REDUCED, "private", Verdict.WORSE, "business", Verdict.WORSE))
                .isEqualTo(Judged.WRONG);
    }

    private static Judged split(Verdict whole, String one, Verdict ofOne, String other, Verdict ofOther) {
        return Judged.of(
                Kind.SPLITS,
                List.of(
                        effect(Map.of(), whole),
                        effect(Map.of("segment", one), ofOne),
                        effect(Map.of("segment", other), ofOther)));
    }

    private static List<FixEffect> whole(Verdict verdict) {
        return List.of(effect(Map.of(), verdict));
    }

    private static FixEffect effect(Map<String, String> segment, Verdict verdict) {
        FixEffect.Counted counted = new FixEffect.Counted(Instant.EPOCH, Instant.EPOCH, 1, null);
        return new FixEffect(
                FixId.number(1),
                segment,
                verdict,
                null,
                null,
                null,
                .95,
                null,
                1,
                counted,
                counted,
                "none",
                List.of(),
                null);
    }
}
