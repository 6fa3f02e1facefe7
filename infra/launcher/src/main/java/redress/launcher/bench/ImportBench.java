package redress.launcher.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import redress.launcher.api.Api;
import redress.launcher.api.ApiTrouble;
import redress.launcher.intake.Import;
import redress.launcher.intake.RecordType;
import redress.launcher.platform.Platform;
import redress.launcher.status.Conservation;
import redress.launcher.terminal.Terminal;
import redress.launcher.terminal.Words;

/**
 * Complaints per second from a file to Elasticsearch, the same rows under two sources, and beside it what Elasticsearch
 * takes of the same documents when nothing else is done.
 */
public final class ImportBench {

    private static final int LEFT_OUT = 5_000;
    private static final Duration SAMPLE = Duration.ofMillis(200);

    private final Platform platform;
    private final Terminal terminal;
    private final Samples samples = new Samples();

    public ImportBench(Platform platform, Terminal terminal) {
        this.platform = platform;
        this.terminal = terminal;
    }

    /** Measures on a platform that answers and is empty. */
    public void run(Path file, List<String> map) throws IOException {
        var sent = new AtomicBoolean();
        var sampler = Thread.ofPlatform().daemon().name("sampler").start(() -> sample(sent));
        long complaints = 0;
        for (var source : List.of("bench-a", "bench-b")) {
            complaints += new Import(platform, terminal, file, RecordType.COMPLAINT, source, ZoneOffset.UTC)
                    .run(map, List.of(), null)
                    .accepted();
        }
        sent.set(true);
        join(sampler);
        var ours = samples.rate(LEFT_OUT);
        var limit = new BareBulk(platform).rate(LEFT_OUT);
        terminal.say(terminal.bold("import: " + Words.count(complaints, "complaint") + " of two sources, from "
                + file.getFileName() + " to Elasticsearch, the first " + Words.number(LEFT_OUT) + " left out"));
        terminal.say(line("Redress", Math.round(ours), "complaints/s"));
        terminal.say(line("limit", Math.round(limit), "documents/s, the same by bare bulk requests"));
        terminal.say(String.format(Locale.ROOT, "  %-10s %10.3f", "ratio", ours / limit));
    }

    private static String line(String name, long rate, String unit) {
        return "  %-10s %10s %s".formatted(name, Words.number(rate), unit);
    }

    /** Until everything stored is indexed. */
    private void sample(AtomicBoolean sent) {
        var elasticsearch = Api.elasticsearch(platform);
        var equal = false;
        while (!equal) {
            LockSupport.parkNanos(SAMPLE.toNanos());
            try {
                samples.add(System.nanoTime(), Conservation.complaints(elasticsearch));
                equal = sent.get() && Conservation.of(platform).equal();
            } catch (ApiTrouble notYet) {
                // The index is made with the first complaint.
            }
        }
        samples.add(System.nanoTime(), Conservation.complaints(elasticsearch));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
