package redress.launcher.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import redress.identity.Role;
import redress.launcher.api.Api;
import redress.launcher.api.ApiTrouble;
import redress.launcher.platform.Platform;
import redress.launcher.terminal.Progress;
import redress.launcher.terminal.Terminal;
import tools.jackson.databind.JsonNode;

/** Has analytics measure the fixes that were deployed, which it does every hour anyway, and waits until their root causes know. */
final class Measuring {

    private static final int BUSY = 409;
    private static final Duration KNOWN = Duration.ofMinutes(2);

    private final Platform platform;
    private final Terminal terminal;
    private final Api queries;

    Measuring(Platform platform, Terminal terminal) {
        this.platform = platform;
        this.terminal = terminal;
        queries = Api.queries(platform, Role.ANALYST);
    }

    /** @param rootCauses those with a fix in effect */
    void measure(List<String> rootCauses) {
        if (rootCauses.isEmpty()) {
            return;
        }
        // What is measured is what the read model says.
        Patience.within(KNOWN, () -> rootCauses.stream().allMatch(id -> knows(id, "effectiveAt")));
        var analytics = Api.analytics(platform, Role.ANALYST);
        try (var progress = new Progress(terminal, "Fixes measured", rootCauses.size(), "fixes")) {
            Patience.answered(() -> start(analytics));
            Patience.within(KNOWN, () -> {
                var known =
                        rootCauses.stream().filter(id -> knows(id, "effect")).count();
                progress.to(known);
                return known == rootCauses.size();
            });
        }
    }

    private static boolean start(Api analytics) {
        try {
            analytics.post("/api/studies", Map.of());
        } catch (ApiTrouble trouble) {
            if (trouble.status() != BUSY) {
                throw trouble;
            }
        }
        return true;
    }

    private boolean knows(String rootCause, String field) {
        return lastFix(queries.get("/api/root-causes/" + rootCause)).has(field);
    }

    /** The fix that was deployed last; an empty node without one. */
    static JsonNode lastFix(JsonNode rootCause) {
        var last = rootCause.path("lastDeployed").asString("");
        return rootCause
                .path("fixes")
                .valueStream()
                .filter(fix -> fix.path("fix").asString("").equals(last))
                .findFirst()
                .orElseGet(() -> rootCause.path("none"));
    }
}
