package redress.analytics.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.analytics.clustering.Cluster;

class LabelsTest {

    @Test
    void aLabelNamesWhatSetsTheClusterApart() {
        List<ClusterLabel> labels = labels(
                List.of(
                        "My card has not arrived yet.",
                        "The new card did not arrive, still waiting for delivery!",
                        "Card not arrived after two weeks",
                        "Waiting for the delivery of my card",
                        "Delivery of the card is late, it has not arrived"),
                List.of(
                        "I was charged twice for one payment",
                        "Charged twice on my card again",
                        "Why was the payment charged twice?",
                        "A payment was charged two times",
                        "charged twice at the shop"));

        assertThat(labels.get(0).keywords()).contains("not arrived", "delivery");
        assertThat(labels.get(1).label()).startsWith("charged").contains("payment");
    }

    @Test
    void whatOnlyOneOrTwoCustomersWroteIsNeverAKeyword() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            texts.add("transfer failed" + (i < 2 ? " because of gout medication" : ""));
        }

        assertThat(labels(texts, List.of("other words here", "other words there"))
                        .getFirst()
                        .keywords())
                .contains("transfer failed")
                .noneMatch(k -> k.contains("gout") || k.contains("medication"));
    }

    @Test
    void namesAddressesNumbersAndRedactionsAreNeverKeywords() {
        List<String> texts = IntStream.range(0, 8)
                .mapToObj(i -> "The agent Brunhilde wrote to jo@mail.example about account 4711, XXXX took {$12.00},"
                        + " see https://bank.example and @bank")
                .toList();

        assertThat(labels(texts, List.of("another text", "another text"))
                        .getFirst()
                        .keywords())
                .containsAnyOf("agent", "wrote")
                .noneMatch(k -> k.matches(".*(brunhilde|mail|4711|x{2,}|12|http|bank).*"));
    }

    @Test
    void aNameThatManyTextsShareIsABrand() {
        List<String> texts =
                IntStream.range(0, 40).mapToObj(i -> "I rang Comcast about it").toList();

        assertThat(labels(texts, List.of("another text", "another text"))
                        .getFirst()
                        .keywords())
                .anyMatch(k -> k.contains("comcast"));
    }

    @Test
    void aClusterWithoutCommonWordsSaysSo() {
        assertThat(labels(List.of("alpha", "beta"), List.of("gamma", "gamma"))
                        .getFirst()
                        .label())
                .isEqualTo(ClusterLabel.NO_COMMON_WORDS);
    }

    private static List<ClusterLabel> labels(List<String> first, List<String> second) {
        List<String> texts = new ArrayList<>(first);
        texts.addAll(second);
        return Labels.of(
                texts,
                List.of(
                        new Cluster(IntStream.range(0, first.size()).toArray(), new float[0]),
                        new Cluster(IntStream.range(first.size(), texts.size()).toArray(), new float[0])));
    }
}
