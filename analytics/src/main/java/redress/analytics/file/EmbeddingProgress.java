package redress.analytics.file;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import redress.analytics.embedding.Progress;

/** Shows how far the embedding has come: a bar for a person at a terminal, a line every tenth for a log. */
final class EmbeddingProgress implements Progress, AutoCloseable {

    private static final int STEPS = 10;

    private final PrintStream err;
    private final @Nullable ProgressBar bar;
    private int step;

    EmbeddingProgress(PrintStream err, boolean watched, int width) {
        this.err = err;
        this.bar = watched ? bar(err, width) : null;
    }

    private static ProgressBar bar(PrintStream err, int width) {
        return new ProgressBarBuilder()
                .setTaskName("Embedding")
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUnit(" texts", 1)
                .setInitialMax(0)
                .setConsumer(new ConsoleProgressBarConsumer(err, width))
                .build();
    }

    @Override
    public void reached(int done, int total) {
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
            return;
        }
        int now = (int) ((long) done * STEPS / total);
        if (now > step) {
            step = now;
            err.printf("Embedding %d %%: %d of %d texts%n", now * (100 / STEPS), done, total);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
