package redress.query.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import redress.query.rebuild.replay.Replay;

/** The course of a rebuild, told to whoever asks while it runs. */
final class Course {

    private record Stage(Phase phase, long total, LongSupplier done) {}

    private final String id;
    private final Clock clock;
    private final Instant at;
    private volatile Stage stage = new Stage(Phase.PREPARING, 1, () -> 0);
    private volatile @Nullable Replay replay;
    private volatile @Nullable Ended ended;
    private volatile @Nullable Instant until;

    Course(String id, Clock clock) {
        this.id = id;
        this.clock = clock;
        this.at = clock.instant();
    }

    void replay(Replay now) {
        replay = now;
    }

    /** Begins a phase of about {@code total} steps. */
    void enter(Phase phase, long total, LongSupplier done) {
        stage = new Stage(phase, total, done);
    }

    void end(Ended how) {
        until = clock.instant();
        stage = new Stage(Phase.ENDED, 1, () -> 1);
        ended = how;
    }

    boolean isRunning() {
        return ended == null;
    }

    RebuildState state() {
        Stage now = stage;
        Replay replayed = replay;
        Ended how = ended;
        Instant end = until;
        long done = now.done.getAsLong();
        return new RebuildState(
                id,
                at,
                how == null,
                now.phase.logicalName(),
                done,
                Math.max(now.total, done),
                replayed == null ? 0 : replayed.events(),
                replayed == null ? 0 : replayed.groupings(),
                Duration.between(at, end == null ? clock.instant() : end).toMillis() / 1000.0,
                how == null ? null : how.equal(),
                how != null && how.swapped(),
                how == null ? null : how.sentence(),
                how == null ? List.of() : how.indices());
    }
}
