package redress.dashboards.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import redress.dashboards.Dashboard;
import redress.dashboards.DataSources;
import redress.dashboards.search.TimeRange;
import redress.dashboards.search.Variables;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the answers themselves, so that a picture of the dashboard can be drawn from them. Reads a live Elasticsearch,
 * writes one JSON file: {dashboard, from, to, targets: {panel id + refId: answer}, annotations: {name: answer}}.
 */
public final class Recording {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Recording() {}

    /** Arguments: name of the dashboard, address of Elasticsearch, from, to (ISO 8601 instants), file to write. */
    public static void main(String... arguments) {
        var range = new TimeRange(Instant.parse(arguments[2]), Instant.parse(arguments[3]));
        var recorded = record(Dashboard.shipped(arguments[0]), arguments[1], range, Map.of());
        MAPPER.writeValue(Path.of(arguments[4]), recorded);
    }

    static ObjectNode record(
            Dashboard dashboard, String elasticsearch, TimeRange range, Map<String, List<String>> variables) {
        var questions = new Questions(dashboard, DataSources.shipped());
        var state = Variables.chosen(dashboard, variables);
        var recorded = MAPPER.createObjectNode()
                .put("from", range.from().toEpochMilli())
                .put("to", range.to().toEpochMilli());
        recorded.set("dashboard", dashboard.json());
        var targets = recorded.putObject("targets");
        var annotations = recorded.putObject("annotations");
        try (var server = new Elasticsearch(elasticsearch)) {
            for (var question : questions.targets(range, state)) {
                targets.set(question.panel().path("id").asString() + question.refId(), server.answer(question));
            }
            for (var question : questions.annotations(range, state)) {
                annotations.set(question.annotation().path("name").asString(), server.answer(question));
            }
        }
        return recorded;
    }
}
