package redress.analytics.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import redress.analytics.effect.Observed;
import redress.analytics.surge.GoneQuiet.Compared;
import redress.analytics.surge.GoneQuiet.Sign;

class GoneQuietTest {

    private static final Compared FEWER = compared(200, 100);
    private static final Compared MORE = compared(50, 110);
    private static final Compared SAME = compared(80, 82);

    private static Compared compared(long before, long now) {
        return new Compared(new Observed(before, 10_000), new Observed(now, 10_000));
    }

    private static GoneQuiet seen(Compared complaints, Map<Sign, Compared> signs) {
        return Objects.requireNonNull(GoneQuiet.of(complaints, signs));
    }

    @Test
    void fewerComplaintsAndMoreWhoLeaveIsAWarning() {
        GoneQuiet quiet = seen(FEWER, Map.of(Sign.CHURN, MORE, Sign.RETURNS, SAME));
        assertThat(quiet.warning())
                .contains("fell to 0.50")
                .contains("churn rose")
                .doesNotContain("returns");
        assertThat(quiet.rising()).containsOnlyKeys(Sign.CHURN);
    }

    @Test
    void fewerComplaintsAloneAreNone() {
        assertThat(seen(FEWER, Map.of(Sign.CHURN, SAME)).warning()).isNull();
        assertThat(seen(FEWER, Map.of(Sign.RETURNS, compared(110, 50))).warning())
                .isNull();
        assertThat(seen(FEWER, Map.of()).warning()).isNull();
    }

    @Test
    void whereComplaintsRiseTooNobodyHasGoneQuiet() {
        assertThat(seen(SAME, Map.of(Sign.CHASERS, MORE)).warning()).isNull();
        assertThat(seen(MORE, Map.of(Sign.CHASERS, MORE)).warning()).isNull();
    }

    @Test
    void itIsRatesThatAreCompared() {
        Compared grown = new Compared(new Observed(50, 10_000), new Observed(110, 22_000));
        assertThat(seen(FEWER, Map.of(Sign.CHURN, grown)).warning()).isNull();
    }

    /** 50 and 72 alone would be p = .057 at most; 50 and 73 is .047, but not as the best of three. */
    @Test
    void whoLooksAtThreeSignsNeedsMore() {
        Compared slightly = compared(50, 73);
        assertThat(seen(FEWER, Map.of(Sign.CHURN, slightly)).warning()).isNotNull();
        assertThat(seen(FEWER, Map.of(Sign.CHURN, slightly, Sign.RETURNS, SAME, Sign.CHASERS, SAME))
                        .warning())
                .isNull();
    }

    @Test
    void withoutComplaintsThereIsNothingToSay() {
        assertThat(GoneQuiet.of(compared(0, 0), Map.of(Sign.CHURN, MORE))).isNull();
    }
}
