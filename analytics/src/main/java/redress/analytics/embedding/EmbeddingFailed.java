package redress.analytics.embedding;

import org.jspecify.annotations.Nullable;

/** The model cannot be loaded or run. The message never holds any of the text. */
public final class EmbeddingFailed extends RuntimeException {

    EmbeddingFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
