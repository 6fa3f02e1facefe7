package redress.launcher.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import redress.launcher.platform.DataDirectory;
import redress.launcher.platform.Part;
import redress.launcher.platform.ProcessRecord;
import redress.launcher.terminal.Refusal;

/** One part while its launcher runs: started, watched, started again when it dies, until it is stopped or dies too often. */
final class SupervisedPart {

    private static final Duration PROBE = Duration.ofMillis(150);
    private static final int LINES = 8;

    private final Part part;
    private final DataDirectory data;
    private final Consumer<String> news;
    private final CompletableFuture<Void> trouble;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Deaths deaths = new Deaths();
    private final LogFile log;

    /** @param trouble is completed exceptionally when this part cannot be kept running */
    SupervisedPart(Part part, DataDirectory data, Consumer<String> news, CompletableFuture<Void> trouble) {
        this.part = part;
        this.data = data;
        this.news = news;
        this.trouble = trouble;
        log = new LogFile(part.log());
    }

    String name() {
        return part.name();
    }

    /** The same part, not started yet. */
    SupervisedPart afresh() {
        return new SupervisedPart(part, data, news, trouble);
    }

    void start() {
        Thread.ofVirtual().name(part.name()).start(this::keepRunning);
    }

    /** Returns when the part answers, or is stopped, or its supervisor is in trouble. */
    void awaitReady(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (!trouble.isDone() && !part.ready()) {
            if (System.nanoTime() > end) {
                trouble.completeExceptionally(
                        new Refusal(part.name() + " does not answer after " + patience.toSeconds() + " s." + logEnd()));
            }
            if (stopsWithin(PROBE)) {
                return;
            }
        }
    }

    void stop(Duration patience) {
        stopped.countDown();
        synchronized (this) {
            part.stop(patience);
            forget();
        }
    }

    private void keepRunning() {
        while (!stopsWithin(Duration.ZERO)) {
            try {
                var exit = startOnce().waitFor();
                if (stopsWithin(Duration.ZERO) || diesTooOften(exit)) {
                    return;
                }
                stopsWithin(deaths.backoff());
            } catch (StoppedMeanwhile | InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                trouble.completeExceptionally(new Refusal(part.name() + " cannot be started: " + e.getMessage(), e));
                return;
            }
        }
    }

    private synchronized Process startOnce() throws IOException, StoppedMeanwhile {
        if (stopsWithin(Duration.ZERO)) {
            throw new StoppedMeanwhile();
        }
        log.rotate();
        var process = part.start();
        ProcessRecord.of(process.toHandle()).write(data.process(part.name()));
        return process;
    }

    private boolean diesTooOften(int exit) {
        deaths.add(Duration.ofNanos(System.nanoTime()));
        if (deaths.tooMany()) {
            trouble.completeExceptionally(
                    new Refusal(part.name() + " died five times in two minutes, the last time with exit code " + exit
                            + "; everything is stopped." + logEnd()));
            return true;
        }
        news.accept(part.name() + " died (exit code " + exit + ") and starts again in "
                + deaths.backoff().toSeconds() + " s");
        return false;
    }

    private String logEnd() {
        var lines = log.last(LINES);
        return (lines.isEmpty() ? " " : " Its log ends with:\n    " + String.join("\n    ", lines) + "\n  ")
                + "The whole log: " + part.log();
    }

    private boolean stopsWithin(Duration time) {
        try {
            return stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(data.process(part.name()));
        } catch (IOException e) {
            news.accept(data.process(part.name()) + " cannot be deleted: " + e.getMessage());
        }
    }

    private static final class StoppedMeanwhile extends Exception {}
}
