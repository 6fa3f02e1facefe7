package redress.analytics.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.RootCauseId;

/** What the examples in a cluster say about its other complaints. */
final class Readings {

    private final Map<String, Map<RootCauseId, Integer>> examples = new HashMap<>();
    private final int causes;

    Readings(List<Taught> taught) {
        causes = taught.size();
        for (Taught cause : taught) {
            for (Lesson lesson : cause.examples()) {
                if (lesson.cluster() != null) {
                    examples.computeIfAbsent(lesson.cluster(), c -> new HashMap<>())
                            .merge(cause.cause(), 1, Integer::sum);
                }
            }
        }
    }

    /** Share of a cause among the examples of a cluster, as if one example more were of every cause a little. */
    double share(@Nullable String cluster, RootCauseId cause) {
        Map<RootCauseId, Integer> here = in(cluster);
        int all = here.values().stream().mapToInt(Integer::intValue).sum();
        return (here.getOrDefault(cause, 0) + 1.0 / causes) / (all + 1);
    }

    /** Whether no other cause has more examples in this cluster. */
    boolean mostly(@Nullable String cluster, RootCauseId cause) {
        Map<RootCauseId, Integer> here = in(cluster);
        int own = here.getOrDefault(cause, 0);
        return own > 0 && here.values().stream().allMatch(other -> other <= own);
    }

    private Map<RootCauseId, Integer> in(@Nullable String cluster) {
        return cluster == null ? Map.of() : examples.getOrDefault(cluster, Map.of());
    }
}
