package redress.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/**
 * Where Kafka is and how one gets in. Every client of the platform is made with it, so that credentials and transport
 * security are given once. It shows nobody the properties: passwords are among them.
 */
public final class KafkaAccess {

    private final String bootstrapServers;
    private final Map<String, String> properties;

    /**
     * @param bootstrapServers addresses of brokers, separated by commas
     * @param properties what else Kafka's clients are to know, by Kafka's own names: {@code security.protocol},
     *     {@code sasl.jaas.config}; what a client of the platform sets itself stays as it is
     */
    public KafkaAccess(String bootstrapServers, Map<String, String> properties) {
        this.bootstrapServers = bootstrapServers;
        this.properties = Map.copyOf(properties);
    }

    /** To brokers that ask nobody who he is, as the embedded one. */
    public static KafkaAccess plain(String bootstrapServers) {
        return new KafkaAccess(bootstrapServers, Map.of());
    }

    /** A client for questions and for changes that are no records; to be closed. */
    public Admin admin() {
        return Admin.create(client(Map.of()));
    }

    /** The same for questions whose answer nobody waits long for: it gives up after 5 seconds. */
    public Admin impatientAdmin() {
        return Admin.create(client(Map.of("request.timeout.ms", 4000, "default.api.timeout.ms", 5000)));
    }

    /** The configuration of a client with settings of its own. */
    Map<String, Object> client(Map<String, ?> own) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("bootstrap.servers", bootstrapServers);
        all.putAll(own);
        return all;
    }

    /** The addresses only. */
    @Override
    public String toString() {
        return bootstrapServers;
    }
}
