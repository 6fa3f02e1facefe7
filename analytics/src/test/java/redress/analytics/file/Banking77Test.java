package redress.analytics.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.analytics.clustering.Measures;

/** Ten thousand short customer messages with 77 known intents (Casanueva et al. 2020): how good are the clusters? */
class Banking77Test {

    private static final Path DATA = Path.of("../../shared/data/banking77_train.csv.gz");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void theClustersAreCloseToTheIntentsAndLeaveNobodyOut() throws IOException, Refusal {
        assumeTrue(Files.exists(DATA), "the data folder ../shared/data is not there");
        System.setProperty("redress.data", "target");
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

        int code = ClusterFile.run(
                nowhere, nowhere, "--text", "text", "--out", folder.toString(), "--seed", "1", DATA.toString());

        assertThat(code).isZero();
        int[] found = assignment();
        int[] truth = numbered(Rows.texts(DATA, "category"));
        assertThat(IntStream.of(found)).doesNotContain(-1);
        assertThat(Measures.nmi(found, truth)).isGreaterThanOrEqualTo(0.86);
        assertThat(Measures.ari(found, truth)).isGreaterThanOrEqualTo(0.65);
    }

    private int[] assignment() throws IOException {
        return Files.readAllLines(folder.resolve("assignments.csv")).stream()
                .skip(1)
                .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(',') + 1)))
                .toArray();
    }

    private static int[] numbered(List<String> labels) {
        Map<String, Integer> numbers = new HashMap<>();
        return labels.stream()
                .mapToInt(label -> numbers.computeIfAbsent(label, l -> numbers.size()))
                .toArray();
    }
}
