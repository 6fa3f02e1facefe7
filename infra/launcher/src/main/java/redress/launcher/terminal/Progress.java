package redress.launcher.terminal;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far something is: a bar on a terminal, elsewhere a line now and then. */
public final class Progress implements AutoCloseable {

    private static final Duration LINES = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final String task;
    private final String unit;
    private final @Nullable ProgressBar bar;
    private final long begin = System.nanoTime();
    private long lastLine = begin;
    private long total;
    private long done;
    private long told = -1;

    /**
     * Begins at 0.
     *
     * @param unit what is counted, in the plural; shown where there is no bar
     */
    public Progress(Terminal terminal, String task, long total, String unit) {
        this.terminal = terminal;
        this.task = task;
        this.unit = unit;
        this.total = total;
        bar = terminal.interactive() ? bar(terminal, task, total) : null;
        terminal.drawing(bar != null);
    }

    private static ProgressBar bar(Terminal terminal, String task, long total) {
        return new ProgressBarBuilder()
                .setTaskName("  " + String.format(Locale.ROOT, "%-22s", task))
                .setInitialMax(total)
                .setStyle(terminal.colours() ? ProgressBarStyle.COLORFUL_UNICODE_BAR : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), terminal.width() - 1))
                .build();
    }

    public void to(long nowDone) {
        done = nowDone;
        if (bar != null) {
            bar.stepTo(done);
        } else if (System.nanoTime() - lastLine > LINES.toNanos() && done != told) {
            tellLine();
        }
    }

    /** More may turn out to be there than was known at the beginning. */
    public void to(long nowDone, long newTotal) {
        total = newTotal;
        if (bar != null) {
            bar.maxHint(newTotal);
        }
        to(nowDone);
    }

    /** All is done, whatever the steps counted. */
    public void complete() {
        note("");
        to(total);
    }

    /** A few words behind the bar. */
    public void note(String words) {
        if (bar != null) {
            bar.setExtraMessage(words);
        }
    }

    private void tellLine() {
        lastLine = System.nanoTime();
        told = done;
        terminal.tell("  " + task + ": " + Words.number(done) + (total > 0 ? " of " + Words.number(total) : "") + " "
                + unit + " after " + Words.duration(Duration.ofNanos(System.nanoTime() - begin)));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        } else if (done != told) {
            tellLine();
        }
        terminal.drawing(false);
    }
}
