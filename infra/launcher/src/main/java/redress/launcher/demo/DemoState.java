package redress.launcher.demo;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redress.simulation.Settings;

/**
 * How far a demo is.
 *
 * @param sent records of the history that Kafka has
 * @param recovered complaints whose recoveries the platform has, with what was reported of their customers
 * @param reported reports of other customers that Kafka has
 * @param found what the clustering of the history found, absent before
 * @param decisions what the process owner has decided, each only once
 */
record DemoState(
        Settings settings,
        long sent,
        long recovered,
        long reported,
        @Nullable Found found,
        Set<String> decisions) {

    /** Numbers of clusters and of the root causes suspected behind them. */
    record Found(long clusters, long suspected) {}

    static DemoState begin(Settings settings) {
        return new DemoState(settings, 0, 0, 0, null, Set.of());
    }

    DemoState sent(long records) {
        return new DemoState(settings, records, recovered, reported, found, decisions);
    }

    DemoState recovered(long complaints) {
        return new DemoState(settings, sent, complaints, reported, found, decisions);
    }

    DemoState reported(long reports) {
        return new DemoState(settings, sent, recovered, reports, found, decisions);
    }

    DemoState grouped(Found nowFound) {
        return new DemoState(settings, sent, recovered, reported, nowFound, decisions);
    }

    DemoState decided(String decision) {
        var all = new LinkedHashSet<>(decisions);
        all.add(decision);
        return new DemoState(settings, sent, recovered, reported, found, all);
    }
}
