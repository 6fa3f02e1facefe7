package redress.analytics.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.events.finding.Suspicion.Hypothesis;
import redress.events.finding.Suspicion.Value;

class AttributionTest {

    private static final int COMPLAINTS = 1_000;
    private static final int CLUSTERS = 10;
    private static final int[] ASSIGNMENT =
            IntStream.range(0, COMPLAINTS).map(i -> i % CLUSTERS).toArray();

    @Test
    void aValueThatFillsAClusterIsItsFirstHypothesis() {
        Hypothesis first =
                Attribution.of(ASSIGNMENT, CLUSTERS, planted()).get(3).getFirst();

        assertThat(first.attribute()).isEqualTo("product");
        assertThat(first.value()).isEqualTo("card");
        assertThat(first.inside()).isEqualTo(100);
        assertThat(first.insideTotal()).isEqualTo(100);
        assertThat(first.outsideShare()).isEqualTo(0.1, within(0.05));
        assertThat(first.lift()).isEqualTo(1 / first.outsideShare(), within(1e-9));
        assertThat(first.p()).isLessThan(1e-6);
        assertThat(Suspects.standsOut(first)).isTrue();
    }

    @Test
    void aConstantAttributeIsNeverTested() {
        List<List<Hypothesis>> found = Attribution.of(ASSIGNMENT, CLUSTERS, planted());

        assertThat(found.stream().flatMap(List::stream))
                .noneMatch(h -> h.attribute().equals("country"));
    }

    @Test
    void shuffledAttributesSayNothing() {
        int significant = 0;
        int tested = 0;
        for (int seed = 0; seed < 20; seed++) {
            List<Map<String, String>> shuffled = planted();
            Collections.shuffle(shuffled, new Random(seed));
            for (List<Hypothesis> cluster : Attribution.of(ASSIGNMENT, CLUSTERS, shuffled)) {
                tested += cluster.size();
                significant += (int) cluster.stream().filter(h -> h.p() < 0.01).count();
            }
        }
        assertThat(tested).isGreaterThan(1_000);
        assertThat(significant).isLessThanOrEqualTo(1);
    }

    @Test
    void twoValuesThatFailOnlyTogetherAreNamedTogether() {
        List<Hypothesis> found =
                Attribution.of(ASSIGNMENT, CLUSTERS, paired(new Random(1))).get(3);

        assertThat(found)
                .filteredOn(h -> h.and() != null && Suspects.standsOut(h))
                .singleElement()
                .satisfies(pair -> {
                    assertThat(List.of(new Value(pair.attribute(), pair.value()), Objects.requireNonNull(pair.and())))
                            .containsExactlyInAnyOrder(new Value("carrier", "NordPost"), new Value("region", "North"));
                    assertThat(pair.inside()).isGreaterThanOrEqualTo(60);
                    assertThat(pair.insideTotal()).isEqualTo(100);
                    assertThat(pair.outsideShare()).isEqualTo(.0625, within(.03));
                });
    }

    @Test
    void aPairIsNotNamedWhereItsSecondValueFollowsFromTheFirst() {
        List<Map<String, String>> attributes = planted();
        attributes.replaceAll(complaint -> {
            Map<String, String> more = new HashMap<>(complaint);
            more.put("department", "of " + complaint.get("product"));
            return more;
        });

        assertThat(Attribution.of(ASSIGNMENT, CLUSTERS, attributes).stream().flatMap(List::stream))
                .noneMatch(h -> h.and() != null && h.p() < .05);
    }

    /** In cluster 3 six of ten have both values, elsewhere one of sixteen; each alone is a quarter of all others. */
    private static List<Map<String, String>> paired(Random random) {
        List<Map<String, String>> attributes = new ArrayList<>();
        for (int i = 0; i < COMPLAINTS; i++) {
            boolean both = ASSIGNMENT[i] == 3 && i % 100 < 66;
            String carrier = both || random.nextInt(4) == 0 ? "NordPost" : "Kurier " + random.nextInt(3);
            String region = both || random.nextInt(4) == 0 ? "North" : "Region " + random.nextInt(3);
            attributes.add(Map.of("carrier", carrier, "region", region));
        }
        return attributes;
    }

    @Test
    void complaintsInNoClusterCountAsOutside() {
        int[] assignment = ASSIGNMENT.clone();
        for (int i = 0; i < COMPLAINTS; i++) {
            assignment[i] = assignment[i] == 3 ? 0 : -1;
        }

        assertThat(Attribution.of(assignment, 1, planted())
                        .getFirst()
                        .getFirst()
                        .value())
                .isEqualTo("card");
    }

    @Test
    void aValueSeenNowhereElseHasAFiniteLift() {
        List<Map<String, String>> attributes = new ArrayList<>();
        for (int cluster : ASSIGNMENT) {
            attributes.add(Map.of("step", cluster == 0 ? "billing" : "delivery"));
        }

        assertThat(Attribution.of(ASSIGNMENT, CLUSTERS, attributes)
                        .getFirst()
                        .getFirst()
                        .lift())
                .isEqualTo(1 / (0.5 / 900), within(1e-6));
    }

    /** Cluster 3 complains about cards only; everything else is drawn by lot. */
    private static List<Map<String, String>> planted() {
        Random random = new Random(1);
        List<Map<String, String>> attributes = new ArrayList<>();
        for (int cluster : ASSIGNMENT) {
            String product = cluster == 3 || random.nextInt(10) == 0 ? "card" : "loan " + random.nextInt(3);
            attributes.add(Map.of("product", product, "region", "R" + random.nextInt(4), "country", "here"));
        }
        return attributes;
    }
}
