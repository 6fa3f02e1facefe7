package redress.launcher.bench.texts;

import java.util.List;
import java.util.Set;
import redress.launcher.bench.Bench;
import redress.launcher.bench.Figure;
import redress.launcher.bench.Ground;
import redress.launcher.bench.Measurement;

/** Clustering of a million vectors, and how its time grows from that of a hundred thousand. Needs 9 GB of memory. */
public final class MillionBench implements Bench {

    @Override
    public String name() {
        return "million";
    }

    @Override
    public String description() {
        return "seconds to cluster 1,000,000 vectors (minutes, 9 GB)";
    }

    @Override
    public Set<String> servers() {
        return Set.of();
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var told = Measurement.ofTexts(ground, "8g", "million");
        var many = told.applyAsDouble("many-ours-seconds");
        var million = told.applyAsDouble("million-ours-seconds");
        return List.of(
                Figure.beside("1,000,000 vectors; 100,000", million, many),
                Figure.growth("grows with the number to the power of", million, 1_000_000, many, 100_000),
                Figure.megabytes("memory of the process, 1,000,000", told.applyAsDouble("million-megabytes")));
    }
}
