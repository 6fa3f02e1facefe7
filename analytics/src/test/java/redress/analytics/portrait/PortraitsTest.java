package redress.analytics.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.analytics.clustering.Clusterer;
import redress.analytics.clustering.Clustering;
import redress.analytics.embedding.Embedder;
import redress.analytics.embedding.Progress;
import redress.analytics.labelling.ClusterLabel;
import redress.analytics.labelling.Labels;
import redress.events.ComplaintId;
import redress.events.finding.Suspicion;

/** With the real model: three causes told in a few ways each, and who tells them. */
class PortraitsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final int EACH = 24;

    private static final List<List<String>> CAUSES = List.of(
            List.of(
                    "My parcel has not arrived, the courier says it was delivered at the door.",
                    "The parcel was delivered to nobody, the courier left nothing at the door.",
                    "No parcel at the door although the courier says it is delivered and I am furious.",
                    "The courier says the parcel is delivered, but nothing is at my door and I am furious."),
            List.of(
                    "Nobody told me that the voucher has conditions, the rule was hidden in the small print.",
                    "The voucher was refused because of a rule in the small print that nobody told me.",
                    "Hidden conditions of the voucher in the small print, nobody told me of any rule.",
                    "The small print hides the rule, nobody told me that the voucher would be refused."),
            List.of(
                    "Because of the strike at the port the container with my order is held up.",
                    "The container is held up at the port, the strike goes on and my order waits.",
                    "My order waits in a container at the port since the strike began.",
                    "The strike holds up my order, the container cannot leave the port."));

    private static final List<String> TEXTS = new ArrayList<>();
    private static List<Portrait> portraits = List.of();
    private static Clustering clustering;

    @BeforeAll
    static void paint(@TempDir Path cache) {
        List<String> complaints = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (int cause = 0; cause < CAUSES.size(); cause++) {
            for (int i = 0; i < EACH; i++) {
                TEXTS.add(text(cause, i));
                complaints.add(ComplaintId.of("source", "c" + TEXTS.size()).toString());
                times.add(NOW.minus(Duration.ofDays(cause == 0 ? i : 83 - i)));
            }
        }
        List<String> customers =
                IntStream.range(0, TEXTS.size()).mapToObj(i -> "customer-" + i).toList();
        try (Embedder embedder = Embedder.open(cache)) {
            List<float[]> vectors = embedder.embed(TEXTS, Progress.SILENT);
            clustering = Clusterer.withSeed(7).atResolution(1).cluster(vectors);
            var clusters = clustering.clusters();
            List<String> ids =
                    IntStream.range(0, clusters.size()).mapToObj(i -> "c-" + i).toList();
            var words = Labels.of(TEXTS, customers, clusters).stream()
                    .map(ClusterLabel::shared)
                    .toList();
            portraits = Portraits.of(
                    new Sitters(
                            complaints,
                            customers,
                            times,
                            vectors,
                            TEXTS,
                            clusters,
                            ids,
                            words,
                            Collections.nCopies(clusters.size(), List.of())),
                    sentences -> embedder.embed(sentences, Progress.SILENT),
                    NOW);
        }
    }

    @AfterAll
    static void forget() {
        TEXTS.clear();
    }

    @Test
    void aHeadlineIsASentenceOfACustomerThatNamesNobody() {
        Suspicion.Example headline = Objects.requireNonNull(of(0).headline());

        assertThat(sentence(headline)).isEqualTo(CAUSES.get(0).get(3));
    }

    @Test
    void threeTypicalAndThreeBorderlineSentencesOfOtherComplaints() {
        for (Portrait portrait : portraits) {
            assertThat(portrait.typical()).hasSize(3).doesNotHaveDuplicates();
            assertThat(portrait.borderline()).hasSize(3).allSatisfy(edge -> {
                assertThat(portrait.typical()).doesNotContain(edge.sentence());
                assertThat(edge.cluster()).startsWith("c-");
            });
        }
    }

    @Test
    void complaintsAreTogetherForTheWordsThatTwoCustomersShare() {
        assertThat(of(2).pairs()).isNotEmpty().allSatisfy(pair -> {
            assertThat(pair.one().complaint()).isNotEqualTo(pair.other().complaint());
            assertThat(pair.words()).contains("port", "container", "strike");
            assertThat(pair.similarity()).isBetween(.5, .985);
        });
        assertThat(of(2).words())
                .isNotEmpty()
                .allSatisfy(shared -> assertThat(shared.share()).isGreaterThan(shared.elsewhere()));
    }

    @Test
    void aClusterOfTheLastWeeksIsRising() {
        assertThat(Objects.requireNonNull(of(0).trend()).direction()).isEqualTo(Trend.Direction.RISING);
        assertThat(Objects.requireNonNull(of(1).trend()).direction()).isEqualTo(Trend.Direction.FALLING);
    }

    @Test
    void theKindOfCauseIsSuggestedFromTheTexts() {
        assertThat(IntStream.range(0, 3)
                        .mapToObj(c -> Objects.requireNonNull(of(c).category()).value()))
                .containsExactly("DELAY_OR_SERVICE_FAILURE", "MISCOMMUNICATION", "PERSONAL_OR_EXTERNAL_STRESS");
    }

    @Test
    void theFeelingIsSuggestedOnlyWhereItIsNamed() {
        Portrait furious = portraits.get(clustering.assignment()[2]);

        assertThat(Objects.requireNonNull(furious.feeling()).value()).isEqualTo("ANGRY");
        assertThat(of(2).feeling()).isNull();
    }

    /** All but the last way to tell it name somebody. */
    private static String text(int cause, int i) {
        String told = CAUSES.get(cause).get(i % 4);
        String witness = "Annabel" + "a".repeat(i);
        String names = told.substring(0, told.length() - 1) + ", as " + witness + " knows.";
        return "Dear Ms Winterbottom" + "a".repeat(i) + ".\n" + (i % 4 == 3 ? told : names);
    }

    /** The portrait of the cluster that holds the first complaint of a cause. */
    private static Portrait of(int cause) {
        return portraits.get(clustering.assignment()[cause * EACH]);
    }

    private static String sentence(Suspicion.Example example) {
        int text = IntStream.range(0, TEXTS.size())
                .filter(i -> ComplaintId.of("source", "c" + (i + 1)).equals(example.complaint()))
                .findFirst()
                .orElseThrow();
        return TEXTS.get(text).substring(example.from(), example.to());
    }
}
