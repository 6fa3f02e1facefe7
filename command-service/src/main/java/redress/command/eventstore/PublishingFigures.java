package redress.command.eventstore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import redress.operations.metric.Remembered;

/** How far publishing is behind the event store. Looks only at what lies behind the publisher's position. */
@Component
final class PublishingFigures implements MeterBinder {

    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final String OLDEST = """
            select timestamp from domainevententry where globalindex > coalesce(
            (select (convert_from(token, 'UTF8')::jsonb ->> 'index')::bigint from tokenentry
            where processorname = ? and token is not null limit 1), -1) order by globalindex limit 1""";

    private final EventLog log;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    PublishingFigures(EventLog log, JdbcTemplate jdbc, Clock clock) {
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Remembered unpublished = new Remembered(KEPT, log::unpublished);
        Gauge.builder("redress.events.unpublished", unpublished::value)
                .description("Stored events that Kafka has not acknowledged yet")
                .strongReference(true)
                .register(registry);
        Remembered lag = new Remembered(KEPT, this::lagSeconds);
        Gauge.builder("redress.publishing.lag", lag::value)
                .description("Age of the oldest stored event that Kafka has not acknowledged yet; 0 if there is none")
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }

    private double lagSeconds() {
        List<Instant> oldest =
                jdbc.query(OLDEST, (row, n) -> Instant.parse(row.getString(1)), WhenEventStoredThenPublish.PROCESSOR);
        if (oldest.isEmpty()) {
            return 0;
        }
        long millis = Duration.between(oldest.getFirst(), clock.instant()).toMillis();
        return Math.max(0, millis) / 1000.0;
    }
}
