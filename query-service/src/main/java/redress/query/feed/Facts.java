package redress.query.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A batch of facts in the order in which they were told, which per complaint and per root cause is that of the events. */
public record Facts(List<Fact<?>> all) {

    /** Those about one family of events. */
    public <E> List<Fact<E>> of(Class<E> family) {
        return all.stream()
                .filter(fact -> family.isInstance(fact.what()))
                .map(Facts::<E>narrowed)
                .toList();
    }

    /** Facts are only read, and what this one tells is of that family. */
    @SuppressWarnings("unchecked")
    private static <E> Fact<E> narrowed(Fact<?> fact) {
        return (Fact<E>) fact;
    }

    /** When the latest of them was recorded. */
    public @Nullable Instant latest() {
        return all.stream().map(Fact::recordedAt).max(Instant::compareTo).orElse(null);
    }
}
