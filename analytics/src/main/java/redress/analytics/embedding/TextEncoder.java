package redress.analytics.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Map;

/**
 * BGE-small-en-v1.5 (Xiao et al. 2023, "C-Pack"), int8, one text at a time: a quantised vector depends on the batch it
 * is computed in, so batches would make the same text differ from run to run. The vector is the hidden state of the
 * first token, scaled to unit length. English; other languages group by surface only.
 *
 * <p>Safe for many threads: a run stays on the thread that asked for it.
 */
final class TextEncoder implements AutoCloseable {

    static final int DIMENSIONS = 384;
    static final int MAX_TOKENS = 256;
    /** Longer than the longest 256 tokens of real text, so that a narrative of megabytes costs no more than a page. */
    static final int MAX_CHARACTERS = 8_192;

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    TextEncoder() {
        try {
            session = session();
            tokenizer = tokenizer();
        } catch (OrtException | IOException e) {
            throw new EmbeddingFailed("the embedding model cannot be loaded: " + e.getMessage(), e);
        }
    }

    float[] encode(String text) {
        Encoding encoding = tokenizer.encode(cut(text), true, false);
        long[] ids = encoding.getIds();
        long[] shape = {1, ids.length};
        try (OnnxTensor tokens = tensor(ids, shape);
                OnnxTensor mask = tensor(encoding.getAttentionMask(), shape);
                OnnxTensor types = tensor(encoding.getTypeIds(), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
            float[] vector = new float[DIMENSIONS];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(vector);
            return unitLength(vector);
        } catch (OrtException e) {
            throw EmbeddingFailed.onText(text.length(), e);
        }
    }

    private static String cut(String text) {
        if (text.length() <= MAX_CHARACTERS) {
            return text;
        }
        return text.substring(
                0, Character.isHighSurrogate(text.charAt(MAX_CHARACTERS - 1)) ? MAX_CHARACTERS - 1 : MAX_CHARACTERS);
    }

    private static float[] unitLength(float[] vector) {
        double squares = 0;
        for (float v : vector) {
            squares += (double) v * v;
        }
        double scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] * scale);
        }
        return vector;
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private OrtSession session() throws OrtException, IOException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            // Every length would leave its own plan behind.
            options.setMemoryPatternOptimization(false);
            return environment.createSession(resource(MODEL), options);
        }
    }

    private static HuggingFaceTokenizer tokenizer() throws IOException {
        try (InputStream in = stream(TOKENIZER)) {
            return HuggingFaceTokenizer.newInstance(
                    in, Map.of("truncation", "true", "maxLength", Integer.toString(MAX_TOKENS), "padding", "false"));
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = stream(name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream stream(String name) {
        InputStream in = TextEncoder.class.getResourceAsStream(name);
        if (in == null) {
            throw new EmbeddingFailed("the embedding model " + name + " is not on the class path", null);
        }
        return in;
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new UncheckedIOException(new IOException("the embedding session did not close", e));
        }
    }
}
