package redress.analytics.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbedderTest {

    private static final List<String> TEXTS = List.of(
            "My card has not arrived",
            "When will I get my new card?",
            "The exchange rate you used is wrong",
            "My card has not arrived",
            "ünïcödé 漢字 🙂");

    @SuppressWarnings("NullAway.Init") // opened before all tests
    private static Embedder one;

    @SuppressWarnings("NullAway.Init") // opened before all tests
    private static Embedder three;

    @BeforeAll
    static void open() {
        one = Embedder.open(Path.of("target/cache"), 1);
        three = Embedder.open(Path.of("target/cache"), 3);
    }

    @AfterAll
    static void close() {
        one.close();
        three.close();
    }

    @Test
    void aTextHasTheSameVectorWhateverItIsEmbeddedWith() {
        List<float[]> alone = TEXTS.stream().map(one::embed).toList();
        List<float[]> together = three.embed(TEXTS, Progress.SILENT);

        for (int i = 0; i < TEXTS.size(); i++) {
            assertThat(together.get(i)).isEqualTo(alone.get(i));
        }
    }

    @Test
    void textsThatMeanTheSameLieCloser() {
        List<float[]> vectors = one.embed(TEXTS, Progress.SILENT);

        assertThat(cosine(vectors.get(0), vectors.get(1))).isGreaterThan(cosine(vectors.get(0), vectors.get(2)) + 0.1);
        assertThat(cosine(vectors.get(0), vectors.get(0))).isBetween(0.9999, 1.0001);
    }

    @Test
    void aHugeTextCountsByItsStart() {
        String start = "I was charged twice. ".repeat(400);

        assertThat(one.embed(start + "x ".repeat(2_000_000))).isEqualTo(one.embed(start));
    }

    @Test
    void progressEndsWithAllDistinctTexts() {
        List<Integer> reached = new ArrayList<>();

        three.embed(TEXTS, (done, total) -> {
            assertThat(total).isEqualTo(4);
            reached.add(done);
        });

        assertThat(reached).containsExactly(1, 2, 3, 4);
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }
}
