package redress.launcher.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import redress.launcher.terminal.Progress;
import redress.launcher.terminal.Words;

/** A consumer group catching up on records that wait for it: how fast, told by the offsets it commits. */
public final class Catching {

    private static final Duration SAMPLE = Duration.ofMillis(100);

    private final Ground ground;
    private final String group;
    private final String task;
    private final String unit;

    /**
     * Names what is shown meanwhile.
     *
     * @param unit of records, in the plural
     */
    public Catching(Ground ground, String group, String task, String unit) {
        this.ground = ground;
        this.group = group;
        this.task = task;
        this.unit = unit;
    }

    /** Records per second until all are done, from when the first ones are: a JVM is slow at first. */
    public double up(long records, long leftOut) throws ExecutionException, InterruptedException {
        var samples = new Samples();
        var kafka = ground.platform().ports().kafkaBootstrap();
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka));
                var progress = new Progress(ground.terminal(), task, records, unit)) {
            for (long done = 0; done < records; LockSupport.parkNanos(SAMPLE.toNanos())) {
                done = committed(admin);
                samples.add(System.nanoTime(), done);
                progress.to(done);
            }
        }
        var rate = samples.rate(leftOut);
        ground.terminal().tell("  " + Words.number(Math.round(rate)) + " " + unit + " a second");
        return rate;
    }

    private long committed(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values().stream()
                .mapToLong(offset -> offset == null ? 0 : offset.offset())
                .sum();
    }
}
