package redress.command.complaint;

import java.time.Instant;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redress.command.complaint.ComplaintCommand.KeepPromise;
import redress.command.complaint.ComplaintCommand.KeepPromiseLate;
import redress.command.complaint.ComplaintCommand.ReleasePromise;
import redress.command.complaint.Promises.Promise;
import redress.command.rule.Rule;
import redress.events.complaint.PromiseId;

/** What may become of a promise: it is kept in time, or broken and perhaps kept late, or the customer lets go of it. */
final class PromiseRules {

    static final Rule<Recovery, Object> OPEN_PROMISE_NEEDED = Rule.ofState(
            "promise-open",
            "There is no open promise on this complaint.",
            recovery -> !recovery.promises().anyOpen());

    static final Rule<Recovery, Object> UNKEPT_PROMISE_NEEDED = Rule.ofState(
            "promise-unkept",
            "There is no promise on this complaint that was not kept.",
            recovery -> !recovery.promises().anyOpen() && !recovery.promises().anyBroken());

    static final Rule<Recovery, KeepPromise> KEPT_WAS_MADE = made(KeepPromise::promise);

    static final Rule<Recovery, KeepPromise> KEPT_IN_TIME = judged(
            "broken-promise-is-kept-late",
            "The promise is broken: its time has passed. What happened after all is kept late, with keep-promise-late.",
            KeepPromise::promise,
            KeepPromise::at,
            Promise::brokenBy);

    static final Rule<Recovery, KeepPromise> KEPT_ONCE = judged(
            "promise-still-open",
            "The promise was already kept or released.",
            KeepPromise::promise,
            KeepPromise::at,
            (promise, now) -> !promise.open());

    static final Rule<Recovery, KeepPromiseLate> LATE_WAS_MADE = made(KeepPromiseLate::promise);

    static final Rule<Recovery, KeepPromiseLate> LATE_IS_LATE = judged(
            "late-is-late",
            "The promise is not broken; keep it with keep-promise.",
            KeepPromiseLate::promise,
            KeepPromiseLate::at,
            (promise, now) -> !promise.brokenBy(now));

    static final Rule<Recovery, ReleasePromise> RELEASED_WAS_MADE = made(ReleasePromise::promise);

    static final Rule<Recovery, ReleasePromise> RELEASED_IN_TIME = judged(
            "release-before-due",
            "The promise is no longer open: it was kept, released or its time has passed.",
            ReleasePromise::promise,
            ReleasePromise::at,
            (promise, now) -> !promise.open() || promise.brokenBy(now));

    private PromiseRules() {}

    private static <C> Rule<Recovery, C> made(Function<C, PromiseId> id) {
        return Rule.of(
                "promise-was-made",
                "No promise of this number was made to the customer.",
                (recovery, command) -> recovery.promises().find(id.apply(command)) == null);
    }

    /** A rule on a promise that was made; {@code made} comes before it. */
    private static <C> Rule<Recovery, C> judged(
            String name,
            String sentence,
            Function<C, PromiseId> id,
            Function<C, Instant> at,
            BiPredicate<Promise, Instant> broken) {
        return Rule.of(name, sentence, (recovery, command) -> {
            @Nullable Promise promise = recovery.promises().find(id.apply(command));
            return broken.test(Objects.requireNonNull(promise), at.apply(command));
        });
    }
}
