package redress.dashboards.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import redress.dashboards.Dashboard;
import redress.dashboards.search.TimeRange;
import redress.embedded.EmbeddedStack;
import redress.simulation.Settings;
import tools.jackson.databind.json.JsonMapper;

/** Records a dashboard over the simulated business's year, for the picture in the documentation. */
final class RecordSimulation {

    private RecordSimulation() {}

    /** Arguments: name of the dashboard, file to write. */
    public static void main(String... arguments) {
        var end = Instant.parse("2026-03-01T00:00:00Z");
        var settings = Settings.endingAt(end);
        var range = new TimeRange(Instant.parse("2025-03-01T00:00:00Z"), end);
        try (var stack = EmbeddedStack.start(EmbeddedStack.Part.ELASTICSEARCH)) {
            SimulatedIndices.load(stack.elasticsearch(), settings);
            var dashboard = Dashboard.shipped(arguments[0]);
            var recorded = Recording.record(dashboard, stack.elasticsearch(), range, Map.of());
            new JsonMapper().writeValue(Path.of(arguments[1]), recorded);
        }
    }
}
