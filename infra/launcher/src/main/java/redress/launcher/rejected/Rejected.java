package redress.launcher.rejected;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import redress.events.EventJson;
import redress.identity.Role;
import redress.launcher.api.Api;
import redress.launcher.api.ApiTrouble;
import redress.launcher.platform.Platform;
import redress.launcher.terminal.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rejected records that the command-service keeps. */
public final class Rejected {

    private static final String PATH = "/api/intake/rejected";
    private static final int PAGE = 500;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Api api;

    private Rejected(Api api) {
        this.api = api;
    }

    public static Rejected of(Platform platform) {
        return new Rejected(Api.commands(platform, Role.ADMIN));
    }

    /** Some of them, and how many there are. */
    public record Some(List<RejectedRecord> records, long total) {}

    /**
     * The first of them, in the order in which they were rejected.
     *
     * @param alsoThrough also those that went through since
     */
    public Some list(Selection selection, boolean alsoThrough, int limit) {
        var page = api.get(PATH + "?limit=" + limit + selection.query() + (alsoThrough ? "" : "&redriven=false"));
        return new Some(records(page), page.path("total").asLong());
    }

    private static List<RejectedRecord> records(JsonNode page) {
        var records = new ArrayList<RejectedRecord>();
        page.path("items").forEach(item -> records.add(RejectedRecord.read(item)));
        return records;
    }

    /** One with its content, as the service tells it. */
    public JsonNode show(long number) {
        try {
            return api.get(PATH + "/" + number);
        } catch (ApiTrouble trouble) {
            throw refusal(trouble, number);
        }
    }

    /**
     * Sends one again.
     *
     * @param correction body of the request: {@code record}, or {@code data} and {@code set}
     * @throws Refusal if there is none, it went through already, or the correction does not fit
     */
    public void redrive(long number, ObjectNode correction) {
        try {
            api.post(PATH + "/" + number + "/redrive", correction);
        } catch (ApiTrouble trouble) {
            throw refusal(trouble, number);
        }
    }

    private static RuntimeException refusal(ApiTrouble trouble, long number) {
        return switch (trouble.status()) {
            case 404 ->
                new Refusal("There is no rejected record " + number + ": see ./redress rejected list.", trouble);
            case 400, 409 -> new Refusal("Record " + number + " was not sent again: " + trouble.reason(), trouble);
            default -> trouble;
        };
    }

    /** What was sent again, and what was not because the correction could not be applied to it. */
    public record Sent(List<Long> numbers, List<Long> skipped) {}

    /** Sends all those of a selection again that did not go through. */
    public Sent redrive(Selection selection, ObjectNode set) {
        var sent = new Sent(new ArrayList<>(), new ArrayList<>());
        var body = EventJson.MAPPER.createObjectNode();
        body.set("set", set);
        selection.fields().forEach(body::put);
        if (selection.isEverything()) {
            body.put("all", true);
        }
        for (var after = "0"; !after.isEmpty(); ) {
            var portion = api.post(PATH + "/redrive?after=" + after, body);
            portion.path("numbers").forEach(number -> sent.numbers().add(number.asLong()));
            portion.path("skipped").forEach(number -> sent.skipped().add(number.asLong()));
            after = portion.path("next").asString("");
        }
        return sent;
    }

    /**
     * Waits until the intake has judged all of them and says what became of each.
     *
     * @throws Refusal if it takes too long
     */
    public Map<Long, RejectedRecord> await(Collection<Long> numbers, IntConsumer progress) {
        var outcomes = new TreeMap<Long, RejectedRecord>();
        var waiting = new TreeSet<>(numbers);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!waiting.isEmpty()) {
            var before = waiting.size();
            settled(waiting).forEach(record -> outcomes.put(record.number(), record));
            waiting.removeAll(outcomes.keySet());
            progress.accept(outcomes.size());
            if (waiting.size() < before) {
                end = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > end) {
                throw new Refusal("The intake has not judged " + waiting.size()
                        + " of the records yet; ./redress status says what lags.");
            } else {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return outcomes;
    }

    private List<RejectedRecord> settled(NavigableSet<Long> waiting) {
        var settled = new ArrayList<RejectedRecord>();
        var left = new HashSet<>(waiting);
        var after = waiting.first() - 1;
        while (after < waiting.last()) {
            var page = api.get(PATH + "?limit=" + PAGE + "&after=" + after);
            records(page).stream()
                    .filter(record -> left.remove(record.number()) && !record.isUnderWay())
                    .forEach(settled::add);
            after = page.path("next").asLong(Long.MAX_VALUE);
        }
        return settled;
    }
}
