package redress.analytics.emerging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CircumstancesTest {

    private static final float[] TEXT = {0.6f, 0.8f};

    private final Circumstances circumstances = Circumstances.of(List.of(
            Map.of("product", "phone", "order", "1"),
            Map.of("product", "phone", "order", "2"),
            Map.of("product", "card", "order", "3"),
            Map.of("product", "card", "order", "4"),
            Map.of("product", "card", "region", "North"),
            Map.of("product", "card", "region", "North")));

    @Test
    void whatSaysTheSameOfTheSameProductIsNearerThanOfAnother() {
        float[] phone = circumstances.beside(TEXT, Map.of("product", "phone"));

        assertThat(cosine(phone, phone)).isCloseTo(1, within(1e-6));
        assertThat(cosine(phone, circumstances.beside(TEXT, Map.of("product", "card"))))
                .isBetween(0.8, 0.9);
    }

    @Test
    void whatOnlyOneComplaintHasSaysNothing() {
        assertThat(circumstances.beside(TEXT, Map.of("product", "phone", "order", "1")))
                .isEqualTo(circumstances.beside(TEXT, Map.of("product", "phone", "order", "2")));
    }

    @Test
    void aComplaintOfWhichNothingIsKnownIsStillAPoint() {
        float[] nothing = circumstances.beside(TEXT, Map.of());

        assertThat(cosine(nothing, nothing)).isCloseTo(1, within(1e-6));
        assertThat(Circumstances.of(List.of(Map.of())).beside(TEXT, Map.of())).hasSize(2);
    }

    private static double cosine(float[] a, float[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(d -> (double) a[d] * b[d])
                .sum();
    }
}
