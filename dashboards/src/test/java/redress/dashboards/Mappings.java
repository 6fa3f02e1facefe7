package redress.dashboards;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The indices that dashboards read, as the query service that writes them sets them up. */
public final class Mappings {

    private static final Path INDICES = Path.of("../query-service/src/main/resources/index");

    private Mappings() {}

    /** Settings and mappings. */
    public static JsonNode of(String index) {
        return new JsonMapper().readTree(INDICES.resolve(index + ".json")).path("template");
    }
}
