package redress.kafka;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import redress.embedded.EmbeddedKafka;
import redress.embedded.FreePort;
import redress.embedded.certificate.Authority;
import redress.embedded.certificate.Certified;

/** A real broker as in production: with a listener that speaks TLS and asks for user and password. */
record GuardedKafka(EmbeddedKafka broker, int port, String user) implements AutoCloseable {

    static GuardedKafka start(Path directory, Authority authority, String user, String password) throws Exception {
        int open = FreePort.any();
        int guarded = FreePort.any();
        int controller = FreePort.any();
        EmbeddedKafka broker = new EmbeddedKafka(
                directory,
                open,
                controller,
                directory.resolveSibling("kafka.log"),
                settings(open, guarded, controller, authority.certify("broker")));
        broker.start();
        await().atMost(Duration.ofMinutes(1)).until(broker::ready);
        register("127.0.0.1:" + open, user, password);
        return new GuardedKafka(broker, guarded, user);
    }

    private static Map<String, String> settings(int open, int guarded, int controller, Certified certified)
            throws IOException {
        String brokers = "PLAINTEXT://127.0.0.1:" + open + ",SASL_SSL://127.0.0.1:" + guarded;
        String listener = "listener.name.sasl_ssl.";
        return Map.of(
                "listeners",
                brokers + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners",
                brokers,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT",
                "sasl.enabled.mechanisms",
                "SCRAM-SHA-512",
                listener + "scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                listener + "ssl.keystore.type",
                "PEM",
                listener + "ssl.keystore.certificate.chain",
                Files.readString(certified.certificate()),
                listener + "ssl.keystore.key",
                Files.readString(certified.key()));
    }

    private static void register(String open, String user, String password) throws Exception {
        try (Admin admin = KafkaAccess.plain(open).admin()) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), password)))
                    .all()
                    .get();
            // The answer comes before the broker has heard of it.
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> admin.describeUserScramCredentials(List.of(user))
                            .users()
                            .get()
                            .contains(user));
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** As somebody who trusts an authority and says a password. */
    KafkaAccess access(Authority trusted, String password) {
        return new KafkaAccess(
                address(),
                Map.of(
                        "security.protocol",
                        "SASL_SSL",
                        "sasl.mechanism",
                        "SCRAM-SHA-512",
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user
                                + "\" password=\"" + password.replace("\"", "\\\"") + "\";",
                        "ssl.truststore.type",
                        "PEM",
                        "ssl.truststore.location",
                        trusted.certificate().toString()));
    }

    @Override
    public void close() {
        broker.stop(Duration.ofSeconds(20));
    }
}
