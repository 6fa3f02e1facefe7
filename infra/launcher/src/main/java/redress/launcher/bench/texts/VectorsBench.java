package redress.launcher.bench.texts;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import redress.launcher.bench.Bench;
import redress.launcher.bench.Figure;
import redress.launcher.bench.Ground;
import redress.launcher.bench.Measurement;

/** Searches for the 15 nearest of new vectors among 100,000 in Elasticsearch, beside comparing with all. */
public final class VectorsBench implements Bench {

    @Override
    public String name() {
        return "vectors";
    }

    @Override
    public String description() {
        return "searches among 100,000 vectors in Elasticsearch: recall, time, size";
    }

    @Override
    public Set<String> servers() {
        return Set.of("elasticsearch");
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var told = Measurement.ofTexts(ground, "1g", "vectors");
        return List.of(
                Figure.part("recall of the 15 nearest", told.applyAsDouble("recall"), .95),
                Figure.within(
                        "search, 95 % within; median",
                        told.applyAsDouble("p95"), told.applyAsDouble("median"), Duration.ofMillis(50)),
                Figure.bytes(
                        "on disk a vector with its text; 384 floats", told.applyAsDouble("bytes"), 384 * Float.BYTES),
                Figure.rate("vectors written", told.applyAsDouble("written")));
    }
}
