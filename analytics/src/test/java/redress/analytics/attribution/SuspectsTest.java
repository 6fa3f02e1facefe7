package redress.analytics.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import redress.events.finding.Suspicion.Hypothesis;

class SuspectsTest {

    private static final Hypothesis STRONG = new Hypothesis("product", "card", 30, 40, 0.1, 7.5, 0.001);

    @Test
    void aClusterWithAStrongHypothesisIsASuspect() {
        assertThat(Suspects.isSuspect(40, 1_000, List.of(STRONG))).isTrue();
    }

    @Test
    void aClusterWithoutOneIsNot() {
        assertThat(Suspects.isSuspect(400, 1_000, List.of())).isFalse();
    }

    @Test
    void aSmallClusterIsNot() {
        assertThat(Suspects.isSuspect(19, 1_000, List.of(STRONG))).isFalse();
        assertThat(Suspects.isSuspect(150, 10_000, List.of(STRONG))).isFalse();
    }

    @Test
    void weakHypothesesDoNotStandOut() {
        assertThat(Suspects.standsOut(new Hypothesis("product", "card", 30, 40, 0.1, 7.5, 0.01)))
                .isFalse();
        assertThat(Suspects.standsOut(new Hypothesis("product", "card", 30, 40, 0.4, 1.9, 0.001)))
                .isFalse();
        assertThat(Suspects.standsOut(new Hypothesis("product", "card", 11, 40, 0.1, 2.8, 0.001)))
                .isFalse();
    }
}
