package redress.embedded.guarded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import redress.embedded.EmbeddedKafka;
import redress.embedded.FreePort;
import redress.embedded.certificate.Authority;
import redress.embedded.certificate.Certified;

/** A real broker whose clients need a password and speak TLS. */
public final class GuardedKafka implements AutoCloseable {

    private static final String USER = "redress";
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required ";
    private static final String LISTENER = "listener.name.sasl_ssl.";

    private final EmbeddedKafka broker;
    private final int port;

    private GuardedKafka(EmbeddedKafka broker, int port) {
        this.broker = broker;
        this.port = port;
    }

    /** Returns when it answers. */
    public static GuardedKafka start(Path directory, Certified certified, String password) throws IOException {
        int open = FreePort.any();
        int guarded = FreePort.any();
        int controller = FreePort.any();
        String listeners = "PLAINTEXT://127.0.0.1:" + open + ",SASL_SSL://127.0.0.1:" + guarded;
        Map<String, String> settings = Map.of(
                "listeners",
                listeners + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners",
                listeners,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT",
                "sasl.enabled.mechanisms",
                "PLAIN",
                LISTENER + "plain.sasl.jaas.config",
                LOGIN + "user_" + USER + "=" + quoted(password) + ";",
                LISTENER + "ssl.keystore.type",
                "PEM",
                LISTENER + "ssl.keystore.certificate.chain",
                Files.readString(certified.certificate()),
                LISTENER + "ssl.keystore.key",
                Files.readString(certified.key()));
        EmbeddedKafka broker =
                new EmbeddedKafka(directory, open, controller, directory.resolveSibling("kafka.log"), settings);
        broker.start();
        Ready.await(broker);
        return new GuardedKafka(broker, guarded);
    }

    /** The bootstrap address. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** What a client is configured with that trusts an authority and says a password. */
    public static Map<String, String> client(Authority trusted, String password) {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                LOGIN + "username=" + quoted(USER) + " password=" + quoted(password) + ";",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                trusted.certificate().toString());
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public void close() {
        broker.stop(Duration.ofSeconds(20));
    }
}
