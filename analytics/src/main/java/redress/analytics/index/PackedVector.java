package redress.analytics.index;

import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A vector in bytes, a quarter of its floats: each number in 127ths of the largest. Only the direction is kept, with a
 * cosine of .9996 and better to the original for sentence vectors. The same vector always gets the same bytes, so that
 * the same text stays the same.
 */
record PackedVector(byte[] bytes) {

    private static final float LARGEST = 127;

    static PackedVector of(float[] vector) {
        float most = 0;
        for (float v : vector) {
            most = Math.max(most, Math.abs(v));
        }
        byte[] bytes = new byte[vector.length];
        for (int d = 0; d < bytes.length; d++) {
            bytes[d] = most > 0 ? (byte) Math.round(vector[d] * (LARGEST / most)) : 0;
        }
        return new PackedVector(bytes);
    }

    /** From {@link #text()}. */
    static PackedVector of(String text) {
        return new PackedVector(Base64.getDecoder().decode(text));
    }

    /** Base64, as Elasticsearch takes it leanest. */
    String text() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** As its client wants a vector that is searched for. */
    List<Float> numbers() {
        return IntStream.range(0, bytes.length).mapToObj(d -> (float) bytes[d]).toList();
    }

    /** Of unit length. */
    float[] vector() {
        double squares = 0;
        for (byte b : bytes) {
            squares += b * b;
        }
        float scale = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
        float[] vector = new float[bytes.length];
        for (int d = 0; d < vector.length; d++) {
            vector[d] = bytes[d] * scale;
        }
        return vector;
    }
}
