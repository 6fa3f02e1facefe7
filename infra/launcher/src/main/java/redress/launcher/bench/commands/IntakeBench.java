package redress.launcher.bench.commands;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import redress.events.Topics;
import redress.kafka.KafkaAccess;
import redress.kafka.TopicSetup;
import redress.launcher.bench.Bench;
import redress.launcher.bench.Catching;
import redress.launcher.bench.Figure;
import redress.launcher.bench.Ground;
import redress.launcher.bench.Measurement;
import redress.launcher.intake.IntakeTopic;
import redress.launcher.terminal.Progress;
import redress.simulation.Settings;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;

/**
 * Records a second from {@code complaint-intake} into the event store, duplicates and malformed ones among them, beside
 * bare rows committed one at a time by 32 clients.
 */
public final class IntakeBench implements Bench {

    private static final int COMPLAINTS = 80_000;
    private static final int LEFT_OUT = 15_000;

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public String description() {
        return "records a second from Kafka with the duplicate check, beside bare commits of 32 clients";
    }

    @Override
    public Set<String> servers() {
        return Set.of("postgresql", "kafka");
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var before = Measurement.of(ground, "raw").applyAsDouble("raw-32");
        var records = send(ground);
        ground.start("command-service");
        var ours = new Catching(ground, "command-intake", "Intake", "records").up(records, LEFT_OUT);
        ground.end("command-service");
        var after = Measurement.of(ground, "raw").applyAsDouble("raw-32");
        return List.of(Figure.share("intake from Kafka; bare commits, 32 clients", ours, (before + after) / 2, .4));
    }

    private static long send(Ground ground) {
        var kafka = ground.platform().ports().kafkaBootstrap();
        TopicSetup.ensure(KafkaAccess.plain(kafka));
        var business = new SimulatedBusiness(new Settings(Settings.SEED, COMPLAINTS, 12, Instant.now()));
        try (var topic = new IntakeTopic(kafka, ground.terminal()::tell);
                var progress = new Progress(ground.terminal(), "Into " + Topics.INTAKE, COMPLAINTS, "complaints")) {
            long sent = 0;
            var records = business.stream()
                    .filter(record -> record.kind() != SimulatedRecord.Kind.REPORT)
                    .iterator();
            for (; records.hasNext(); sent++) {
                var record = records.next();
                topic.send(record.externalId(), record.event());
                progress.to(Math.min(COMPLAINTS, sent));
            }
            topic.finish();
            return sent;
        }
    }
}
