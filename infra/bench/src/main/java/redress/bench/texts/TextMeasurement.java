package redress.bench.texts;

import java.nio.file.Path;

/**
 * Measures what the arguments name and tells the figures on the standard output: {@code embedding}, {@code clustering},
 * {@code million}, {@code causes}, {@code emerging} or {@code vectors}; then the folder of public texts, which need not be there, and one for native libraries.
 */
public final class TextMeasurement {

    private TextMeasurement() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        Path cache = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "embedding" -> EmbeddingMeasurement.measure(folder, cache);
            case "clustering" -> ClusteringMeasurement.measure(folder, cache);
            case "vectors" -> VectorsMeasurement.measure(folder, cache);
            case "causes" -> CausesMeasurement.measure(cache);
            case "emerging" -> EmergingMeasurement.measure(cache);
            case "million" -> ClusteringMeasurement.million(folder, cache);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }
}
