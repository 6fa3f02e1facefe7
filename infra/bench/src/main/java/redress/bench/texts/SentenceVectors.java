package redress.bench.texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import redress.analytics.embedding.Embedder;
import redress.bench.Told;

/** Vectors of real sentences; beyond them, each is one of those with noise of a third of its length added. */
final class SentenceVectors {

    private static final double NOISE = .3;

    private SentenceVectors() {}

    static List<float[]> of(List<String> texts, Path cache) {
        try (var embedder = Embedder.open(cache)) {
            return embedder.embed(texts, (done, all) -> {
                if (done % 100 == 0 || done == all) {
                    Told.progress("Embedding the texts", (double) done / all);
                }
            });
        }
    }

    /** So many, beginning with the originals; the same every time. */
    static List<float[]> grown(List<float[]> originals, int count) {
        Random random = new Random(count);
        List<float[]> vectors = new ArrayList<>(originals.subList(0, Math.min(count, originals.size())));
        while (vectors.size() < count) {
            vectors.add(beside(originals.get(vectors.size() % originals.size()), random));
        }
        return vectors;
    }

    private static float[] beside(float[] original, Random random) {
        float[] vector = new float[original.length];
        double squares = 0;
        for (int d = 0; d < vector.length; d++) {
            vector[d] = (float) (original[d] + random.nextGaussian() * NOISE / Math.sqrt(vector.length));
            squares += vector[d] * vector[d];
        }
        for (int d = 0; d < vector.length; d++) {
            vector[d] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
