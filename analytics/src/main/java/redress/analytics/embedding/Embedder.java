package redress.analytics.embedding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Turns narratives into vectors of unit length. The same text always gets the same vector, whatever it is embedded
 * with and by however many workers, so a stored vector never has to be computed again.
 */
public final class Embedder implements AutoCloseable {

    public static final int DIMENSIONS = TextEncoder.DIMENSIONS;
    /** Stored beside vectors: those of different models cannot be compared. */
    public static final String MODEL = "bge-small-en-v1.5-int8";

    private final TextEncoder encoder;
    private final ExecutorService workers;
    private final int count;

    private Embedder(TextEncoder encoder, int workers) {
        this.encoder = encoder;
        this.count = workers;
        this.workers = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().daemon().name("embedding-", 1).factory());
    }

    /**
     * Loads the model.
     *
     * @param cache folder into which the tokenizer unpacks its native library; the home directory is not written
     * @param workers threads, each of which embeds one text at a time
     */
    public static Embedder open(Path cache, int workers) {
        System.setProperty("DJL_CACHE_DIR", cache.toAbsolutePath().toString());
        // The tokenizer library would otherwise report its use to its makers.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        return new Embedder(new TextEncoder(), Math.max(1, workers));
    }

    /** One worker for each core. */
    public static Embedder open(Path cache) {
        return open(cache, Runtime.getRuntime().availableProcessors());
    }

    public float[] embed(String text) {
        return encoder.encode(text);
    }

    /** Vectors in the order of the texts. Equal texts are embedded once and share their array. */
    public List<float[]> embed(List<String> texts, Progress progress) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String text : texts) {
            places.putIfAbsent(text, places.size());
        }
        float[][] vectors = embedDistinct(List.copyOf(places.keySet()), progress);
        List<float[]> result = new ArrayList<>(texts.size());
        for (String text : texts) {
            result.add(vectors[places.getOrDefault(text, 0)]);
        }
        return result;
    }

    private float[][] embedDistinct(List<String> texts, Progress progress) {
        float[][] vectors = new float[texts.size()][];
        AtomicInteger next = new AtomicInteger();
        int[] done = {0};
        List<Future<?>> running = new ArrayList<>();
        for (int w = 0; w < count; w++) {
            running.add(workers.submit(() -> {
                for (int i = next.getAndIncrement(); i < vectors.length; i = next.getAndIncrement()) {
                    vectors[i] = encoder.encode(texts.get(i));
                    synchronized (done) {
                        progress.reached(++done[0], vectors.length);
                    }
                }
            }));
        }
        await(running, next, vectors.length);
        return vectors;
    }

    private static void await(List<Future<?>> running, AtomicInteger next, int end) {
        @Nullable Throwable failure = null;
        for (Future<?> worker : running) {
            try {
                worker.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = e;
            } catch (ExecutionException e) {
                failure = e.getCause();
            }
            if (failure != null) {
                next.set(end);
            }
        }
        if (failure != null) {
            throw failure instanceof EmbeddingFailed known
                    ? known
                    : new EmbeddingFailed("embedding was broken off", failure);
        }
    }

    @Override
    public void close() {
        workers.close();
        encoder.close();
    }
}
