package redress.operations.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.kafka.ConsumerLag;
import redress.kafka.KafkaAccess;

/** How many records the consumer groups of a service have still to read. Asks Kafka only when somebody asks for it. */
public final class LagFigures implements MeterBinder, AutoCloseable {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final KafkaAccess kafka;
    private final List<String> groups;
    private @Nullable ConsumerLag lag;

    public LagFigures(KafkaAccess kafka, List<String> groups) {
        this.kafka = kafka;
        this.groups = groups;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String group : groups) {
            Remembered records = new Remembered(KEPT, () -> records(group));
            Gauge.builder("redress.consumer.lag", records::value)
                    .description("Records that a consumer group has still to read")
                    .tag("group", group)
                    .strongReference(true)
                    .register(registry);
        }
    }

    private long records(String group) {
        return lag().of(group).values().stream().mapToLong(Long::longValue).sum();
    }

    private synchronized ConsumerLag lag() {
        if (lag == null) {
            lag = new ConsumerLag(kafka);
        }
        return lag;
    }

    @Override
    public synchronized void close() {
        if (lag != null) {
            lag.close();
        }
    }
}
