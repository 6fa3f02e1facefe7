package redress.launcher.status;

import org.jspecify.annotations.Nullable;
import redress.identity.Role;
import redress.launcher.api.Api;
import redress.launcher.platform.Platform;
import tools.jackson.databind.JsonNode;

/**
 * How far the analysis of texts is.
 *
 * @param texts narratives whose vector is stored
 * @param waiting events it has still to read
 * @param phase of a clustering that runs now
 */
public record Analysis(
        long texts,
        long waiting,
        boolean clustering,
        @Nullable String phase,
        long done,
        long total) {

    /**
     * Asks analytics.
     *
     * @throws redress.launcher.api.ApiTrouble if it does not answer
     */
    public static Analysis of(Platform platform) {
        return read(Api.analytics(platform, Role.ADMIN).get("/api/analysis"));
    }

    static Analysis read(JsonNode json) {
        var clustering = json.path("clustering");
        return new Analysis(
                json.path("texts").asLong(0),
                json.path("waiting").asLong(0),
                clustering.path("running").asBoolean(false),
                clustering.path("phase").asString(null),
                clustering.path("done").asLong(0),
                clustering.path("total").asLong(0));
    }
}
