package redress.operations.connection;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import redress.kafka.KafkaAccess;

/** The ways out of a service that every service has. */
@Configuration(proxyBeanMethods = false)
public class Connections {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    /** The properties may hold passwords: they go from the environment to Kafka's clients and nowhere else. */
    @Bean
    KafkaAccess kafkaAccess(
            @Value("${redress.kafka:127.0.0.1:9092}") String bootstrapServers, Environment environment) {
        Map<String, String> properties = Binder.get(environment)
                .bind("redress.kafka.properties", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        return new KafkaAccess(bootstrapServers, properties);
    }

    /**
     * What the services ask each other with. Whom it trusts over https is in the bundle of that name, without one in the
     * JVM's trust store. HTTP/1.1, because an upgrade to HTTP/2 would be asked for with every new connection.
     */
    @Bean(destroyMethod = "shutdownNow")
    HttpClient toServices(@Value("${redress.services.ssl-bundle:}") String bundle, SslBundles bundles) {
        HttpClient.Builder client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
        if (!bundle.isEmpty()) {
            client.sslContext(bundles.getBundle(bundle).createSslContext());
        }
        return client.build();
    }
}
