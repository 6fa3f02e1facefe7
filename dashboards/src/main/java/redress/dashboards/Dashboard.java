package redress.dashboards;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dashboard as Grafana reads it: panels with searches, variables that narrow them, annotations that explain them. */
public record Dashboard(JsonNode json) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** One of the dashboards in this module's jar, by file name without ending. */
    public static Dashboard shipped(String name) {
        return new Dashboard(MAPPER.readTree(Shipped.bytes("json/" + name + ".json")));
    }

    public static Dashboard read(Path file) {
        return new Dashboard(MAPPER.readTree(file));
    }

    public String title() {
        return json.path("title").asString();
    }

    /** All panels; a collapsed row holds its panels itself. */
    public List<JsonNode> panels() {
        return json.path("panels").values().stream()
                .flatMap(panel -> Stream.concat(Stream.of(panel), panel.path("panels").values().stream()))
                .filter(panel -> !panel.path("type").asString().equals("row"))
                .toList();
    }

    public List<JsonNode> variables() {
        return List.copyOf(json.path("templating").path("list").values());
    }

    public List<JsonNode> annotations() {
        return List.copyOf(json.path("annotations").path("list").values());
    }
}
