package redress.launcher.bench.commands;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import redress.events.ComplaintId;
import redress.launcher.bench.Bench;
import redress.launcher.bench.Figure;
import redress.launcher.bench.Ground;
import redress.launcher.bench.Latencies;
import redress.launcher.bench.Measurement;
import redress.launcher.bench.commands.PacedCommands.Sent;

/**
 * Commands a second on the service's own bus, with its publishing at work, beside bare rows committed one at a time; then
 * commands on long lives beside short ones, and on a store of a million events beside one of ten thousand.
 */
public final class CommandsBench implements Bench {

    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    private static final double PACE = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(25);

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public String description() {
        return "commands a second beside bare commits; on long lives; on 1,000,000 events";
    }

    @Override
    public Set<String> servers() {
        return Set.of("postgresql", "kafka");
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Measurement.of(ground, "fill-" + SMALL);
        var startSmall = ground.start("command-service");
        var small = times(ground, SMALL);
        ground.end("command-service");
        Measurement.of(ground, "fill-" + LARGE);
        var startLarge = ground.start("command-service");
        var large = times(ground, LARGE);
        ground.end("command-service");
        var inside = Measurement.of(ground, "rates");
        var lengths = Measurement.of(ground, "lengths");
        return List.of(
                Figure.share(
                        "commands, 32 clients; bare commits",
                        inside.applyAsDouble("ours-32"),
                        inside.applyAsDouble("raw-32"),
                        .8),
                Figure.share(
                        "commands, 1 client; bare commits",
                        inside.applyAsDouble("ours-1"),
                        inside.applyAsDouble("raw-1"),
                        .5),
                Figure.times(
                        "command after 200 events; after 5",
                        lengths.applyAsDouble("median-200"),
                        lengths.applyAsDouble("median-5"),
                        2),
                Figure.times(
                        "p99 by HTTP, 1,000,000 events; 10,000", large.percentile(.99), small.percentile(.99), 1.5),
                Figure.within(
                        "start-up on 1,000,000 events; on 10,000",
                        (double) startLarge.toMillis(),
                        (double) startSmall.toMillis(),
                        Duration.ofSeconds(30)));
    }

    /** Commands to complaints anywhere in the store, so that most have to be loaded from disk or its cache. */
    private static Latencies times(Ground ground, int events) throws InterruptedException {
        ground.terminal().tell("  100 commands a second by HTTP on " + "%,d".formatted(events) + " stored events …");
        var random = new SplittableRandom(events);
        try (var commands = new PacedCommands(ground.platform())) {
            commands.send(PACE, WARM_UP, i -> inform(random.nextInt(events / 5)));
            return commands.send(PACE, TIME, i -> inform(random.nextInt(events / 5)));
        }
    }

    private static Sent inform(int complaint) {
        return new Sent(
                "/" + ComplaintId.of("bench", "stored-" + complaint) + "/inform-customer",
                "{\"message\":\"We expect the answer of the payments team tomorrow.\"}");
    }
}
