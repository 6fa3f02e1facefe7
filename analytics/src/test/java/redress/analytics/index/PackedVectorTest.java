package redress.analytics.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedVectorTest {

    @Test
    void oneIsWrittenWithTheHighestByteFirst() {
        assertThat(PackedVector.pack(new float[] {1})).isEqualTo("P4AAAA==");
    }

    @Test
    void aVectorComesBackBitByBit() {
        float[] vector = {0.1f, -1f / 3, Float.MIN_VALUE, 0};
        assertThat(PackedVector.unpack(PackedVector.pack(vector))).isEqualTo(vector);
    }
}
