package redress.launcher.demo;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redress.simulation.Settings;

/**
 * How far a demo is.
 *
 * @param sent records of the history that Kafka has
 * @param clustering id of the clustering asked for, absent before
 * @param decisions what the process owner has decided, each only once
 */
record DemoState(Settings settings, long sent, @Nullable String clustering, Set<String> decisions) {

    static DemoState begin(Settings settings) {
        return new DemoState(settings, 0, null, Set.of());
    }

    DemoState sent(long records) {
        return new DemoState(settings, records, clustering, decisions);
    }

    DemoState clusteredBy(String id) {
        return new DemoState(settings, sent, id, decisions);
    }

    DemoState decided(String decision) {
        var all = new LinkedHashSet<>(decisions);
        all.add(decision);
        return new DemoState(settings, sent, clustering, all);
    }
}
