package redress.operations.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import redress.operations.deadletter.DeadLetterQueue;

/** How many dead letters wait, for each processor. Import it; it takes every queue there is. */
public final class DeadLetterFigures implements MeterBinder {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final List<DeadLetterQueue> queues;

    DeadLetterFigures(List<DeadLetterQueue> queues) {
        this.queues = queues;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (DeadLetterQueue queue : queues) {
            Remembered letters = new Remembered(KEPT, queue::letters);
            Gauge.builder("redress.dead.letters", letters::value)
                    .description("Records that wait to be redriven")
                    .tag("processor", queue.processor())
                    .strongReference(true)
                    .register(registry);
        }
    }
}
