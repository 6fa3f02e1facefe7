package redress.launcher.bench.commands;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import redress.events.ComplaintId;
import redress.events.EventJson;
import redress.identity.Role;
import redress.kafka.KafkaAccess;
import redress.kafka.TopicSetup;
import redress.launcher.api.Api;
import redress.launcher.bench.Bench;
import redress.launcher.bench.Figure;
import redress.launcher.bench.Ground;
import redress.launcher.bench.Latencies;
import redress.launcher.bench.commands.PacedCommands.Sent;
import redress.launcher.intake.IntakeTopic;
import redress.launcher.terminal.Refusal;
import redress.simulation.Settings;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;

/**
 * How long after a complaint was to be lodged by HTTP it is said on {@code findings} where it belongs, all services running,
 * beside a record through Kafka alone.
 */
public final class OnlineBench implements Bench {

    private static final int BEFORE = 3_000;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration TIME = Duration.ofSeconds(45);
    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final double NARRATIVES = 10;
    private static final double SHORT = 50;
    private static final double TOO_MANY = 100;
    private static final Duration RUSH = Duration.ofSeconds(10);
    /** Half of the narratives are longer than this, half shorter. */
    private static final int LONG = 700;

    private static final int BRIEF = 100;

    private long lodged;

    @Override
    public String name() {
        return "online";
    }

    @Override
    public String description() {
        return "time from lodging a complaint to knowing where it belongs, narratives and short texts";
    }

    @Override
    public Set<String> servers() {
        return Set.of("postgresql", "kafka", "elasticsearch");
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        send(ground);
        for (var service : List.of("command-service", "analytics", "query-service")) {
            ground.start(service);
        }
        var analytics = Api.analytics(ground.platform(), Role.ADMIN);
        cluster(ground, analytics);
        var kafka = ground.platform().ports().kafkaBootstrap();
        try (var commands = new PacedCommands(ground.platform());
                var assignments = new AssignmentReader(kafka);
                var alone = new LagReader(kafka)) {
            var narratives = texts(LONG);
            var brief = texts(BRIEF);
            ground.terminal().tell("  Warming up …");
            during(commands, assignments, NARRATIVES, WARM_UP, narratives);
            ground.terminal().tell("  10 narratives a second, then 50 short texts, then 100 narratives …");
            var slow = during(commands, assignments, NARRATIVES, TIME, narratives);
            var fast = during(commands, assignments, SHORT, TIME, brief);
            commands.send(TOO_MANY, RUSH, sent(narratives, new HashMap<>(), TOO_MANY));
            var backlog = waiting(analytics);
            var drained = drained(analytics);
            var least = alone.kafkaAlone(NARRATIVES, Duration.ofSeconds(10));
            return List.of(
                    Figure.within(
                            "10 narratives/s, p99; Kafka alone", slow.percentile(.99), least.percentile(.99), AT_MOST),
                    Figure.within(
                            "50 short texts/s, p99; Kafka alone", fast.percentile(.99), least.percentile(.99), AT_MOST),
                    Figure.number(
                            "waiting after 10 s of 100 narratives/s, as /api/analysis shows it; lodged",
                            (double) backlog,
                            TOO_MANY * RUSH.toSeconds()),
                    Figure.beside(
                            "until none waits; the rush itself", drained.toMillis() / 1e3, RUSH.toMillis() / 1e3));
        }
    }

    private Latencies during(
            PacedCommands commands,
            AssignmentReader assignments,
            double perSecond,
            Duration time,
            Iterator<String> texts)
            throws InterruptedException {
        Map<String, Long> due = new HashMap<>();
        commands.send(perSecond, time, sent(texts, due, perSecond));
        return assignments.of(due, Duration.ofMinutes(2));
    }

    /** Complaints to be lodged; each notes when it was due. */
    private LongFunction<Sent> sent(Iterator<String> texts, Map<String, Long> due, double perSecond) {
        long[] begin = new long[1];
        return i -> {
            if (i == 0) {
                begin[0] = System.nanoTime();
            }
            var externalId = "online-" + lodged++;
            due.put(ComplaintId.of("bench", externalId).toString(), begin[0] + (long) (i * 1e9 / perSecond));
            return new Sent(
                    "",
                    EventJson.MAPPER.writeValueAsString(Map.of(
                            "externalId",
                            externalId,
                            "source",
                            "bench",
                            "product",
                            "Furniture",
                            "channel",
                            "web",
                            "narrative",
                            texts.next())));
        };
    }

    /** What customers say, half of it longer than so many characters; or no more than so many, if that is little. */
    private static Iterator<String> texts(int characters) {
        var business = new SimulatedBusiness(
                new Settings(Settings.SEED + 1, 20_000, 12, Instant.EPOCH.plus(Duration.ofDays(20_000))));
        Iterator<String> said = business.stream()
                .map(SimulatedRecord::complaint)
                .flatMap(complaint -> complaint == null || complaint.narrative() == null
                        ? Stream.<String>empty()
                        : Stream.of(complaint.narrative()))
                .iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return said.hasNext();
            }

            @Override
            public String next() {
                var text = new StringBuilder(said.next());
                while (characters > BRIEF && text.length() < characters * 3 / 4) {
                    text.append(' ').append(said.next());
                }
                var most = characters > BRIEF ? characters * 3 / 2 : characters;
                return text.length() > most ? text.substring(0, text.lastIndexOf(" ", most)) : text.toString();
            }
        };
    }

    private static void send(Ground ground) {
        var kafka = ground.platform().ports().kafkaBootstrap();
        TopicSetup.ensure(KafkaAccess.plain(kafka));
        var business = new SimulatedBusiness(new Settings(Settings.SEED, BEFORE, 12, Instant.now()));
        try (var topic = new IntakeTopic(kafka, ground.terminal()::tell)) {
            business.stream()
                    .filter(record -> record.kind() != SimulatedRecord.Kind.REPORT)
                    .forEach(record -> topic.send(record.externalId(), record.event()));
            topic.finish();
        }
    }

    /** Waits until what there is has been read, and clusters it. */
    private static void cluster(Ground ground, Api analytics) {
        ground.terminal().tell("  Reading and clustering " + BEFORE + " complaints …");
        for (long before = -1, texts = 0; texts < BEFORE / 2 || texts > before || waiting(analytics) > 0; ) {
            pause(Duration.ofSeconds(5));
            before = texts;
            texts = analytics.get("/api/analysis").path("texts").asLong();
        }
        untilIdle(analytics);
        var id = analytics.post("/api/clusterings").path("id").asString();
        untilIdle(analytics);
        if (!analytics.get("/api/clusterings/latest").path("id").asString().equals(id)) {
            throw new Refusal("The clustering of the benchmark was broken off: see the log of analytics.");
        }
    }

    private static void untilIdle(Api analytics) {
        while (analytics.get("/api/analysis").path("clustering").path("running").asBoolean()) {
            pause(Duration.ofSeconds(1));
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private static long waiting(Api analytics) {
        return analytics.get("/api/analysis").path("waiting").asLong();
    }

    private static Duration drained(Api analytics) {
        var begin = System.nanoTime();
        while (waiting(analytics) > 0) {
            pause(Duration.ofMillis(100));
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
