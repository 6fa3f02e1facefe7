package redress.query.feed;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A batch of facts in the order in which they were told, which per complaint and per root cause is that of the events. */
public record Facts(List<Fact<?>> all) {

    /** Those about one family of events. */
    public <E> List<Fact<E>> of(Class<E> family) {
        return all.stream()
                .filter(fact -> family.isInstance(fact.what()))
                .map(fact -> narrowed(fact, family))
                .toList();
    }

    private static <E> Fact<E> narrowed(Fact<?> fact, Class<E> family) {
        E what = Objects.requireNonNull(family.cast(fact.what()));
        return new Fact<>(what, fact.type(), fact.sequence(), fact.actor(), fact.recordedAt(), fact.position());
    }

    /** When the latest of them was recorded. */
    public @Nullable Instant latest() {
        return all.stream().map(Fact::recordedAt).max(Instant::compareTo).orElse(null);
    }
}
