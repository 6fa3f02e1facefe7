package redress.bench.texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import redress.analytics.clustering.Clusterer;
import redress.bench.Told;

/** Seconds that a clustering of vectors takes and how many it leaves out; beside peers as far as they bear it. */
final class ClusteringMeasurement {

    /** HDBSCAN compares all pairs more than once: five times as many take twenty-five times as long. */
    private static final int PEERS = 2_000;

    private static final int TEXTS = 10_003;
    private static final int MANY = 100_000;
    private static final int MILLION = 1_000_000;
    private static final long SEED = 7;

    private ClusteringMeasurement() {}

    static void measure(Path folder, Path cache) throws Exception {
        List<String> texts = Texts.shortOnes(folder, TEXTS);
        List<float[]> vectors = SentenceVectors.of(texts, cache);
        besidePeers(texts, vectors);
        ours(vectors.subList(0, TEXTS), "texts");
        ours(SentenceVectors.grown(vectors, MANY), "many");
        Memory.tell("many");
    }

    static void million(Path folder, Path cache) throws Exception {
        List<float[]> vectors = SentenceVectors.of(Texts.shortOnes(folder, TEXTS), cache);
        ours(SentenceVectors.grown(vectors, MANY), "many");
        ours(SentenceVectors.grown(vectors, MILLION), "million");
        Memory.tell("million");
    }

    private static void besidePeers(List<String> texts, List<float[]> vectors) throws Exception {
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
        Collections.shuffle(places, new Random(SEED));
        List<String> someTexts = places.stream().limit(PEERS).map(texts::get).toList();
        List<float[]> some = places.stream().limit(PEERS).map(vectors::get).toList();
        var lingo = new Lingo();
        timed("peers-lingo", "Lingo", () -> lingo.leftOut(someTexts));
        timed("peers-hdbscan", "HDBSCAN", new Hdbscan(some)::leftOut);
        ours(some, "peers");
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
