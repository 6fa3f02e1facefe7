package redress.bench.texts;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import redress.analytics.index.EmbeddedText;
import redress.analytics.index.IndexSetup;
import redress.analytics.index.Vectors;
import redress.bench.Told;

/** A hundred thousand vectors in Elasticsearch: their size, and how well and how fast the nearest of new ones are found. */
final class VectorsMeasurement {

    private static final int STORED = 100_000;
    private static final int ORIGINALS = 10_003;
    private static final int AT_ONCE = 1_000;
    private static final int SEARCHES = 1_000;
    private static final int WARM_UP = 200;
    private static final int ASKED = 15;
    private static final String INDEX = "complaint-vectors";

    private final Vectors vectors;
    private final ElasticsearchClient elasticsearch;

    private VectorsMeasurement(Vectors vectors, ElasticsearchClient elasticsearch) {
        this.vectors = vectors;
        this.elasticsearch = elasticsearch;
    }

    static void measure(Path folder, Path cache) throws Exception {
        List<String> texts = Texts.shortOnes(folder, ORIGINALS);
        List<float[]> all = SentenceVectors.grown(SentenceVectors.of(texts, cache), STORED + WARM_UP + SEARCHES);
        try (var context = new AnnotationConfigApplicationContext()) {
            context.register(SslAutoConfiguration.class);
            context.scan("redress.analytics.index");
            context.refresh();
            context.getBean(IndexSetup.class).ensure();
            var measurement =
                    new VectorsMeasurement(context.getBean(Vectors.class), context.getBean(ElasticsearchClient.class));
            measurement.write(texts, all.subList(0, STORED));
            measurement.search(all.subList(0, STORED), all.subList(STORED, all.size()));
        }
    }

    private void write(List<String> texts, List<float[]> stored) throws IOException {
        long begin = System.nanoTime();
        for (int from = 0; from < stored.size(); from += AT_ONCE) {
            vectors.write(IntStream.range(from, Math.min(stored.size(), from + AT_ONCE))
                    .mapToObj(i -> new EmbeddedText(
                            "" + i, "" + i, Instant.EPOCH, stored.get(i), texts.get(i % texts.size()), Map.of()))
                    .toList());
            Told.progress("Vectors written", (double) from / stored.size());
        }
        Told.progress("Vectors written", 1);
        Told.figure("written", stored.size() * 1e9 / (System.nanoTime() - begin));
        elasticsearch.indices().refresh(r -> r.index(INDEX));
        elasticsearch.indices().flush(f -> f.index(INDEX));
        Told.figure("bytes", bytes() / stored.size());
    }

    private double bytes() throws IOException {
        var primaries = elasticsearch.indices().stats(s -> s.index(INDEX)).all().primaries();
        var store = primaries == null ? null : primaries.store();
        return store == null ? Double.NaN : store.sizeInBytes();
    }

    /** One after the other; the first ones are not measured. */
    private void search(List<float[]> stored, List<float[]> asked) throws IOException {
        double[] millis = new double[SEARCHES];
        int found = 0;
        for (int i = 0; i < asked.size(); i++) {
            long begin = System.nanoTime();
            var near = vectors.nearest(List.of(asked.get(i)), ASKED).getFirst();
            if (i < WARM_UP) {
                continue;
            }
            millis[i - WARM_UP] = (System.nanoTime() - begin) / 1e6;
            Set<String> both =
                    near.stream().map(Vectors.Near::complaint).collect(Collectors.toCollection(HashSet::new));
            both.retainAll(nearest(asked.get(i), stored));
            found += both.size();
            Told.progress("Searches", (i + 1.0) / asked.size());
        }
        Arrays.sort(millis);
        Told.figure("recall", (double) found / (SEARCHES * ASKED));
        Told.figure("median", millis[SEARCHES / 2]);
        Told.figure("p95", millis[SEARCHES * 95 / 100]);
    }

    /** By comparing with all of them, before they were rounded. */
    private static Set<String> nearest(float[] asked, List<float[]> stored) {
        double[] cosines = IntStream.range(0, stored.size())
                .parallel()
                .mapToDouble(i -> cosine(asked, stored.get(i)))
                .toArray();
        double bar = Arrays.stream(cosines)
                .sorted()
                .skip(cosines.length - ASKED)
                .findFirst()
                .orElse(1);
        return IntStream.range(0, cosines.length)
                .filter(i -> cosines[i] >= bar)
                .mapToObj(Integer::toString)
                .collect(Collectors.toSet());
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }
}
