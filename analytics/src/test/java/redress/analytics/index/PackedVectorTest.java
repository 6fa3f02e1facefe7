package redress.analytics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedVectorTest {

    @Test
    void theLargestNumberBecomes127() {
        assertThat(PackedVector.of(new float[] {.5f, -.25f, 0}).bytes()).containsExactly(127, -63, 0);
    }

    @Test
    void aVectorComesBackInItsDirectionAndOfUnitLength() {
        float[] vector = new float[384];
        Random random = new Random(1);
        for (int d = 0; d < vector.length; d++) {
            vector[d] = (float) random.nextGaussian();
        }

        float[] back = PackedVector.of(PackedVector.of(vector).text()).vector();

        assertThat(dot(back, back)).isEqualTo(1, within(1e-5));
        assertThat(dot(vector, back) / Math.sqrt(dot(vector, vector))).isGreaterThan(.9998);
    }

    @Test
    void whatCameBackIsPackedTheSameAgain() {
        PackedVector packed = PackedVector.of(new float[] {.1f, -.333f, .7f});

        assertThat(PackedVector.of(packed.vector()).text()).isEqualTo(packed.text());
    }

    @Test
    void nothingStaysNothing() {
        assertThat(PackedVector.of(PackedVector.of(new float[2]).text()).vector())
                .containsExactly(0, 0);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }
}
