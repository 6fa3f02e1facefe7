package redress.analytics.estimates;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import redress.analytics.silence.Evidence;
import redress.analytics.silence.Ladder;
import redress.analytics.silence.Propensity;
import redress.analytics.silence.RepeatCounts;
import redress.analytics.silence.TwoLists;
import tools.jackson.databind.node.ObjectNode;

/** Reads what is known of the silent customers of a failure. */
final class SilentQuestion {

    private static final int MOST_TIMES = 1000;

    private SilentQuestion() {}

    /**
     * What is known.
     *
     * @throws Question.BadQuestion naming every fault
     */
    static Evidence read(ObjectNode body) {
        Question question = new Question(body);
        Long complaints = question.count("complaints");
        Long affected = question.count("affectedTotal");
        Evidence.Survey survey = survey(question);
        TwoLists lists = lists(question);
        RepeatCounts repeats = repeats(question);
        List<Propensity> segments = segments(question);
        question.nothingElse();
        if (question.faultless()
                && List.of("complaints", "affectedTotal", "surveyed", "n1", "lists", "repeatCounts", "segments")
                        .stream()
                        .noneMatch(question::has)) {
            question.fault(
                    "complaints", "required", "is missing: give at least the number of customers who complained");
        }
        question.check();
        Evidence evidence = new Evidence(complaints, affected, survey, segments, lists, repeats);
        Long complainers = Ladder.complainers(evidence);
        if (affected != null && complainers != null && affected < complainers) {
            question.fault("affectedTotal", "at-least-complaints", "must not be below the number of complainers");
        }
        question.check();
        return new Evidence(complainers, affected, survey, segments, lists, repeats);
    }

    private static Evidence.@Nullable Survey survey(Question question) {
        Long surveyed = question.count("surveyed");
        Long complained = question.count("complained");
        if (!question.has("surveyed") && !question.has("complained")) {
            return null;
        }
        question.require("surveyed");
        question.require("complained");
        if (surveyed == null || complained == null) {
            return null;
        }
        if (surveyed == 0) {
            question.fault("surveyed", "at-least-one", "must be at least 1");
        }
        if (complained > surveyed) {
            question.fault("complained", "part-of-surveyed", "must not be above surveyed");
        }
        return new Evidence.Survey(surveyed, complained);
    }

    /** The lists may stand in an object of their own. */
    private static @Nullable TwoLists lists(Question question) {
        Question lists =
                question.has("lists") ? Objects.requireNonNullElse(question.part("lists"), question) : question;
        Long first = lists.count("n1");
        Long second = lists.count("n2");
        Long overlap = lists.count("overlap");
        if (lists != question) {
            lists.nothingElse();
        } else if (!question.has("n1") && !question.has("n2") && !question.has("overlap")) {
            return null;
        }
        List.of("n1", "n2", "overlap").forEach(lists::require);
        if (first == null || second == null || overlap == null) {
            return null;
        }
        if (overlap > Math.min(first, second)) {
            lists.fault("overlap", "part-of-both", "must not be above n1 or n2");
        }
        return new TwoLists(first, second, overlap);
    }

    private static @Nullable RepeatCounts repeats(Question question) {
        List<Long> counts = question.counts("repeatCounts", MOST_TIMES);
        Long distinct = question.count("distinct");
        Long total = question.count("total");
        if (!question.has("repeatCounts")) {
            if (question.has("distinct") || question.has("total")) {
                question.fault("repeatCounts", "required", "is missing: distinct and total belong to it");
            }
            return null;
        }
        if (counts == null) {
            return null;
        }
        if (counts.size() < 2) {
            question.fault(
                    "repeatCounts", "two-counts", "must hold how many complained once and how many twice, f1 and f2");
        }
        RepeatCounts counted = RepeatCounts.of(counts);
        if (distinct != null && distinct < counted.distinct()) {
            question.fault("distinct", "at-least-counted", "must not be below the sum of repeatCounts");
        }
        long others = distinct == null ? 0 : distinct - counted.distinct();
        if (total != null && total < counted.total() + others * (counts.size() + 1)) {
            question.fault(
                    "total",
                    "at-least-counted",
                    "must not be below the incidents in repeatCounts and those of the customers who complained more often");
        } else if (total == null && others > 0) {
            question.fault(
                    "total", "required", "is missing: some customers complained more often than repeatCounts says");
        }
        if (counted.distinct() == 0) {
            question.fault("repeatCounts", "somebody", "must hold somebody who complained");
        }
        return new RepeatCounts(
                counts,
                Objects.requireNonNullElse(distinct, counted.distinct()),
                Objects.requireNonNullElse(total, counted.total()));
    }

    private static @Nullable List<Propensity> segments(Question question) {
        List<Question> parts = question.parts("segments", MOST_TIMES);
        return parts == null
                ? null
                : parts.stream()
                        .map(SilentQuestion::segment)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static @Nullable Propensity segment(Question part) {
        Long complainers = part.count("complainers");
        Double probability = part.number("probability", 1e-6, 1);
        part.require("complainers");
        part.require("probability");
        part.nothingElse();
        return complainers == null || probability == null ? null : new Propensity(complainers, probability);
    }
}
