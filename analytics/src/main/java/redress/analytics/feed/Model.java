package redress.analytics.feed;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import redress.analytics.embedding.Embedder;
import redress.analytics.embedding.Progress;

/** The embedding model, loaded when the first text is embedded: the service answers before. */
@Component
public final class Model implements DisposableBean {

    /** More would take the cores from the other parts of the platform while a history is read. */
    private static final int MOST_WORKERS = 2;

    private final Path cache;
    private @Nullable Embedder embedder;

    Model(@Value("${redress.data:var}") Path data) {
        this.cache = data.resolve("cache");
    }

    /** Vectors in the order of the texts. */
    public List<float[]> embed(List<String> texts, Progress progress) {
        return texts.isEmpty() ? List.of() : loaded().embed(texts, progress);
    }

    /** The same for much that nobody waits for, on the threads of the caller, who is aside. */
    public List<float[]> embedAside(List<String> texts, Progress progress) {
        Embedder model = loaded();
        List<String> distinct = texts.stream().distinct().toList();
        int[] done = {0};
        Map<String, float[]> vectors = distinct.parallelStream().collect(Collectors.toMap(text -> text, text -> {
            float[] vector = model.embed(text);
            synchronized (done) {
                progress.reached(++done[0], distinct.size());
            }
            return vector;
        }));
        return texts.stream()
                .map(text -> Objects.requireNonNull(vectors.get(text)))
                .toList();
    }

    private synchronized Embedder loaded() {
        if (embedder == null) {
            int cores = Runtime.getRuntime().availableProcessors();
            embedder = Embedder.open(cache, Math.min(MOST_WORKERS, cores));
        }
        return embedder;
    }

    @Override
    public synchronized void destroy() {
        if (embedder != null) {
            embedder.close();
            embedder = null;
        }
    }
}
