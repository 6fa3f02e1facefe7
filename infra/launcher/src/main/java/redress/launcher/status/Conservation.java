package redress.launcher.status;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import redress.identity.Role;
import redress.launcher.api.Api;
import redress.launcher.api.ApiTrouble;
import redress.launcher.platform.Platform;
import redress.launcher.terminal.Words;

/**
 * Nothing is lost on the way: as many complaints accepted at the intake as in the event store as in Elasticsearch. A
 * number is absent where nobody could be asked.
 */
public record Conservation(
        @Nullable Long accepted,
        @Nullable Long stored,
        @Nullable Long indexed) {

    private static final int ATTEMPTS = 12;
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Read several times while complaints are on their way: what is lost stays lost, what is under way arrives. */
    public static Conservation of(Platform platform) {
        var read = readOnce(platform);
        for (int i = 1; i < ATTEMPTS && read.complete() && !read.equal(); i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            read = readOnce(platform);
        }
        return read;
    }

    private static Conservation readOnce(Platform platform) {
        Long accepted = null;
        Long stored = null;
        try {
            var totals = Api.commands(platform, Role.ADMIN).get("/api/intake/totals");
            accepted = totals.path("accepted").asLong();
            stored = totals.path("stored").asLong();
        } catch (ApiTrouble notNow) {
            // Said by the absent numbers.
        }
        return new Conservation(accepted, stored, indexed(platform));
    }

    private static @Nullable Long indexed(Platform platform) {
        try {
            return complaints(Api.elasticsearch(platform));
        } catch (ApiTrouble notNow) {
            return notNow.status() == 404 ? 0L : null;
        }
    }

    /** Complaints in Elasticsearch that show their cluster, those of the last second too. */
    public static long grouped(Api elasticsearch) {
        elasticsearch.post("/complaints/_refresh");
        return elasticsearch
                .get("/complaints/_count?q=_exists_:clusterId")
                .path("count")
                .asLong();
    }

    /** Complaints in Elasticsearch, those of the last second too. */
    public static long complaints(Api elasticsearch) {
        elasticsearch.post("/complaints/_refresh");
        return elasticsearch.get("/complaints/_count").path("count").asLong();
    }

    private boolean complete() {
        return accepted != null && stored != null && indexed != null;
    }

    @JsonProperty
    public boolean equal() {
        return accepted != null && accepted.equals(stored) && accepted.equals(indexed);
    }

    /** {@code accepted 5,000 = stored 5,000 = indexed 5,000}. */
    public String sentence() {
        return "accepted " + word(accepted) + sign(accepted, stored) + "stored " + word(stored) + sign(stored, indexed)
                + "indexed " + word(indexed);
    }

    private static String word(@Nullable Long number) {
        return number == null ? "unknown" : Words.number(number);
    }

    private static String sign(@Nullable Long one, @Nullable Long other) {
        return one != null && one.equals(other) ? " = " : " ≠ ";
    }
}
