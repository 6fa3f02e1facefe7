package redress.analytics.study.affected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.analytics.interval.Interval;
import redress.analytics.silence.Ladder;
import redress.analytics.silence.Rung;
import redress.analytics.study.Incident;

/** Which rungs the platform's own data allow, and what the others are told to lack. */
class WhatIsKnownTest {

    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    /** Customers c0 to c99 complained, each once. */
    private static final List<Incident> HUNDRED = complaints(0, 100, "phone");

    private static List<Incident> complaints(int from, int to, String channel) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Incident(
                        channel + i,
                        "c" + i,
                        DAY.plus(Duration.ofDays(i % 50)),
                        DAY.plus(Duration.ofDays(i % 50)),
                        Map.of("channel", channel),
                        null))
                .toList();
    }

    private static List<String> customers(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "c" + i).toList();
    }

    private static AffectedList named(int from, int to) {
        return AffectedList.of(List.of(new AffectedList.Part(DAY, customers(from, to), to - from)));
    }

    private static Map<String, Rung> rungs(WhatIsKnown known) {
        return Ladder.of(known.evidence(), known.caveats()).rungs().stream()
                .collect(Collectors.toMap(Rung::method, rung -> rung));
    }

    private static Rung rung(WhatIsKnown known, String method) {
        return Objects.requireNonNull(rungs(known).get(method));
    }

    @Test
    void withoutAListEachRungSaysWhatItLacks() {
        WhatIsKnown known = WhatIsKnown.of(HUNDRED, null, Set.of());
        assertThat(rung(known, "affected-list").refused()).contains("none was reported");
        assertThat(rung(known, "survey").refused()).contains("with names");
        assertThat(rung(known, "propensity").refused()).contains("name no segments");
        assertThat(rung(known, "two-lists").refused()).contains("one channel");
    }

    @Test
    void aListReportedInPartsIsOne() {
        AffectedList list = AffectedList.of(List.of(
                new AffectedList.Part(DAY, customers(0, 300), 300),
                new AffectedList.Part(DAY, customers(290, 500), 210)));
        assertThat(list.total()).isEqualTo(500);
        assertThat(rung(WhatIsKnown.of(HUNDRED, list, Set.of()), "affected-list")
                        .estimate())
                .isEqualTo(Interval.exactly(400));
        assertThat(list.toString()).doesNotContain("c1");
    }

    @Test
    void ofNumbersTheLatestCountsAndNeverFewerThanAreNamed() {
        AffectedList.Part names = new AffectedList.Part(DAY, customers(0, 300), 300);
        AffectedList.Part before = new AffectedList.Part(DAY.minusSeconds(9), null, 900);
        AffectedList.Part after = new AffectedList.Part(DAY.plusSeconds(9), null, 800);
        AffectedList.Part fewer = new AffectedList.Part(DAY.plusSeconds(99), null, 200);
        assertThat(AffectedList.of(List.of(before, names)).total()).isEqualTo(300);
        assertThat(AffectedList.of(List.of(after, before, names)).total()).isEqualTo(800);
        assertThat(AffectedList.of(List.of(after, names, fewer)).total()).isEqualTo(300);
    }

    @Test
    void namedCustomersWhoAnsweredAreASurvey() {
        // One in five answered, whether they complained or not: 20 of 100 complainers, 80 of 400 others.
        Set<String> answered = customers(0, 500).stream()
                .filter(customer -> Integer.parseInt(customer.substring(1)) % 5 == 0)
                .collect(Collectors.toSet());
        answered.addAll(customers(5_000, 6_000));
        Rung survey = rung(WhatIsKnown.of(HUNDRED, named(0, 500), answered), "survey");
        assertThat(survey.weak()).isFalse();
        assertThat(Objects.requireNonNull(survey.estimate()).estimate()).isEqualTo(400);
    }

    @Test
    void whoeverComplainedAndAnswersMoreOftenMakesTheSurveyWeak() {
        Set<String> answered = new HashSet<>(customers(0, 50));
        answered.addAll(customers(100, 150));
        Rung survey = rung(WhatIsKnown.of(HUNDRED, named(0, 500), answered), "survey");
        assertThat(survey.weak()).isTrue();
        assertThat(survey.reason()).contains("50 of 100 named customers who complained", "50 of 400 others");
    }

    @Test
    void tooFewAnswersAreNone() {
        Rung survey = rung(WhatIsKnown.of(HUNDRED, named(0, 500), Set.copyOf(customers(90, 119))), "survey");
        assertThat(survey.refused()).contains("29 of the 500", "30");
    }

    @Test
    void aListThatMostComplainersAreMissingFromIsASecondListOnly() {
        // 40 names, 20 of them complained: (100 + 1) (40 + 1) / (20 + 1) - 1 = 196.19, less those who complained.
        WhatIsKnown known = WhatIsKnown.of(HUNDRED, named(80, 120), Set.of());
        assertThat(rung(known, "affected-list").refused()).contains("out of date", "40", "100");
        Rung two = rung(known, "two-lists");
        assertThat(Objects.requireNonNull(two.estimate()).estimate()).isCloseTo(96.19, within(.005));
        assertThat(Ladder.of(known.evidence(), known.caveats()).recommended()).isEqualTo("two-lists");
    }

    @Test
    void tooFewOnBothListsAreDoubtful() {
        Rung two = rung(WhatIsKnown.of(HUNDRED, named(94, 150), Set.of()), "two-lists");
        assertThat(two.weak()).isTrue();
        assertThat(two.reason()).contains("6 customers are both");
    }

    @Test
    void twoChannelsAreTwoListsNobodyShouldRelyOn() {
        List<Incident> two = new ArrayList<>(HUNDRED);
        two.addAll(complaints(90, 140, "web"));
        Rung lists = rung(WhatIsKnown.of(two, null, Set.of()), "two-lists");
        // (100 + 1) (50 + 1) / (10 + 1) - 1 = 467.27, less the 140 who complained.
        assertThat(Objects.requireNonNull(lists.estimate()).estimate()).isCloseTo(327.27, within(.005));
        assertThat(lists.weak()).isTrue();
        assertThat(lists.reason()).contains("no independent lists");
    }
}
