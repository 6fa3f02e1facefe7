package redress.launcher.bench.texts;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import redress.launcher.bench.Bench;
import redress.launcher.bench.Figure;
import redress.launcher.bench.Ground;
import redress.launcher.bench.Measurement;

/** Clustering of 10,003 vectors beside HDBSCAN and Lingo, and of 100,000; the resolution is chosen each time. */
public final class ClusteringBench implements Bench {

    @Override
    public String name() {
        return "clustering";
    }

    @Override
    public String description() {
        return "seconds to cluster 10,003 vectors, beside HDBSCAN and Lingo, and 100,000";
    }

    @Override
    public Set<String> servers() {
        return Set.of();
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var told = Measurement.ofTexts(ground, "1500m", "clustering");
        var some = told.applyAsDouble("texts-ours-seconds");
        var many = told.applyAsDouble("many-ours-seconds");
        return List.of(
                Figure.seconds("10,003 vectors", some, Duration.ofSeconds(3)),
                Figure.seconds("100,000 vectors", many, Duration.ofSeconds(60)),
                Figure.growth("grows with the number to the power of", many, 100_000, some, 10_003),
                Figure.megabytes("memory of the process, 100,000", told.applyAsDouble("many-megabytes")),
                seconds(told, "HDBSCAN (Tribuo)", "hdbscan"),
                leftOut(told, "HDBSCAN (Tribuo)", "hdbscan"),
                seconds(told, "Lingo (Carrot2), of their texts", "lingo"),
                leftOut(told, "Lingo (Carrot2)", "lingo"));
    }

    private static Figure seconds(ToDoubleFunction<String> told, String peer, String name) {
        return Figure.beside(
                "10,003; " + peer, told.applyAsDouble("texts-ours-seconds"), told.applyAsDouble(name + "-seconds"));
    }

    private static Figure leftOut(ToDoubleFunction<String> told, String peer, String name) {
        return Figure.number(
                "left out; " + peer, told.applyAsDouble("texts-ours-out"), told.applyAsDouble(name + "-out"));
    }
}
