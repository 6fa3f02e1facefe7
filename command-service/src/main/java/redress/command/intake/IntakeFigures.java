package redress.command.intake;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import redress.command.receipt.Receipts;

/** What became of all records that ever came in, as the books have it. */
@Component
final class IntakeFigures implements MeterBinder {

    /** Counting the books reads an index of all records. */
    private static final long KEPT = TimeUnit.SECONDS.toNanos(30);

    private final Receipts receipts;
    private Receipts.@Nullable Counts counts;
    private long countedAt;

    IntakeFigures(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, "accepted", Receipts.Counts::accepted);
        count(registry, "duplicate", Receipts.Counts::duplicates);
        count(registry, "rejected", Receipts.Counts::rejected);
    }

    private void count(MeterRegistry registry, String outcome, ToLongFunction<Receipts.Counts> number) {
        FunctionCounter.builder("redress.intake.records", this, figures -> number.applyAsLong(figures.counts()))
                .description("Records that came in, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    /** The last known while the books cannot be read: a counter never falls. */
    private synchronized Receipts.Counts counts() {
        if (counts == null || System.nanoTime() - countedAt > KEPT) {
            try {
                counts = receipts.all();
            } catch (DataAccessException unknown) {
                counts = counts == null ? new Receipts.Counts(0, 0, 0) : counts;
            }
            countedAt = System.nanoTime();
        }
        return counts;
    }
}
