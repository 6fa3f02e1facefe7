package redress.dashboards.replay;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redress.dashboards.Dashboard;
import redress.dashboards.DataSources;
import redress.dashboards.search.TimeRange;
import redress.dashboards.search.Variables;

/** Plays a dashboard against an Elasticsearch, for one time range and one state of its variables at a time. */
public final class Replay {

    private final Questions questions;

    private Replay(Questions questions) {
        this.questions = questions;
    }

    /** Over the data sources that Redress provisions. */
    public static Replay of(Dashboard dashboard) {
        return of(dashboard, DataSources.shipped());
    }

    public static Replay of(Dashboard dashboard, DataSources sources) {
        return new Replay(new Questions(dashboard, sources));
    }

    /**
     * Asks for everything on the dashboard.
     *
     * @param variables the values chosen per variable; a variable that is not named is in its All state
     * @throws RefusedSearch if Grafana would show an error
     */
    public List<PanelAnswer> run(String elasticsearch, Instant from, Instant to, Map<String, List<String>> variables) {
        var range = new TimeRange(from, to);
        var state = Variables.chosen(questions.dashboard(), variables);
        try (var server = new Elasticsearch(elasticsearch)) {
            return questions.all(range, state).stream()
                    .flatMap(question -> question.count(server.answer(question)).stream())
                    .toList();
        }
    }

    /** The values that each variable offers. */
    public Map<String, List<String>> offered(String elasticsearch, Instant from, Instant to) {
        var state = Variables.chosen(questions.dashboard(), Map.of());
        var offered = new LinkedHashMap<String, List<String>>();
        try (var server = new Elasticsearch(elasticsearch)) {
            for (var question : questions.variables(new TimeRange(from, to), state)) {
                offered.put(question.variableName(), question.offered(server.answer(question)));
            }
        }
        return offered;
    }
}
