package redress.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.embedded.certificate.Authority;
import redress.embedded.guarded.GuardedKafka;
import redress.events.Topics;

/** How clients get in where a broker asks everybody for a password and speaks TLS. */
class KafkaAccessTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PASSWORD = "right; \"quoted\"";

    @TempDir
    static Path folder;

    private static GuardedKafka broker;
    private static Authority authority;

    @BeforeAll
    static void start() throws Exception {
        authority = Authority.in(folder.resolve("authority"));
        broker = GuardedKafka.start(folder.resolve("kafka"), authority.certify("broker"), PASSWORD);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void everyClientGetsInWithTheRightPassword() throws Exception {
        KafkaAccess kafka = access(authority, PASSWORD);
        TopicSetup.ensure(kafka);
        List<String> read = new CopyOnWriteArrayList<>();
        FeedSettings settings = FeedSettings.of(kafka, "guarded", List.of(Topics.INTAKE), 100);
        try (Publisher publisher = new Publisher(kafka);
                ConsumerLag lag = new ConsumerLag(kafka)) {
            publisher.await(List.of(publisher.send(Topics.INTAKE, "key", Map.of(), "read".getBytes(UTF_8))));
            try (Feed feed = Feed.start(settings, batch -> batch.forEach(each -> read.add(each.key())))) {
                await().atMost(SOON).untilAsserted(() -> assertThat(read).containsExactly("key"));
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(lag.of("guarded")).containsEntry(Topics.INTAKE, 0L));
                assertThat(feed.trouble()).isNull();
            }
            Consumed.delete(kafka, "guarded", Topics.INTAKE);
            Rewind.toTheBeginning(kafka, "guarded");
            assertThat(lag.of("guarded")).isEmpty();
        }
    }

    @Test
    void withAWrongPasswordNobodyGetsIn() throws Exception {
        KafkaAccess kafka = access(authority, "wrong-" + PASSWORD);
        assertThatThrownBy(() -> TopicSetup.ensure(kafka))
                .isInstanceOf(KafkaTrouble.class)
                .hasCauseInstanceOf(SaslAuthenticationException.class)
                .hasMessageContaining(broker.address());
        try (Publisher publisher = new Publisher(kafka)) {
            assertThatThrownBy(
                            () -> publisher.await(List.of(publisher.send(Topics.INTAKE, "key", Map.of(), new byte[0]))))
                    .isInstanceOf(KafkaTrouble.class)
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
        FeedSettings settings = FeedSettings.of(kafka, "refused", List.of(Topics.INTAKE), 100);
        try (Feed feed = Feed.start(settings, _ -> {})) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(feed.trouble()).contains("SaslAuthenticationException"));
            assertThat(feed.trouble()).doesNotContain(PASSWORD);
        }
    }

    @Test
    void aBrokerThatAnotherAuthorityCertifiedIsNotTrusted() throws Exception {
        Authority other = Authority.in(folder.resolve("other"));
        assertThatThrownBy(() -> TopicSetup.ensure(access(other, PASSWORD)))
                .isInstanceOf(KafkaTrouble.class)
                .hasCauseInstanceOf(SslAuthenticationException.class);
    }

    @Test
    void whatAClientSetsItselfStaysAsItIs() {
        KafkaAccess kafka = new KafkaAccess("here:1", Map.of("acks", "0", "bootstrap.servers", "there:2"));
        assertThat(kafka.client(Map.of("acks", "all"))).isEqualTo(Map.of("acks", "all", "bootstrap.servers", "here:1"));
    }

    @Test
    void itDoesNotTellThePassword() {
        KafkaAccess kafka = access(authority, PASSWORD);
        FeedSettings settings = FeedSettings.of(kafka, "quiet", List.of(Topics.INTAKE), 100);
        assertThat(kafka).hasToString(broker.address());
        assertThat(settings.toString()).contains(broker.address()).doesNotContain(PASSWORD, "sasl");
    }

    private static KafkaAccess access(Authority trusted, String password) {
        return new KafkaAccess(broker.address(), GuardedKafka.client(trusted, password));
    }
}
