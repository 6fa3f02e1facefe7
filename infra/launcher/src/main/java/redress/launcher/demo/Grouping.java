package redress.launcher.demo;

import java.time.Duration;
import java.util.Map;
import redress.identity.Role;
import redress.kafka.ConsumerLag;
import redress.kafka.KafkaTrouble;
import redress.launcher.api.Api;
import redress.launcher.api.ApiTrouble;
import redress.launcher.platform.Platform;
import redress.launcher.status.Analysis;
import redress.launcher.terminal.Progress;
import redress.launcher.terminal.Terminal;

/** The texts read, the complaints grouped, and root causes suspected behind the groups. */
final class Grouping {

    private static final int BUSY = 409;
    private static final Duration SUSPICION = Duration.ofMinutes(2);

    /** What the demo's own clustering found. */
    record Found(long clusters, long suspected) {}

    private final Platform platform;
    private final Terminal terminal;
    private final DemoFile file;
    private final Api analytics;

    Grouping(Platform platform, Terminal terminal, DemoFile file) {
        this.platform = platform;
        this.terminal = terminal;
        this.file = file;
        analytics = Api.analytics(platform, Role.ADMIN);
    }

    Found find() {
        if (file.state().clustering() == null) {
            awaitTexts();
            var id = Patience.answered(this::ask);
            file.change(state -> state.clusteredBy(id));
        }
        awaitClustering();
        var latest = Patience.answered(() -> analytics.get("/api/clusterings/latest"));
        var found = new Found(
                latest.path("clusters").asLong(), latest.path("suspected").asLong());
        awaitSuspicions(found);
        return found;
    }

    private void awaitTexts() {
        var commands = Api.commands(platform, Role.ADMIN);
        try (var progress = new Progress(terminal, "Texts analysed", 1, "texts")) {
            Patience.until(() -> {
                var analysis = Analysis.of(platform);
                progress.to(analysis.texts(), analysis.texts() + analysis.waiting());
                return analysis.waiting() == 0
                        && commands.get("/api/intake/totals")
                                        .path("unpublished")
                                        .asLong()
                                == 0
                        && behind("analytics") == 0;
            });
        }
    }

    /** One that runs already, because someone asked for it, will do once it is over. */
    private String ask() {
        try {
            return analytics.post("/api/clusterings", Map.of()).path("id").asString("");
        } catch (ApiTrouble trouble) {
            if (trouble.status() != BUSY) {
                throw trouble;
            }
            awaitClustering();
            return ask();
        }
    }

    private void awaitClustering() {
        try (var progress = new Progress(terminal, "Complaints grouped", 1, "steps")) {
            Patience.until(() -> {
                var now = Analysis.of(platform);
                progress.to(now.done(), Math.max(1, now.total()));
                progress.note(now.phase() == null ? "" : now.phase());
                return !now.clustering();
            });
        }
    }

    private void awaitSuspicions(Found found) {
        var queries = Api.queries(platform, Role.ADMIN);
        try (var progress = new Progress(terminal, "Root causes suspected", found.suspected(), "root causes")) {
            Patience.within(SUSPICION, () -> {
                var total = queries.get("/api/root-causes?size=0").path("total").asLong();
                progress.to(Math.min(total, found.suspected()));
                return total >= found.suspected()
                        && behind("command-findings") == 0
                        && behind("query-projections") == 0;
            });
        }
    }

    private long behind(String group) {
        try (var kafka = new ConsumerLag(platform.ports().kafkaBootstrap())) {
            return kafka.of(group).values().stream().mapToLong(Long::longValue).sum();
        } catch (KafkaTrouble notNow) {
            return Long.MAX_VALUE;
        }
    }
}
