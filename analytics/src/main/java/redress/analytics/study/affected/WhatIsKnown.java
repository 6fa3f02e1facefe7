package redress.analytics.study.affected;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redress.analytics.significance.Significance;
import redress.analytics.silence.Caveats;
import redress.analytics.silence.Evidence;
import redress.analytics.silence.Evidence.Survey;
import redress.analytics.silence.RepeatCounts;
import redress.analytics.silence.TwoLists;
import redress.analytics.study.Incident;
import redress.analytics.study.Repeats;

/**
 * Evidence of the silent customers of one root cause, with what is missing and what makes it doubtful.
 *
 * <ul>
 *   <li>Affected list: as it was reported, unless more have complained by now than it holds.
 *   <li>Survey: the named customers of that list who answered when they were asked for feedback. Feedback names no failure, so that
 *       of others nobody knows whether they were struck.
 *   <li>Propensity: never. Lists name no segments, and those of the silent cannot be had from complaints.
 *   <li>Two lists: complaints and the named customers of the list, which are about the same failure. Without names, customers by the
 *       channel most complaints came through and by all others; always in doubt, since who turns to a second channel often does so
 *       because the first did not help.
 *   <li>Repeat counts: incidents of the same customer that lie more than a week apart.
 * </ul>
 */
public record WhatIsKnown(Evidence evidence, Caveats caveats) {

    /** Of fewer answers the interval says next to nothing. */
    static final int FEWEST_ANSWERS = 30;
    /** From so many on both lists on, Chapman's estimate is nearly unbiased (Robson and Regier 1964). */
    static final int FEWEST_ON_BOTH = 7;

    private static final double SIGNIFICANT = .05;
    private static final String AFFECTED_LIST = "affected-list";
    private static final String SURVEY = "survey";
    private static final String TWO_LISTS = "two-lists";
    private static final String CHANNEL = "channel";

    private static final Caveats NO_SEGMENTS = new Caveats(
            Map.of(
                    "propensity",
                    "needs the probability to complain in each segment of customers: lists of affected customers name no segments,"
                            + " and complaints say nothing of the segments of the silent"),
            Map.of());

    /**
     * What is known of a root cause.
     *
     * @param incidents its complaints
     * @param list of affected customers, if there is one
     * @param answered customers who answered when they were asked for feedback
     */
    public static WhatIsKnown of(List<Incident> incidents, @Nullable AffectedList list, Set<String> answered) {
        RepeatCounts repeats = Repeats.of(incidents);
        Set<String> complainers = incidents.stream().map(Incident::customer).collect(Collectors.toSet());
        Part<Long> total = total(list, repeats.distinct());
        Part<Survey> survey = survey(list, complainers, answered);
        Part<TwoLists> lists =
                list == null || list.names().isEmpty() ? channels(incidents) : lists(list.names(), complainers);
        return new WhatIsKnown(
                new Evidence(repeats.distinct(), total.figure, survey.figure, null, lists.figure, repeats),
                total.caveats(AFFECTED_LIST)
                        .and(survey.caveats(SURVEY))
                        .and(lists.caveats(TWO_LISTS))
                        .and(NO_SEGMENTS));
    }

    /** A figure, or why there is none; or both, and then it is in doubt. */
    private record Part<T>(@Nullable T figure, @Nullable String why) {

        Caveats caveats(String method) {
            Map<String, String> because = why == null ? Map.of() : Map.of(method, why);
            return figure == null ? new Caveats(because, Map.of()) : new Caveats(Map.of(), because);
        }
    }

    private static Part<Long> total(@Nullable AffectedList list, long complainers) {
        if (list == null) {
            return new Part<>(null, "needs a list of everybody affected: none was reported for this root cause");
        }
        return list.total() < complainers
                ? new Part<>(
                        null,
                        String.format(
                                Locale.ENGLISH,
                                "the list is out of date: it holds %,d customers, and %,d have complained",
                                list.total(),
                                complainers))
                : new Part<>(list.total(), null);
    }

    private static Part<Survey> survey(@Nullable AffectedList list, Set<String> complainers, Set<String> answered) {
        if (list == null || list.names().isEmpty()) {
            return new Part<>(
                    null,
                    "needs a list of affected customers with names: feedback does not say which failure a customer met");
        }
        Set<String> asked = both(list.names(), answered);
        if (asked.size() < FEWEST_ANSWERS) {
            return new Part<>(
                    null,
                    String.format(
                            Locale.ENGLISH,
                            "%,d of the %,d customers named on the list answered when they were asked for feedback; it takes %d",
                            asked.size(),
                            list.names().size(),
                            FEWEST_ANSWERS));
        }
        Set<String> complained = both(list.names(), complainers);
        int hits = both(asked, complained).size();
        return new Part<>(
                new Survey(asked.size(), hits),
                selection(hits, asked.size(), complained.size(), list.names().size()));
    }

    /** Who complained may answer more or less often than the others; then those who answer are no sample of the affected. */
    private static @Nullable String selection(int hits, int asked, int complained, int named) {
        double more = Significance.atLeast(hits, asked, complained, named);
        double fewer = 1 - Significance.atLeast(hits + 1, asked, complained, named);
        return 2 * Math.min(more, fewer) >= SIGNIFICANT
                ? null
                : String.format(
                        Locale.ENGLISH,
                        "those who answered are no sample of the affected: %,d of %,d named customers who complained answered,"
                                + " %,d of %,d others",
                        hits,
                        complained,
                        asked - hits,
                        named - complained);
    }

    private static Part<TwoLists> lists(Set<String> names, Set<String> complainers) {
        int overlap = both(names, complainers).size();
        return new Part<>(
                new TwoLists(complainers.size(), names.size(), overlap),
                overlap < FEWEST_ON_BOTH
                        ? String.format(
                                Locale.ENGLISH,
                                "%d customers are both on the list and among the complainers; it takes %d",
                                overlap,
                                FEWEST_ON_BOTH)
                        : null);
    }

    private static Part<TwoLists> channels(List<Incident> incidents) {
        Map<String, Set<String>> byChannel = new HashMap<>();
        incidents.forEach(i -> byChannel
                .computeIfAbsent(i.attributes().getOrDefault(CHANNEL, ""), _ -> new HashSet<>())
                .add(i.customer()));
        if (byChannel.size() < 2) {
            return new Part<>(
                    null,
                    "needs a second list of affected customers: no list names them, and all complaints came through one channel");
        }
        String most = byChannel.entrySet().stream()
                .max(Map.Entry.<String, Set<String>>comparingByValue((a, b) -> Integer.compare(a.size(), b.size()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        Set<String> first = byChannel.getOrDefault(most, Set.of());
        Set<String> second = new HashSet<>();
        byChannel.forEach((channel, customers) -> {
            if (!channel.equals(most)) {
                second.addAll(customers);
            }
        });
        return new Part<>(
                new TwoLists(first.size(), second.size(), both(first, second).size()),
                "two channels are no independent lists: who turns to a second one often does so because the first did not help");
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
