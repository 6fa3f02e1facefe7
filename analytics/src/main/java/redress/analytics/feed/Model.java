package redress.analytics.feed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** A tenth of a second or two. */
    private static final int PORTION = 16;

    private final Path cache;
    private @Nullable Embedder embedder;

    Model(@Value("${redress.data:var}") Path data) {
        this.cache = data.resolve("cache");
    }

    /** Vectors in the order of the texts. */
    public List<float[]> embed(List<String> texts, Progress progress) {
        return texts.isEmpty() ? List.of() : loaded().embed(texts, progress);
    }

    /** The same for much that nobody waits for: in portions, between which what has just been lodged gets its turn. */
    public List<float[]> embedAside(List<String> texts, Progress progress) {
        List<float[]> vectors = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += PORTION) {
            int done = from;
            List<String> some = texts.subList(from, Math.min(texts.size(), from + PORTION));
            vectors.addAll(embed(some, (reached, _) -> progress.reached(done + reached, texts.size())));
        }
        return vectors;
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
