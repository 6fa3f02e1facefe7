package redress.launcher.demo;

import java.time.Duration;
import redress.events.EventJson;
import redress.identity.Role;
import redress.kafka.ConsumerLag;
import redress.kafka.KafkaAccess;
import redress.kafka.KafkaTrouble;
import redress.launcher.api.Api;
import redress.launcher.api.ApiTrouble;
import redress.launcher.demo.DemoState.Found;
import redress.launcher.platform.Platform;
import redress.launcher.status.Analysis;
import redress.launcher.status.Conservation;
import redress.launcher.terminal.Progress;
import redress.launcher.terminal.Terminal;
import tools.jackson.databind.JsonNode;

/** The texts read, the complaints grouped, and root causes suspected behind the groups. */
final class Grouping {

    private static final int BUSY = 409;
    private static final int NONE_YET = 404;
    private static final Duration SUSPICION = Duration.ofMinutes(2);

    private final Platform platform;
    private final Terminal terminal;
    private final DemoFile file;
    private final long texts;
    private final Api analytics;
    /** Complaints that the clustering has put into a cluster. */
    private long grouped;

    /** @param texts narratives that were sent */
    Grouping(Platform platform, Terminal terminal, DemoFile file, long texts) {
        this.platform = platform;
        this.terminal = terminal;
        this.file = file;
        this.texts = texts;
        analytics = Api.analytics(platform, Role.ADMIN);
    }

    Found find() {
        var before = file.state().found();
        if (before != null) {
            return before;
        }
        awaitTexts();
        var found = group();
        awaitSuspicions(found);
        file.change(state -> state.grouped(found));
        return found;
    }

    /** Asks for a clustering until one has come to its end: a service that dies in the midst of it forgets it. */
    private Found group() {
        while (true) {
            var id = Patience.answered(this::ask);
            awaitClustering();
            var latest = Patience.answered(this::latest);
            if (latest.path("id").asString("").equals(id)) {
                grouped = latest.path("texts").asLong()
                        - latest.path("unassigned").asLong();
                return new Found(
                        latest.path("clusters").asLong(),
                        latest.path("suspected").asLong());
            }
        }
    }

    private JsonNode latest() {
        try {
            return analytics.get("/api/clusterings/latest");
        } catch (ApiTrouble trouble) {
            if (trouble.status() == NONE_YET) {
                return EventJson.MAPPER.nullNode();
            }
            throw trouble;
        }
    }

    private void awaitTexts() {
        var commands = Api.commands(platform, Role.ADMIN);
        try (var progress = new Progress(terminal, "Texts analysed", texts, "texts")) {
            Patience.until(() -> {
                var analysis = Analysis.of(platform);
                progress.to(analysis.texts(), Math.max(texts, analysis.texts()));
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
            return analytics.post("/api/clusterings").path("id").asString("");
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
                if (now.clustering() && now.total() > 0) {
                    progress.to(now.done(), now.total());
                    progress.note(String.valueOf(now.phase()));
                }
                return !now.clustering();
            });
            progress.complete();
        }
    }

    private void awaitSuspicions(Found found) {
        var queries = Api.queries(platform, Role.ADMIN);
        var elasticsearch = Api.elasticsearch(platform);
        try (var progress = new Progress(terminal, "Root causes suspected", found.suspected(), "root causes")) {
            Patience.within(SUSPICION, () -> {
                var total = queries.get("/api/root-causes?size=0").path("total").asLong();
                progress.to(Math.min(total, found.suspected()));
                return total >= found.suspected()
                        && Conservation.grouped(elasticsearch) >= grouped
                        && behind("command-findings") == 0
                        && behind("query-projections") == 0;
            });
        }
    }

    private long behind(String group) {
        try (var kafka = new ConsumerLag(KafkaAccess.plain(platform.ports().kafkaBootstrap()))) {
            return kafka.of(group).values().stream().mapToLong(Long::longValue).sum();
        } catch (KafkaTrouble notNow) {
            return Long.MAX_VALUE;
        }
    }
}
