package redress.launcher.bench.commands;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import redress.events.ComplaintId;
import redress.launcher.bench.Bench;
import redress.launcher.bench.Figure;
import redress.launcher.bench.Ground;
import redress.launcher.bench.commands.PacedCommands.Sent;

/**
 * How long after a command an event is with a reader of {@code complaint-events}: from the event's own time, which is
 * before its commit, beside a record that was sent to Kafka and nothing else.
 */
public final class PublishBench implements Bench {

    private static final double IDLE = 10;
    private static final double LOAD = 500;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration TIME = Duration.ofSeconds(25);
    private static final int COMPLAINTS = 200;

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public String description() {
        return "time from an event to its reader, idle and under 500 commands a second, beside Kafka alone";
    }

    @Override
    public Set<String> servers() {
        return Set.of("postgresql", "kafka");
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        ground.start("command-service");
        try (var commands = new PacedCommands(ground.platform());
                var reader = new LagReader(ground.platform().ports().kafkaBootstrap())) {
            commands.send(100, Duration.ofMillis(COMPLAINTS * 10L), PublishBench::lodge);
            ground.terminal().tell("  Warming up …");
            commands.send(LOAD, WARM_UP, PublishBench::inform);
            ground.terminal().tell("  10 commands a second, then 500 …");
            var idle = reader.during(() -> commands.send(IDLE, TIME, PublishBench::inform));
            var load = reader.during(() -> commands.send(LOAD, TIME, PublishBench::inform));
            var least = reader.kafkaAlone(IDLE, TIME);
            return List.of(
                    Figure.within(
                            "idle, p99; Kafka alone",
                            idle.percentile(.99),
                            least.percentile(.99),
                            Duration.ofMillis(100)),
                    Figure.within(
                            "500 commands/s by HTTP, p99; Kafka alone",
                            load.percentile(.99),
                            least.percentile(.99),
                            Duration.ofSeconds(1)));
        }
    }

    private static Sent lodge(long number) {
        return new Sent("", """
                {"externalId":"%d","source":"bench","product":"Checking account","channel":"web",\
                "narrative":"I was charged twice for the same transfer and nobody could tell me why."}""".formatted(number));
    }

    private static Sent inform(long number) {
        return new Sent(
                "/" + ComplaintId.of("bench", "" + number % COMPLAINTS) + "/inform-customer",
                "{\"message\":\"We expect the answer of the payments team tomorrow.\"}");
    }
}
