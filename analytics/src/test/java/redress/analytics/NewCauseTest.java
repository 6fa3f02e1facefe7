package redress.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import redress.analytics.grouping.Judgements;
import redress.analytics.grouping.OneAtATime;
import redress.analytics.index.Clusterings;
import redress.analytics.index.Clusters;
import redress.analytics.index.KnownCluster;
import redress.analytics.index.Links;
import redress.events.ComplaintId;
import redress.events.Personal;
import redress.events.RootCauseId;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.finding.Finding.CauseSuspected;
import redress.events.rootcause.RootCauseEvent.RootCauseRejected;

/** A cause that was not there before comes up between two clusterings. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewCauseTest {

    private static final List<String> BEGINNINGS = List.of(
            "The gift voucher was refused at the till.",
            "Your shop would not take my gift voucher.",
            "The code of the gift voucher is not valid, they say.",
            "I could not pay with the voucher I was given.");
    private static final List<String> ENDS = List.of(
            "The cashier said that the code had been used.",
            "It was bought last week and nobody had scratched it.",
            "It was a present for my birthday.",
            "I had to pay the whole basket in cash.");

    private static final List<String> REST =
            List.of(" I have written about it before.", " Please answer this week.", " A friend of mine had the same.");

    private final RunningAnalytics analytics = RunningAnalytics.shared();

    @Test
    @Order(1)
    void aBurstOfComplaintsUnlikeEarlierOnesIsAnnouncedAtOnceWithItsWordsAndItsProduct() throws Exception {
        analytics.happened(history());
        analytics.awaitCaughtUp();
        analytics.cluster();
        Set<RootCauseId> before = suspected();

        analytics.happened(vouchers(0, 14));

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(suspected()).hasSizeGreaterThan(before.size()));
        CauseSuspected announced = announced(before);
        assertThat(announced.suspicion().complaints()).isBetween(8, 14);
        assertThat(announced.suspicion().keywords()).anyMatch(word -> word.contains("voucher"));
        assertThat(announced.suspicion().hypotheses()).anyMatch(h -> h.value().equals("gift-card"));
        String cluster = announced.suspicion().cluster();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(clustersOf(0, 14).getOrDefault(cluster, 0L)).isGreaterThanOrEqualTo(10));
        assertThat(analytics
                        .elasticsearch("/clusters/_doc/" + cluster)
                        .path("_source")
                        .path("emergedAt")
                        .asString())
                .isNotEmpty();
    }

    @Test
    @Order(2)
    void whatComesAfterJoinsItAndIsNotAnnouncedAgain() throws Exception {
        Set<RootCauseId> before = suspected();
        String cluster = largest(clustersOf(0, 14));

        analytics.happened(vouchers(14, 16));
        analytics.awaitCaughtUp();

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(clustersOf(14, 16)).containsOnlyKeys(cluster));
        assertThat(suspected()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void theNextClusteringKeepsIt() throws Exception {
        Set<RootCauseId> before = suspected();
        String cluster = largest(clustersOf(0, 16));

        analytics.cluster();

        assertThat(largest(clustersOf(0, 16))).isEqualTo(cluster);
        assertThat(suspected()).containsAll(before);
        assertThat(analytics
                        .elasticsearch("/clusters/_doc/" + cluster)
                        .path("_source")
                        .path("emergedAt")
                        .asString())
                .isNotEmpty();
    }

    @Test
    @Order(4)
    void whatIsDecidedWhileAClusteringIsPublishedHoldsAfterIt() throws Exception {
        RootCauseId cause = RootCauseId.suspectedBehind(largest(clustersOf(0, 16)));
        assertThat(linkedTo(cause)).isPositive();
        OneAtATime lock = analytics.context.getBean(OneAtATime.class);
        Clusterings clusterings = analytics.context.getBean(Clusterings.class);
        Clusters clusters = analytics.context.getBean(Clusters.class);
        Judgements judgements = analytics.context.getBean(Judgements.class);
        CompletableFuture<Set<String>> before = new CompletableFuture<>();
        CompletableFuture<Boolean> decided = CompletableFuture.supplyAsync(() -> {
            boolean done = false;
            while (!done) {
                done = unchecked(() -> lock.run(() -> {
                    Set<String> known = clusters.all().values().stream()
                            .map(KnownCluster::clustering)
                            .collect(Collectors.toSet());
                    before.complete(known);
                    // The clusters are the new ones already; what is said of their complaints is not.
                    boolean isBetween = clusterings.isUnended() && !known.equals(before.join());
                    if (isBetween) {
                        judgements.when(new RootCauseRejected(cause, Instant.now(), "a test", null));
                    }
                    return isBetween;
                }));
            }
            return done;
        });

        before.join();
        analytics.cluster();

        assertThat(decided.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(linkedTo(cause)).isZero();
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int linkedTo(RootCauseId cause) throws IOException {
        return analytics.context.getBean(Links.class).count(cause);
    }

    private CauseSuspected announced(Set<RootCauseId> before) {
        return analytics.suspicions().stream()
                .filter(s -> !before.contains(s.rootCause()))
                .findFirst()
                .orElseThrow();
    }

    private Set<RootCauseId> suspected() {
        return analytics.suspicions().stream().map(CauseSuspected::rootCause).collect(Collectors.toSet());
    }

    private Map<String, Long> clustersOf(int from, int to) {
        var statements = analytics.statements();
        return IntStream.range(from, to)
                .mapToObj(i -> statements.get(id(i).toString()))
                .flatMap(s -> s == null || s.cluster() == null ? Stream.of() : Stream.of(s.cluster()))
                .collect(Collectors.groupingBy(c -> c, Collectors.counting()));
    }

    private static String largest(Map<String, Long> clusters) {
        return clusters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** More than two hundred, over half a year, none of it about vouchers. */
    private static List<ComplaintLodged> history() {
        List<ComplaintLodged> all = new ArrayList<>();
        for (Planted kind : Planted.values()) {
            for (int number = 0; number < 60; number++) {
                Instant at = Instant.now().minus(30 + 2L * number, ChronoUnit.DAYS);
                all.add(lodged(
                        "history-" + kind + number, kind.text(number) + REST.get(number / 25), kind.product(), at));
            }
        }
        return all;
    }

    private static List<ComplaintLodged> vouchers(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> lodged(
                        "voucher-" + i,
                        BEGINNINGS.get(i % 4) + " " + ENDS.get(i / 4 % 4),
                        "gift-card",
                        Instant.now().minus(20L - i, ChronoUnit.HOURS)))
                .toList();
    }

    private static ComplaintId id(int voucher) {
        return ComplaintId.of("test", "voucher-" + voucher);
    }

    private static ComplaintLodged lodged(String externalId, String narrative, String product, Instant at) {
        return new ComplaintLodged(
                ComplaintId.of("test", externalId),
                "test",
                externalId,
                "customer-" + externalId,
                at.truncatedTo(ChronoUnit.MILLIS),
                null,
                product,
                null,
                "web",
                null,
                null,
                "en",
                null,
                null,
                14,
                Map.of(),
                Personal.plain(Map.of("narrative", narrative)),
                null);
    }
}
