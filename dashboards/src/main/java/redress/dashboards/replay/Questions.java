package redress.dashboards.replay;

import java.util.List;
import java.util.stream.Stream;
import redress.dashboards.Dashboard;
import redress.dashboards.DataSource;
import redress.dashboards.DataSources;
import redress.dashboards.search.Searches;
import redress.dashboards.search.TimeRange;
import redress.dashboards.search.Variables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a dashboard asks when it is opened. */
record Questions(Dashboard dashboard, DataSources sources) {

    private static final JsonMapper MAPPER = new JsonMapper();

    List<Question> all(TimeRange range, Variables state) {
        return Stream.<Question>concat(
                        variables(range, state).stream(),
                        Stream.concat(annotations(range, state).stream(), targets(range, state).stream()))
                .toList();
    }

    List<TargetQuestion> targets(TimeRange range, Variables state) {
        var searches = new Searches(range, state);
        return dashboard.panels().stream()
                .flatMap(panel -> panel.path("targets").values().stream()
                        .filter(target -> !target.path("hide").asBoolean(false))
                        .map(target -> new TargetQuestion(
                                panel, target, searches.ofTarget(panel, target, source(target, panel)))))
                .toList();
    }

    List<AnnotationQuestion> annotations(TimeRange range, Variables state) {
        var searches = new Searches(range, state);
        return dashboard.annotations().stream()
                .filter(annotation -> annotation.path("enable").asBoolean(false))
                .filter(annotation -> ofElasticsearch(annotation))
                .map(annotation -> new AnnotationQuestion(
                        annotation, searches.ofAnnotation(annotation, source(annotation, annotation))))
                .toList();
    }

    List<VariableQuestion> variables(TimeRange range, Variables state) {
        var searches = new Searches(range, state);
        return dashboard.variables().stream()
                .filter(variable -> variable.path("type").asString("").equals("query"))
                .map(variable -> question(variable, searches))
                .toList();
    }

    private VariableQuestion question(JsonNode variable, Searches searches) {
        var query = MAPPER.readTree(variable.path("query").asString("{}"));
        var search = searches.ofVariable(query, source(variable, variable));
        return new VariableQuestion(variable, query.path("field").asString(""), search);
    }

    /** Grafana adds annotations of its own, which ask no Elasticsearch. */
    private static boolean ofElasticsearch(JsonNode described) {
        return described.path("datasource").path("type").asString("").equals("elasticsearch");
    }

    private DataSource source(JsonNode target, JsonNode panel) {
        var named = target.has("datasource") ? target : panel;
        return sources.named(named.path("datasource").path("uid").asString(""));
    }
}
