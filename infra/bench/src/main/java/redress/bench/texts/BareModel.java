package redress.bench.texts;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import redress.analytics.embedding.Embedder;

/** The same model in a loop on each core and nothing else: its words were looked up before, its answer is not looked at. */
final class BareModel implements AutoCloseable {

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final int MAX_TOKENS = 256;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    BareModel() throws OrtException, IOException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(resource(MODEL).readAllBytes(), options);
        }
    }

    /** Numbers of the words of each text. */
    static long[][] tokens(List<String> texts) throws IOException {
        try (var tokenizer = HuggingFaceTokenizer.newInstance(
                resource(TOKENIZER), Map.of("truncation", "true", "maxLength", "" + MAX_TOKENS, "padding", "false"))) {
            return texts.stream()
                    .map(text -> tokenizer.encode(text, true, false).getIds())
                    .toArray(long[][]::new);
        }
    }

    /** Runs the model on each text, on as many threads as there are cores. */
    void run(long[][] tokens) throws InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        var threads = IntStream.range(0, cores)
                .mapToObj(core -> Thread.ofPlatform().start(() -> {
                    for (int i = core; i < tokens.length; i += cores) {
                        run(tokens[i]);
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
    }

    private void run(long[] ids) {
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (var tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                var _ = session.run(Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
            // Only the time counts.
        } catch (OrtException e) {
            throw new IllegalStateException("the bare model failed", e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Embedder.class.getResourceAsStream(name), name);
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
