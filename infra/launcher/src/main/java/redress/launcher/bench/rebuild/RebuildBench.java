package redress.launcher.bench.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import redress.identity.Role;
import redress.launcher.api.Api;
import redress.launcher.api.ApiTrouble;
import redress.launcher.bench.Bench;
import redress.launcher.bench.Figure;
import redress.launcher.bench.Ground;
import redress.launcher.bench.Measurement;
import redress.launcher.bench.Samples;
import redress.launcher.terminal.Progress;

/**
 * Events a second that a rebuild replays from the event store into Elasticsearch, sealed with a key for each complaint's
 * customer, beside the same in the open. Both lie in one store in turns, so that whatever else the machine does meets both.
 */
public final class RebuildBench implements Bench {

    private static final int TURN = 40_000;
    /** One of each at first, for the JVMs; then three that count. */
    private static final int PAIRS = 4;

    private static final int EVENTS = 2 * PAIRS * TURN;
    private static final Duration SAMPLE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String description() {
        return "events a second that a rebuild replays, sealed, beside the same in the open";
    }

    @Override
    public Set<String> servers() {
        return Set.of("postgresql", "kafka", "elasticsearch");
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Measurement.of(ground, "fill-" + EVENTS + "-" + TURN);
        for (var service : List.of("command-service", "analytics", "query-service")) {
            ground.start(service);
        }
        var samples = replay(ground);
        double open = 0;
        double sealed = 0;
        for (long pair = 1; pair < PAIRS; pair++) {
            var begin = pair * 2 * TURN;
            open += samples.seconds(begin, begin + TURN);
            sealed += samples.seconds(begin + TURN, begin + 2 * TURN);
        }
        var events = (PAIRS - 1.0) * TURN;
        return List.of(Figure.share("events replayed, sealed; in the open", events / sealed, events / open, .6));
    }

    private static Samples replay(Ground ground) {
        var queries = Api.queries(ground.platform(), Role.ADMIN);
        var samples = new Samples();
        begin(queries);
        try (var progress = new Progress(ground.terminal(), "Rebuild", EVENTS, "events")) {
            for (long done = 0; done < EVENTS; LockSupport.parkNanos(SAMPLE.toNanos())) {
                done = queries.get("/api/rebuilds/latest").path("events").asLong();
                samples.add(System.nanoTime(), done);
                progress.to(done);
            }
        }
        return samples;
    }

    /** The service has answered, but perhaps not yet the servers behind it. */
    private static void begin(Api queries) {
        for (var giveUp = System.nanoTime() + PATIENCE.toNanos(); ; LockSupport.parkNanos(SAMPLE.toNanos())) {
            try {
                queries.post("/api/rebuilds");
                return;
            } catch (ApiTrouble trouble) {
                if (!trouble.passing() || System.nanoTime() > giveUp) {
                    throw trouble;
                }
            }
        }
    }
}
