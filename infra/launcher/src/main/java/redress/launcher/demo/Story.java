package redress.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import redress.identity.Role;
import redress.launcher.api.Api;
import redress.launcher.platform.Platform;
import redress.launcher.terminal.Words;
import redress.simulation.truth.Truth;
import redress.simulation.truth.TruthMatch;
import tools.jackson.databind.JsonNode;

/**
 * What a newcomer should see first: which cause grows, what became of each fix, how many stayed silent. What the
 * business made and when is its own knowledge; how many complaints a root cause has, and what follows, is asked of the
 * platform, as anybody could.
 */
final class Story {

    /** What comes more often in this time than in as long a time a quarter earlier grows. */
    private static final Duration LATELY = Duration.ofDays(42);

    private static final Duration EARLIER = Duration.ofDays(91);
    private static final double DAY = 86_400_000;

    private final Api queries;
    private final Api analytics;
    private final Truth truth;
    private final Map<String, Affected> lists;

    /**
     * Who was affected, by a list that somebody reported.
     *
     * @param total how many customers
     * @param at until then
     */
    record Affected(long total, Instant at) {}

    /** @param lists by the name of the failure */
    Story(Platform platform, Truth truth, Map<String, Affected> lists) {
        queries = Api.queries(platform, Role.ANALYST);
        analytics = Api.analytics(platform, Role.ANALYST);
        this.truth = truth;
        this.lists = lists;
    }

    /** Short lines, none if nothing was found. */
    List<String> lines(List<TruthMatch> matches) {
        var found = matches.stream().filter(TruthMatch::matched).toList();
        var told = new ArrayList<Told>();
        found.stream()
                .map(this::growth)
                .filter(growth -> growth.lower() > 1)
                .max(Comparator.comparingDouble(Growth::lower))
                .ifPresent(growth -> told.add(growth.told()));
        for (var match : found) {
            truth.fixes().stream()
                    .filter(fix -> fix.cause().equals(match.cause().id()))
                    .map(fix -> fix(fix, match))
                    .forEach(told::add);
        }
        found.stream()
                .filter(match -> lists.containsKey(match.cause().name()))
                .map(this::silent)
                .forEach(told::add);
        return told.stream().flatMap(Told::lines).toList();
    }

    /** A word, what it is about, and a sentence on it; in lines that fit a terminal. */
    private record Told(String word, String about, String says) {

        private static final int WIDTH = 72;

        Stream<String> lines() {
            var lines = new ArrayList<String>();
            var rest = about;
            while (rest.length() > WIDTH) {
                var at = Math.max(1, rest.lastIndexOf(' ', WIDTH));
                lines.add(rest.substring(0, at));
                rest = rest.substring(at).strip();
            }
            lines.add(rest);
            lines.add(says);
            var words =
                    Stream.concat(Stream.of(word), Stream.generate(() -> "")).iterator();
            return lines.stream().map(line -> "%-14s %s".formatted(words.next(), line));
        }
    }

    private record Growth(String cause, long before, long after, double lower) {
        Told told() {
            return new Told("grows", cause, after + " complaints in six weeks, a quarter ago " + before);
        }
    }

    private Growth growth(TruthMatch match) {
        var end = truth.settings().end();
        var before = count(match, end.minus(EARLIER).minus(LATELY), end.minus(EARLIER));
        var after = count(match, end.minus(LATELY), end);
        var effect = effect(before, after);
        return new Growth(
                match.cause().name(), before, after, effect.path("lower").asDouble(0));
    }

    /** As analytics measured it and the root cause knows it. */
    private Told fix(Truth.Fix fix, TruthMatch match) {
        var rootCause = Patience.answered(() -> queries.get("/api/root-causes/" + match.suspected()));
        var effect = Measuring.lastFix(rootCause).path("effect");
        return new Told(verdict(effect), fix.what(), change(effect) + "; " + harmed(Measuring.lastFix(rootCause)));
    }

    /** The segments of customers for whom it became worse. */
    private static String harmed(JsonNode fix) {
        var harmed = fix.path("segments")
                .valueStream()
                .filter(segment -> segment.path("verdict").asString("").equals("worse"))
                .map(segment -> segment.path("segment").path("segment").asString(""))
                .toList();
        return harmed.isEmpty() ? "for no group worse" : "worse for " + String.join(", ", harmed);
    }

    private static String verdict(JsonNode effect) {
        return switch (effect.path("verdict").asString("")) {
            case "verified" -> "worked";
            case "reduced" -> "helped a bit";
            case "ineffective" -> "did not work";
            case "worse" -> "made it worse";
            default -> "not sure yet";
        };
    }

    private static String change(JsonNode effect) {
        if (!effect.path("ratio").isNumber()) {
            return "no complaints yet";
        }
        return percent(effect, "ratio") + " complaints (" + percent(effect, "lower") + " to " + percent(effect, "upper")
                + ")";
    }

    private static String percent(JsonNode effect, String field) {
        var share = effect.path(field).asDouble(Double.NaN) - 1;
        return Double.isNaN(share) ? "?" : String.format(Locale.ROOT, "%+.0f %%", 100 * share);
    }

    private Told silent(TruthMatch match) {
        var list = Objects.requireNonNull(lists.get(match.cause().name()));
        var complaints = Math.min(list.total(), count(match, Instant.EPOCH, list.at()));
        var ladder = analytics.post(
                "/api/estimates/silent-customers", Map.of("complaints", complaints, "affectedTotal", list.total()));
        var silent = ladder.path("rungs").path(0).path("estimate").asLong();
        return new Told(
                "silent",
                match.cause().name(),
                Words.number(list.total()) + " affected, " + Words.number(complaints) + " complained, "
                        + Words.number(silent) + " said nothing");
    }

    /** Two counts of the same length of time. */
    private JsonNode effect(long before, long after) {
        var days = LATELY.toMillis() / DAY;
        var question = Map.of(
                "before", Map.of("count", before, "exposure", days), "after", Map.of("count", after, "exposure", days));
        return Patience.answered(() -> analytics.post("/api/estimates/fix-effect", question));
    }

    private long count(TruthMatch match, Instant from, Instant to) {
        var path = "/api/complaints?size=0&rootCauseId=" + match.suspected() + "&from=" + from + "&to=" + to;
        return Patience.answered(() -> queries.get(path)).path("total").asLong();
    }
}
