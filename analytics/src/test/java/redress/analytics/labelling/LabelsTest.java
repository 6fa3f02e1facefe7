package redress.analytics.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
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

    @Test
    void whatOneCustomerWroteInManyComplaintsIsNeverAKeyword() {
        List<String> texts = new ArrayList<>();
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add("transfer failed" + (i < 20 ? " because of gout medication" : ""));
            customers.add(i < 20 ? "one" : "other-" + i);
        }

        assertThat(label(texts, customers).keywords())
                .contains("transfer failed")
                .noneMatch(k -> k.contains("gout") || k.contains("medication"));
    }

    @Test
    void aCustomerOfManyComplaintsWeighsNoMoreThanAnyOther() {
        List<String> texts = new ArrayList<>(Collections.nCopies(3, "heating broken"));
        texts.addAll(Collections.nCopies(5, "room dirty"));
        List<String> customers = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        List<String> more = new ArrayList<>(texts);
        more.addAll(Collections.nCopies(30, "heating broken"));
        List<String> sameCustomers = new ArrayList<>(customers);
        sameCustomers.addAll(Collections.nCopies(30, "a"));

        assertThat(label(texts, customers).label()).isEqualTo("room dirty · heating broken");
        assertThat(label(more, sameCustomers)).isEqualTo(label(texts, customers));
    }

    @Test
    void aClusterOfTwoCustomersSaysNothingOfWhatTheyWrote() {
        List<String> texts = Collections.nCopies(12, "transfer failed because of gout medication");
        List<String> customers =
                IntStream.range(0, 12).mapToObj(i -> "customer-" + i % 2).toList();

        assertThat(label(texts, customers)).isEqualTo(new ClusterLabel(ClusterLabel.NO_COMMON_WORDS, List.of()));
    }

    @Test
    void twoOfAFewCustomersAreTooFewAsWell() {
        assertThat(labels(List.of("gout flared up", "gout again", "rain", "snow"), List.of("other", "other"))
                        .getFirst()
                        .keywords())
                .noneMatch(k -> k.contains("gout"));
    }

    @Test
    void aNameInCapitalsIsANameAsWell() {
        List<String> texts = Collections.nCopies(8, "the agent BRUNHILDE wrote to me");

        assertThat(labels(texts, List.of("another text", "another text"))
                        .getFirst()
                        .keywords())
                .containsAnyOf("agent", "wrote")
                .noneMatch(k -> k.contains("brunhilde"));
    }

    @Test
    void aNameThatOneCustomerRepeatsIsNoBrand() {
        List<String> texts = Collections.nCopies(40, "the agent Brunhilde wrote to me");
        List<String> customers = IntStream.range(0, 40)
                .mapToObj(i -> i < 36 ? "one" : "other-" + i)
                .toList();

        assertThat(label(texts, customers).keywords()).noneMatch(k -> k.contains("brunhilde"));
    }

    /** Of one cluster, beside which there is another. */
    private static ClusterLabel label(List<String> texts, List<String> customers) {
        List<String> all = new ArrayList<>(texts);
        all.addAll(List.of("another text", "another text"));
        List<String> by = new ArrayList<>(customers);
        by.addAll(List.of("somebody", "somebody else"));
        return Labels.of(all, by, clusters(texts.size(), all.size())).getFirst();
    }

    /** Each text by another customer. */
    private static List<ClusterLabel> labels(List<String> first, List<String> second) {
        List<String> texts = new ArrayList<>(first);
        texts.addAll(second);
        List<String> customers =
                IntStream.range(0, texts.size()).mapToObj(Integer::toString).toList();
        return Labels.of(texts, customers, clusters(first.size(), texts.size()));
    }

    private static List<Cluster> clusters(int first, int all) {
        return List.of(
                new Cluster(IntStream.range(0, first).toArray(), new float[0]),
                new Cluster(IntStream.range(first, all).toArray(), new float[0]));
    }
}
