package redress.launcher.bench.projection;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import redress.events.Topics;
import redress.kafka.KafkaAccess;
import redress.kafka.Publisher;
import redress.kafka.Rewind;
import redress.kafka.TopicSetup;
import redress.launcher.bench.Bench;
import redress.launcher.bench.Catching;
import redress.launcher.bench.Figure;
import redress.launcher.bench.Ground;
import redress.launcher.terminal.Progress;
import redress.simulation.Settings;
import redress.simulation.SimulatedBusiness;

/**
 * The query-service catching up on a year of complaint events, beside bulk requests with the documents that this leads to
 * and no others: a projection that writes a complaint once for each of its events cannot win.
 */
public final class ProjectionBench implements Bench {

    private static final int EVENTS = 200_000;
    /** As many before them, while the service's JVM is still slow. */
    private static final int LEFT_OUT = EVENTS;

    private static final int ALL = LEFT_OUT + EVENTS;
    private static final int MONTHS = 24;
    private static final String GROUP = "query-projections";
    private static final int ON_THE_WAY = 5_000;

    @Override
    public String name() {
        return "projection";
    }

    @Override
    public String description() {
        return "events a second into Elasticsearch, catching up on 200,000, beside bare bulk requests";
    }

    @Override
    public Set<String> servers() {
        return Set.of("kafka", "elasticsearch");
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        send(ground);
        // All of it twice: Elasticsearch's JVM is slow at first, and what is measured first must not pay for that.
        once(ground);
        return List.of(once(ground));
    }

    private static Figure once(Ground ground) throws Exception {
        ground.start("query-service");
        var ours = new Catching(ground, GROUP, "Projection", "events").up(ALL, LEFT_OUT);
        ground.end("query-service");
        var documents = new FinalDocuments(ground);
        var seconds = documents.writeAgain((double) LEFT_OUT / ALL);
        documents.delete();
        Rewind.toTheBeginning(KafkaAccess.plain(ground.platform().ports().kafkaBootstrap()), GROUP);
        return Figure.share("catching up; bulk of the final documents", ours, EVENTS / seconds, .7);
    }

    private static void send(Ground ground) {
        var kafka = KafkaAccess.plain(ground.platform().ports().kafkaBootstrap());
        TopicSetup.ensure(kafka);
        var business = new SimulatedBusiness(new Settings(Settings.SEED, ALL / Life.EVENTS, MONTHS, Instant.now()));
        try (var publisher = new Publisher(kafka);
                var progress = new Progress(ground.terminal(), "Into complaint-events", ALL, "events")) {
            var sent = new OnTheWay(publisher, ON_THE_WAY);
            for (var events = new EventFlow(business); events.hasNext(); progress.to(sent.count())) {
                var event = events.next();
                sent.send(Topics.COMPLAINT_EVENTS, event);
            }
            sent.await();
        }
    }
}
