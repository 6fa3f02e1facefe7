package redress.analytics.index;

import java.nio.ByteBuffer;
import java.util.Base64;

/** A vector as Elasticsearch takes it leanest: base64 of big-endian 32-bit floats, a third of a JSON array. */
final class PackedVector {

    private PackedVector() {}

    static String pack(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    static float[] unpack(String packed) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(packed));
        float[] vector = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(vector);
        return vector;
    }
}
