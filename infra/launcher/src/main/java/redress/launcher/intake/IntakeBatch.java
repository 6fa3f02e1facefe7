package redress.launcher.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import redress.identity.Role;
import redress.launcher.api.Api;
import redress.launcher.api.ApiTrouble;
import redress.launcher.platform.Platform;

/** What the intake has done with a batch so far, asked of the command-service for as long as it takes. */
final class IntakeBatch {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int PAGE = 1000;

    /** Records by outcome. */
    record Counts(long accepted, long duplicates, long rejected) {
        long through() {
            return accepted + duplicates + rejected;
        }
    }

    private final Platform platform;
    private final String id;
    private final Consumer<String> news;
    private boolean waiting;

    IntakeBatch(Platform platform, String id, Consumer<String> news) {
        this.platform = platform;
        this.id = id;
        this.news = news;
    }

    /** Returns when so many records are through. */
    Counts await(long records, Consumer<Counts> progress) {
        var counts = counts();
        for (progress.accept(counts); counts.through() < records; progress.accept(counts)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            counts = counts();
        }
        return counts;
    }

    private Counts counts() {
        return patiently(() -> {
            var json = api().get("/api/intake/batches/" + id);
            return new Counts(
                    json.path("accepted").asLong(),
                    json.path("duplicates").asLong(),
                    json.path("rejected").asLong());
        });
    }

    /** The rejected records in the order in which they were sent. */
    List<RejectedRow> rejected() {
        var rows = new ArrayList<RejectedRow>();
        for (var after = "0"; !after.isEmpty(); ) {
            var from = after;
            var page = patiently(
                    () -> api().get("/api/intake/batches/" + id + "/rejected?after=" + from + "&limit=" + PAGE));
            page.path("items")
                    .forEach(item -> rows.add(new RejectedRow(
                            Batch.row(item.path("record").asString("0")),
                            item.path("field").asString(null),
                            item.path("rule").asString(""),
                            item.path("message").asString(""))));
            after = page.path("items").isEmpty() ? "" : page.path("next").asString("");
        }
        return rows;
    }

    private Api api() {
        return Api.commands(platform, Role.ADMIN);
    }

    /** A service that was killed is started again by its launcher: what it does not answer now it answers later. */
    private <T> T patiently(Supplier<T> question) {
        while (true) {
            try {
                var answer = question.get();
                if (waiting) {
                    news.accept("The intake answers again");
                    waiting = false;
                }
                return answer;
            } catch (ApiTrouble trouble) {
                if (!trouble.passing()) {
                    throw trouble;
                }
                if (!waiting) {
                    news.accept("The intake does not answer; waiting for it …");
                    waiting = true;
                }
                LockSupport.parkNanos(PAUSE.multipliedBy(4).toNanos());
            }
        }
    }
}
