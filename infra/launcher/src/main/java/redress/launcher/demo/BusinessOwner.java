package redress.launcher.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import redress.events.EventJson;
import redress.events.FixId;
import redress.events.rootcause.FixWindow;
import redress.identity.Role;
import redress.launcher.api.Api;
import redress.launcher.api.ApiTrouble;
import redress.launcher.platform.Platform;
import redress.simulation.truth.Truth;
import redress.simulation.truth.TruthMatch;

/**
 * The process owner of the simulated business. Knows which fixes the business made, finds the suspected root cause that
 * each was for, and records the decisions as a person would, with their historical dates.
 */
final class BusinessOwner {

    private static final int CONFLICT = 409;
    /** The longest delay of complaints that a measurement waits for, and the day that has begun. */
    private static final Duration LATE = Duration.ofDays(22);

    private final Platform platform;
    private final DemoFile file;

    BusinessOwner(Platform platform, DemoFile file) {
        this.platform = platform;
        this.file = file;
    }

    /** Every planted cause with the suspected root cause that comes nearest to it. */
    List<TruthMatch> decide() throws IOException {
        var truth = Truth.read(History.truth(platform));
        var matches = TruthMatch.of(truth, rootCauses(truth.source()));
        var taken = new HashSet<String>();
        for (var match : matches) {
            var rootCause = match.suspected();
            var fixes = truth.fixes().stream()
                    .filter(fix -> fix.cause().equals(match.cause().id()))
                    .toList();
            if (rootCause != null && match.matched() && !fixes.isEmpty() && taken.add(rootCause)) {
                judge(rootCause, match.cause());
                for (int i = 0; i < fixes.size(); i++) {
                    fix(
                            rootCause,
                            FixId.number(i + 1),
                            fixes.get(i),
                            truth.settings().end());
                }
            }
        }
        return matches;
    }

    /** External id to root cause, of the business's complaints. */
    private Map<String, String> rootCauses(String source) throws IOException {
        var found = new HashMap<String, String>();
        var export = Patience.answered(() -> Api.queries(platform, Role.ADMIN).stream("/api/complaints?format=ndjson"));
        try (var lines = new BufferedReader(new InputStreamReader(export, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var complaint = EventJson.MAPPER.readTree(line);
                if (complaint.path("source").asString("").equals(source)
                        && complaint.path("rootCauseId").isString()) {
                    found.put(
                            complaint.path("externalId").asString(""),
                            complaint.path("rootCauseId").asString());
                }
            }
        }
        return found;
    }

    private void judge(String rootCause, Truth.Cause cause) {
        once(
                "confirm " + cause.id(),
                rootCause,
                "confirm",
                Map.of("name", cause.name(), "category", cause.category().name(), "process", cause.process()));
        once("assign-owner " + cause.id(), rootCause, "assign-owner", Map.of("processOwner", cause.processOwner()));
    }

    private void fix(String rootCause, FixId number, Truth.Fix fix, Instant end) {
        once(
                "plan-fix " + fix.id(),
                rootCause,
                "plan-fix",
                Map.of(
                        "what", fix.what(),
                        "expectedReduction", fix.expectedReduction(),
                        "windowDays", window(fix, end),
                        "due", fix.due().toString()));
        once(
                "deploy-fix " + fix.id(),
                rootCause,
                "deploy-fix",
                Map.of(
                        "fix",
                        number.toString(),
                        "effectiveAt",
                        fix.effectiveAt().toString()));
    }

    /** Until all complaints about it are in by the end of the history, which a fix that wears off needs to be known for one. */
    private static int window(Truth.Fix fix, Instant end) {
        var days = Duration.between(fix.effectiveAt(), end).minus(LATE).toDays();
        return Math.clamp(days, FixWindow.SHORTEST, FixWindow.LONGEST);
    }

    /** A decision that stands already, because the demo was cut off before it could remember it, is not made again. */
    private void once(String decision, String rootCause, String command, Map<String, Object> body) {
        if (file.state().decisions().contains(decision)) {
            return;
        }
        var commands = Api.commands(platform, Role.PROCESS_OWNER);
        Patience.answered(() -> {
            try {
                return commands.post("/api/root-causes/" + rootCause + "/" + command, body);
            } catch (ApiTrouble trouble) {
                if (trouble.status() == CONFLICT) {
                    return EventJson.MAPPER.nullNode();
                }
                throw trouble;
            }
        });
        file.change(state -> state.decided(decision));
    }
}
