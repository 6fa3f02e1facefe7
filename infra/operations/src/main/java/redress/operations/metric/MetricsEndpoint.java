package redress.operations.metric;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /actuator/prometheus}: everything that a {@link MeterBinder} of this service measures, and the JVM. Import it.
 * Spring Boot's own endpoint would set up its metrics at every start of the service, which takes a second.
 */
@RestController
public class MetricsEndpoint implements DisposableBean {

    private static final String TEXT = "text/plain;version=0.0.4;charset=utf-8";

    private final ObjectProvider<MeterBinder> measured;
    private @Nullable JvmGcMetrics collections;
    private @Nullable PrometheusMeterRegistry registry;

    MetricsEndpoint(ObjectProvider<MeterBinder> measured) {
        this.measured = measured;
    }

    @GetMapping(path = "/actuator/prometheus", produces = TEXT)
    String metrics() {
        return registry().scrape(TEXT);
    }

    private synchronized PrometheusMeterRegistry registry() {
        if (registry == null) {
            PrometheusMeterRegistry fresh = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            List.of(new JvmMemoryMetrics(), new JvmThreadMetrics(), new ProcessorMetrics(), new UptimeMetrics())
                    .forEach(jvm -> jvm.bindTo(fresh));
            collections = new JvmGcMetrics();
            collections.bindTo(fresh);
            measured.forEach(binder -> binder.bindTo(fresh));
            registry = fresh;
        }
        return registry;
    }

    @Override
    public synchronized void destroy() {
        if (collections != null) {
            collections.close();
        }
    }
}
