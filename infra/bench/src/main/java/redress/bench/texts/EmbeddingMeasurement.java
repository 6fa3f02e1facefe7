package redress.bench.texts;

import java.nio.file.Path;
import java.util.List;
import redress.analytics.embedding.Embedder;
import redress.bench.Told;

/** Texts a second, by the platform's embedder and by the bare model, in turns. */
final class EmbeddingMeasurement {

    private static final int SHORT = 400;
    private static final int LONG = 60;
    private static final int TURNS = 8;

    private EmbeddingMeasurement() {}

    static void measure(Path folder, Path cache) throws Exception {
        List<String> texts =
                Texts.shortOnes(folder, SHORT).stream().distinct().limit(SHORT).toList();
        List<String> narratives = Texts.narratives(folder, LONG);
        try (var embedder = Embedder.open(cache);
                var bare = new BareModel()) {
            inTurns("short", texts, embedder, bare);
            inTurns("narratives", narratives, embedder, bare);
            Memory.tell("narratives");
        }
    }

    /** In turns, so that whatever else the machine does meets both; the first counts for neither. */
    private static void inTurns(String name, List<String> texts, Embedder embedder, BareModel bare) throws Exception {
        long[][] tokens = BareModel.tokens(texts);
        double ours = 0;
        double model = 0;
        for (int turn = 0; turn <= TURNS; turn++) {
            Told.progress("Embedding, " + name, (double) turn / (TURNS + 1));
            double before = System.nanoTime();
            embedder.embed(texts, (_, _) -> {});
            double between = System.nanoTime();
            bare.run(tokens);
            ours += turn == 0 ? 0 : between - before;
            model += turn == 0 ? 0 : System.nanoTime() - between;
        }
        Told.progress("Embedding, " + name, 1);
        Told.figure(name + "-ours", TURNS * texts.size() * 1e9 / ours);
        Told.figure(name + "-bare", TURNS * texts.size() * 1e9 / model);
        Told.figure(
                name + "-length",
                texts.stream()
                        .mapToInt(String::length)
                        .sorted()
                        .skip(texts.size() / 2)
                        .findFirst()
                        .orElse(0));
    }
}
