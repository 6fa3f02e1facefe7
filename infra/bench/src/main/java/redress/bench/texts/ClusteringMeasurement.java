package redress.bench.texts;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import redress.analytics.clustering.Clusterer;
import redress.bench.Told;

/** Seconds that a clustering of vectors takes and how many it leaves out; beside peers. */
final class ClusteringMeasurement {

    /** Clustered before anything is measured: a JVM is slow at first. */
    private static final int WARM_UP = 2_000;

    private static final int TEXTS = 10_003;
    private static final int MANY = 100_000;
    private static final int MILLION = 1_000_000;
    private static final long SEED = 7;

    private ClusteringMeasurement() {}

    static void measure(Path folder, Path cache) throws Exception {
        List<String> texts = Texts.shortOnes(folder, TEXTS);
        List<float[]> vectors = SentenceVectors.of(texts, cache);
        ours(vectors.subList(0, WARM_UP), "warm-up");
        ours(vectors.subList(0, TEXTS), "texts");
        var lingo = new Lingo();
        timed("lingo", "Lingo", () -> lingo.leftOut(texts.subList(0, TEXTS)));
        timed("hdbscan", "HDBSCAN", new Hdbscan(vectors.subList(0, TEXTS))::leftOut);
        ours(SentenceVectors.grown(vectors, MANY), "many");
        Memory.tell("many");
    }

    static void million(Path folder, Path cache) throws Exception {
        List<float[]> vectors = SentenceVectors.of(Texts.shortOnes(folder, TEXTS), cache);
        ours(vectors.subList(0, WARM_UP), "warm-up");
        ours(SentenceVectors.grown(vectors, MANY), "many");
        ours(SentenceVectors.grown(vectors, MILLION), "million");
        Memory.tell("million");
    }

    private static void ours(List<float[]> vectors, String name) {
        timed(
                name + "-ours",
                "Clustering %,d".formatted(vectors.size()),
                () -> Clusterer.withSeed(SEED).cluster(vectors).noise());
    }

    private static void timed(String name, String step, IntSupplier leftOut) {
        Told.progress(step, 0);
        long begin = System.nanoTime();
        int out = leftOut.getAsInt();
        Told.figure(name + "-seconds", (System.nanoTime() - begin) / 1e9);
        Told.figure(name + "-out", out);
        Told.progress(step, 1);
    }
}
