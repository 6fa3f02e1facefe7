package redress.analytics.embedding;

import org.jspecify.annotations.Nullable;

/** The model cannot be loaded or run, or it cannot embed a text. The message never holds any of the text. */
public final class EmbeddingFailed extends RuntimeException {

    private final boolean forGood;

    private EmbeddingFailed(String message, @Nullable Throwable cause, boolean forGood) {
        super(message, cause);
        this.forGood = forGood;
    }

    EmbeddingFailed(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    /** The model runs, but not on a text of this length. */
    static EmbeddingFailed onText(int characters, Throwable cause) {
        return new EmbeddingFailed("a text of " + characters + " characters cannot be embedded", cause, true);
    }

    /** Whether it is for the text, so that trying again is of no use. */
    public boolean isForGood() {
        return forGood;
    }
}
