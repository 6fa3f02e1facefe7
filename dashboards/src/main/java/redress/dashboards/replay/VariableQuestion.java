package redress.dashboards.replay;

import java.util.List;
import redress.dashboards.search.Search;
import tools.jackson.databind.JsonNode;

/** The values that a variable offers for choice. */
record VariableQuestion(JsonNode variable, String field, Search search) implements Question {

    @Override
    public String name() {
        return "variable " + variableName();
    }

    String variableName() {
        return variable.path("name").asString("");
    }

    @Override
    public List<PanelAnswer> count(JsonNode response) {
        var offered = offered(response).size();
        return List.of(new PanelAnswer(name(), "", field, offered, offered));
    }

    List<String> offered(JsonNode response) {
        return response.path("aggregations").path("1").path("buckets").values().stream()
                .map(bucket -> bucket.path("key").asString())
                .toList();
    }
}
