package redress.launcher.bench.texts;

import java.util.List;
import java.util.Set;
import redress.launcher.bench.Bench;
import redress.launcher.bench.Figure;
import redress.launcher.bench.Ground;
import redress.launcher.bench.Measurement;

/** Texts a second that become vectors on all cores, beside the bare model in a loop on as many threads. */
public final class EmbeddingBench implements Bench {

    private static final double ASKED = .9;

    @Override
    public String name() {
        return "embedding";
    }

    @Override
    public String description() {
        return "texts a second that become vectors, beside the bare model";
    }

    @Override
    public Set<String> servers() {
        return Set.of();
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var told = Measurement.ofTexts(ground, "256m", "embedding");
        return List.of(
                Figure.share(
                        "texts of %.0f characters; bare model".formatted(told.applyAsDouble("short-length")),
                        told.applyAsDouble("short-ours"),
                        told.applyAsDouble("short-bare"),
                        ASKED),
                Figure.share(
                        "narratives of %.0f; bare model".formatted(told.applyAsDouble("narratives-length")),
                        told.applyAsDouble("narratives-ours"),
                        told.applyAsDouble("narratives-bare"),
                        ASKED),
                Figure.megabytes("memory of the process, both models", told.applyAsDouble("narratives-megabytes")));
    }
}
