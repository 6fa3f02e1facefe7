package redress.launcher.status;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import redress.launcher.platform.Part;

/** How one part is now. */
public record PartStatus(
        String name,
        State state,
        @Nullable String address,
        @Nullable Long pid,
        @Nullable Long upSeconds,
        long memoryBytes) {

    /** Whether a part does its work. */
    public enum State {
        UP,
        /** The process runs, but does not answer: it is starting, hangs, or says itself that it is not well. */
        NOT_ANSWERING,
        DOWN;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static PartStatus of(Part part, Instant now) {
        var process = part.running();
        var state = process.isEmpty() ? State.DOWN : part.ready() ? State.UP : State.NOT_ANSWERING;
        return of(part.name(), state, part.address(), process, now, Memory::withChildren);
    }

    /** The launcher itself: its children are parts of their own. */
    static PartStatus launcher(Optional<ProcessHandle> process, Instant now) {
        return of("launcher", process.isPresent() ? State.UP : State.DOWN, null, process, now, Memory::alone);
    }

    private static PartStatus of(
            String name,
            State state,
            @Nullable String address,
            Optional<ProcessHandle> process,
            Instant now,
            ToLongFunction<ProcessHandle> memory) {
        var since = process.flatMap(each -> each.info().startInstant());
        return new PartStatus(
                name,
                state,
                address,
                process.map(ProcessHandle::pid).orElse(null),
                since.map(start -> Duration.between(start, now).toSeconds()).orElse(null),
                process.map(memory::applyAsLong).orElse(0L));
    }
}
