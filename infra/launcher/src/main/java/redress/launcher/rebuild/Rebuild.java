package redress.launcher.rebuild;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import redress.identity.Role;
import redress.launcher.api.Api;
import redress.launcher.api.ApiTrouble;
import redress.launcher.platform.Platform;
import redress.launcher.terminal.Progress;
import redress.launcher.terminal.Refusal;
import redress.launcher.terminal.Terminal;
import tools.jackson.databind.JsonNode;

/** One rebuild, followed to its end. */
public final class Rebuild {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration AWAY = Duration.ofSeconds(30);
    private static final int BUSY = 409;
    private static final int NONE = 404;

    /** What people read for the phases that take a while. */
    private static final Map<String, String> TASKS = Map.of(
            "replaying", "Events replayed",
            "grouping", "Groupings taken in",
            "waiting", "Live indices catch up",
            "comparing", "Documents compared",
            "settling", "Differences settle");

    private final Api queries;
    private final Terminal terminal;
    private long answered = System.nanoTime();

    public Rebuild(Platform platform, Terminal terminal) {
        this.queries = Api.queries(platform, Role.ADMIN);
        this.terminal = terminal;
    }

    /**
     * Runs it.
     *
     * @param force to put the new indices live even if they differ
     * @param keepOld to leave the replaced ones beside them
     * @return its end, as the query service tells it
     */
    public JsonNode run(boolean force, boolean keepOld) {
        var id = start(force, keepOld);
        var state = state(id);
        while (state.path("running").asBoolean()) {
            state = follow(id, state.path("phase").asString());
        }
        return state;
    }

    private String start(boolean force, boolean keepOld) {
        try {
            return queries.post("/api/rebuilds?force=" + force + "&keepOld=" + keepOld)
                    .path("id")
                    .asString();
        } catch (ApiTrouble trouble) {
            if (trouble.status() == BUSY) {
                throw new Refusal("A rebuild is running already; wait until it has ended.", trouble);
            }
            throw trouble;
        }
    }

    /** Until the next phase. */
    private JsonNode follow(String id, String phase) {
        var task = TASKS.get(phase);
        try (var progress = task == null ? null : new Progress(terminal, task, 0, "steps")) {
            while (true) {
                var state = state(id);
                if (!state.path("phase").asString().equals(phase)) {
                    if (progress != null) {
                        progress.complete();
                    }
                    return state;
                }
                show(state, progress);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static void show(JsonNode state, @Nullable Progress progress) {
        if (progress != null) {
            progress.to(state.path("done").asLong(), state.path("total").asLong());
        }
    }

    private JsonNode state(String id) {
        while (true) {
            try {
                var state = queries.get("/api/rebuilds/latest");
                answered = System.nanoTime();
                if (state.path("id").asString().equals(id)) {
                    return state;
                }
                throw brokenOff();
            } catch (ApiTrouble trouble) {
                if (trouble.status() == NONE) {
                    throw brokenOff();
                }
                if (!trouble.passing()) {
                    throw trouble;
                }
                if (System.nanoTime() - answered > AWAY.toNanos()) {
                    throw new Refusal(
                            "The query service does not answer any more. If it died, the rebuild died with it and the live"
                                    + " indices are as they were; the next rebuild clears away what it left behind.",
                            trouble);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static Refusal brokenOff() {
        return new Refusal("The query service was started anew and the rebuild broken off. The live indices are as they"
                + " were; the next rebuild clears away what it left behind.");
    }
}
