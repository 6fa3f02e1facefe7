package redress.analytics.file;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redress.analytics.PublicData;
import redress.analytics.clustering.Clusterer;
import redress.analytics.clustering.Clustering;
import redress.analytics.clustering.Level;
import redress.analytics.clustering.Measures;
import redress.analytics.embedding.Embedder;
import redress.analytics.embedding.Progress;

/**
 * How good the clusters of public texts with known groups are, and what becomes of texts as they really come. Figures of
 * all data sets and seeds are in docs/clustering.md.
 */
class DataSetsTest {

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Embedder embedder;

    @BeforeAll
    static void load() {
        embedder = Embedder.open(Path.of("target/cache"));
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    /** Larson et al. 2019: 150 intents, those out of scope left out. */
    @Test
    void clincsTestTextsAreCloseToTheirIntents() {
        List<NamedCsvRecord> rows = clinc().toList();

        Clustering found = cluster(rows.stream().map(r -> r.getField("text")).toList());

        int[] intents = numbered(rows.stream().map(r -> r.getField("intent")).toList());
        assertThat(found.noise()).isZero();
        assertThat(found.arbitrary()).isFalse();
        assertThat(Measures.nmi(found.assignment(), intents)).isGreaterThanOrEqualTo(0.93);
        assertThat(Measures.ari(found.assignment(), intents)).isGreaterThanOrEqualTo(0.75);
    }

    /** Crowdflower 2015: what annoyed passengers, without the words of which the labels were made. */
    @Test
    void tweetsToAirlinesAreCloserToTheirReasonsThanChanceAndSaidToShadeIntoEachOther() {
        List<NamedCsvRecord> rows = PublicData.rows("airline_tweets_2015_02_16_to_20.csv.gz").stream()
                .filter(r -> r.getField("airline_sentiment").equals("negative"))
                .toList();

        Clustering found = cluster(rows.stream()
                .map(r -> r.getField("text")
                        .replaceAll("@\\w+", "")
                        .replaceAll("(?i)(cancell?ed|late) flight\\w*", "")
                        .trim())
                .toList());

        int[] reasons =
                numbered(rows.stream().map(r -> r.getField("negativereason")).toList());
        assertThat(found.noise()).isZero();
        assertThat(found.arbitrary()).isTrue();
        assertThat(Measures.nmi(found.assignment(), reasons)).isGreaterThanOrEqualTo(0.19);
        assertThat(Measures.ari(found.assignment(), reasons)).isGreaterThanOrEqualTo(0.06);
    }

    /** The same words in other texts, by lot: whatever is found in them is not there. */
    @Test
    void wordsShuffledBetweenTextsAreSaidToHoldNoGroups() {
        List<String> texts = clinc().limit(600).map(r -> r.getField("text")).toList();
        List<String> words = new ArrayList<>(
                texts.stream().flatMap(t -> Stream.of(t.split(" "))).toList());
        Collections.shuffle(words, new Random(1));
        List<String> shuffled = new ArrayList<>();
        for (String text : texts) {
            List<String> drawn = words.subList(0, text.split(" ").length);
            shuffled.add(String.join(" ", drawn));
            drawn.clear();
        }

        assertThat(cluster(texts).arbitrary()).isFalse();
        assertThat(cluster(shuffled).arbitrary()).isTrue();
    }

    @Test
    void textsAsTheyReallyComeAreAllKept() {
        List<String> texts =
                new ArrayList<>(clinc().limit(300).map(r -> r.getField("text")).toList());
        for (int i = 0; i < 40; i++) {
            texts.add("Dear Sir or Madam, I herewith cancel contract no. " + (70_000 + 37 * i)
                    + " with effect from XX/XX/XXXX and ask you to confirm. Yours, XXXX XXXX");
        }
        texts.addAll(List.of("refund", "refund", "late", "??", "REFUND!!"));
        texts.add("my card was refused. ".repeat(20_000));
        texts.addAll(List.of("", "   "));

        Grouping grouping = Grouping.of(texts, embedder, 1, Level.CHOSEN, Progress.SILENT);

        int[] assignment = grouping.assignment();
        assertThat(IntStream.range(300, 340).map(i -> assignment[i]).distinct()).hasSize(1);
        assertThat(assignment[340]).isEqualTo(assignment[341]).isEqualTo(assignment[344]);
        assertThat(IntStream.range(0, assignment.length).filter(i -> assignment[i] == Clustering.ALONE))
                .containsExactly(346, 347);
        assertThat(Remarks.about(grouping)).isEmpty();
    }

    @Test
    void textsInAnotherLanguageAreMentioned() {
        List<String> texts =
                new ArrayList<>(clinc().limit(20).map(r -> r.getField("text")).toList());
        texts.add("Meine Karte ist seit zwei Wochen nicht angekommen, und niemand antwortet mir");

        assertThat(Remarks.about(Grouping.of(texts, embedder, 1, Level.CHOSEN, Progress.SILENT)))
                .singleElement()
                .asString()
                .startsWith("1 of 21 texts seem not to be in English.");
    }

    private static Stream<NamedCsvRecord> clinc() {
        return PublicData.rows("clinc150_full.csv.gz").stream()
                .filter(r -> r.getField("split").equals("test")
                        && !r.getField("intent").equals("oos"));
    }

    private static Clustering cluster(List<String> texts) {
        return Clusterer.withSeed(1).cluster(embedder.embed(texts, Progress.SILENT), texts);
    }

    private static int[] numbered(List<String> labels) {
        Map<String, Integer> numbers = new HashMap<>();
        return labels.stream()
                .mapToInt(label -> numbers.computeIfAbsent(label, l -> numbers.size()))
                .toArray();
    }
}
