package redress.analytics.subgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import redress.events.finding.Suspicion.Value;

class SubgroupsTest {

    private static final Instant TODAY = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void surpriseIsTheLogLikelihoodRatioWorkedOutByHand() {
        // Ten of ten late where one in ten would be: 10 ln(10 / 1).
        assertThat(Candidate.surprise(10, 10, .1)).isEqualTo(10 * Math.log(10), within(1e-9));
        // Eight of 16 where two in 16 would be: 8 ln(8 / 2) + 8 ln(8 / 14).
        assertThat(Candidate.surprise(8, 16, .125)).isEqualTo(8 * Math.log(4) + 8 * Math.log(8 / 14.0), within(1e-9));
        assertThat(Candidate.surprise(1, 10, .1)).isZero();
    }

    @Test
    void whatIsNewOfAPairIsFoundAsThatPairAndNothingElse() {
        List<Described> complaints = ordinary(600, 11);
        add(complaints, 25, 20, Map.of("channel", "phone", "region", "North"));

        List<Subgroup> found = Subgroups.of(complaints, 7);

        assertThat(found).hasSize(1);
        Subgroup one = found.getFirst();
        assertThat(one.values()).containsExactly(new Value("channel", "phone"), new Value("region", "North"));
        assertThat(one.label()).isEqualTo("phone, North");
        assertThat(one.complaints().stream().filter(id -> id.startsWith("new"))).hasSize(25);
        assertThat(one.since()).isAfterOrEqualTo(TODAY.minus(one.days(), ChronoUnit.DAYS));
        assertThat(one.excess()).isGreaterThan(.6);
    }

    @Test
    void whatIsNewOfAValueIsFoundAsThatValueAlone() {
        List<Described> complaints = ordinary(600, 2);
        add(complaints, 30, 28, Map.of("product", "prepaid"));

        assertThat(Subgroups.of(complaints, 7).stream().map(Subgroup::values))
                .containsExactly(List.of(new Value("product", "prepaid")));
    }

    @Test
    void whatWasAlwaysThereIsFoundWhenItComesThreeTimesAsOften() {
        List<Described> complaints = ordinary(1200, 3);
        add(complaints, 60, 28, Map.of("channel", "phone", "region", "North"));

        assertThat(Subgroups.of(complaints, 7).stream().map(Subgroup::label)).containsExactly("phone, North");
    }

    @Test
    void twoCausesAreFoundOneAfterTheOther() {
        List<Described> complaints = ordinary(800, 4);
        add(complaints, 30, 14, Map.of("product", "prepaid"));
        add(complaints, 25, 28, Map.of("channel", "phone", "region", "South"));

        assertThat(Subgroups.of(complaints, 7).stream().map(Subgroup::label))
                .containsExactlyInAnyOrder("prepaid", "phone, South");
    }

    @Test
    void theTimesShuffledNothingIsFoundBeyondOneLookInAHundred() {
        int findings = 0;
        for (int seed = 0; seed < 200; seed++) {
            findings += Subgroups.of(ordinary(300, 100 + seed), seed).isEmpty() ? 0 : 1;
        }
        // Two of 200 are to be expected; more than six come up once in two hundred runs.
        assertThat(findings).isLessThanOrEqualTo(6);
    }

    @Test
    void oneCustomerWhoComplainsEveryDayIsNoSubgroup() {
        List<Described> complaints = ordinary(400, 5);
        for (int i = 0; i < 60; i++) {
            complaints.add(new Described(
                    "again-" + i, "the same", TODAY.minus(i % 14, ChronoUnit.DAYS), Map.of("product", "prepaid")));
        }

        assertThat(Subgroups.of(complaints, 7)).isEmpty();
    }

    @Test
    void anAttributeThatNeverDiffersOrIsNewAsAWholeDoesNotStandOut() {
        List<Described> complaints = ordinary(600, 6).stream()
                .map(complaint -> {
                    Map<String, String> values = new HashMap<>(complaint.values());
                    values.put("country", "UK");
                    if (complaint.at().isAfter(TODAY.minus(40, ChronoUnit.DAYS))) {
                        values.put("recordedSince", complaint.complaint().hashCode() % 2 == 0 ? "even" : "odd");
                    }
                    return new Described(complaint.complaint(), complaint.customer(), complaint.at(), values);
                })
                .toList();

        assertThat(Subgroups.of(complaints, 7)).isEmpty();
    }

    @Test
    void aVersionThatTakesThePlaceOfTheOneBeforeIsNoSubgroup() {
        List<Described> complaints = ordinary(900, 12).stream()
                .map(complaint -> {
                    boolean isLate = complaint.at().isAfter(TODAY.minus(25, ChronoUnit.DAYS));
                    Map<String, String> values = new HashMap<>(complaint.values());
                    values.put("version", isLate ? "4.2" : "4.1");
                    return new Described(complaint.complaint(), complaint.customer(), complaint.at(), values);
                })
                .toList();

        assertThat(Subgroups.of(complaints, 7)).isEmpty();
    }

    @Test
    void theOrderOfComplaintsAndTheNamesOfValuesDoNotMatter() {
        List<Described> complaints = ordinary(600, 8);
        add(complaints, 25, 20, Map.of("channel", "phone", "region", "North"));
        List<Subgroup> found = Subgroups.of(complaints, 7);
        List<Described> others = new ArrayList<>(complaints.stream()
                .map(complaint -> {
                    Map<String, String> values = new HashMap<>();
                    complaint.values().forEach((name, value) -> values.put(name, "x" + value.hashCode()));
                    return new Described(complaint.complaint(), complaint.customer(), complaint.at(), values);
                })
                .toList());
        Collections.shuffle(complaints, new Random(9));

        assertThat(found).hasSize(1);
        assertThat(Subgroups.of(complaints, 7)).isEqualTo(found);
        assertThat(Subgroups.of(others, 7).getFirst().complaints())
                .isEqualTo(found.getFirst().complaints());
    }

    @Test
    void theSameValuesHaveTheSameIdAndOthersAnother() {
        Subgroup one = of(new Value("channel", "phone"));
        assertThat(one.id())
                .matches("g-[0-9a-f]{8}")
                .isEqualTo(of(new Value("channel", "phone")).id());
        assertThat(of(new Value("channel", "email")).id()).isNotEqualTo(one.id());
    }

    @Test
    void ofNothingNothingIsFound() {
        assertThat(Subgroups.of(List.of(), 7)).isEmpty();
        assertThat(Subgroups.of(ordinary(3, 1), 7)).isEmpty();
    }

    private static Subgroup of(Value value) {
        return new Subgroup(List.of(value), List.of(), TODAY, 15, 8, 8, 1, 0);
    }

    /** Complaints of a year whose values have nothing to do with when they came. */
    private static List<Described> ordinary(int complaints, long seed) {
        Random random = new Random(seed);
        List<Described> ordinary = new ArrayList<>();
        for (int i = 0; i < complaints; i++) {
            ordinary.add(new Described(
                    "old-" + i,
                    "customer-" + random.nextInt(complaints),
                    TODAY.minus(random.nextInt(365 * 24), ChronoUnit.HOURS),
                    values(random)));
        }
        return ordinary;
    }

    private static Map<String, String> values(Random random) {
        return Map.of(
                "product", List.of("prepaid", "credit", "loan", "account").get(random.nextInt(4)),
                "channel", List.of("phone", "email", "web").get(random.nextInt(3)),
                "region", List.of("North", "South", "East", "West").get(random.nextInt(4)),
                "severity", List.of("LOW", "HIGH").get(random.nextInt(2)));
    }

    private static void add(List<Described> complaints, int many, int days, Map<String, String> planted) {
        Random random = new Random(many);
        for (int i = 0; i < many; i++) {
            Map<String, String> values = new HashMap<>(values(random));
            values.putAll(planted);
            String id = "new-" + planted.hashCode() + "-" + i;
            complaints.add(new Described(
                    id, "customer of " + id, TODAY.minus(random.nextInt(days * 24), ChronoUnit.HOURS), values));
        }
    }
}
