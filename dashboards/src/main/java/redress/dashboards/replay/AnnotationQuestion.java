package redress.dashboards.replay;

import java.util.List;
import java.util.stream.Stream;
import redress.dashboards.search.Search;
import tools.jackson.databind.JsonNode;

/** The documents that mark moments on the dashboard: each needs a time, a text and, where asked for, tags. */
record AnnotationQuestion(JsonNode annotation, Search search) implements Question {

    @Override
    public String name() {
        return "annotation " + annotation.path("name").asString("");
    }

    @Override
    public List<PanelAnswer> count(JsonNode response) {
        return Stream.of("timeField", "timeEndField", "textField", "tagsField")
                .filter(annotation::has)
                .map(role -> count(
                        annotation.path(role).asString(), response.path("hits").path("hits")))
                .toList();
    }

    private PanelAnswer count(String field, JsonNode documents) {
        var filled = documents.values().stream()
                .map(document -> at(document.path("_source"), field))
                .filter(value -> !value.isMissingNode()
                        && !value.isNull()
                        && !value.asString("-").isEmpty())
                .count();
        return new PanelAnswer(
                name(), annotation.path("target").path("refId").asString(""), field, documents.size(), filled);
    }

    private static JsonNode at(JsonNode document, String field) {
        return document.at("/" + field.replace('.', '/'));
    }
}
