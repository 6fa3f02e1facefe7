package redress.operations.connection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import redress.embedded.certificate.Authority;
import redress.embedded.guarded.GuardedKafka;
import redress.events.Topics;
import redress.kafka.Feed;
import redress.kafka.FeedSettings;
import redress.kafka.KafkaAccess;
import redress.kafka.Publisher;
import redress.kafka.TopicSetup;

/** How what is configured reaches Kafka, and nobody else. */
class ConnectionsTest {

    private static final String PASSWORD = "a-very-special-password";

    @TempDir
    static Path folder;

    private static Authority authority;
    private static GuardedKafka broker;

    @BeforeAll
    static void start() throws IOException {
        authority = Authority.in(folder.resolve("authority"));
        broker = GuardedKafka.start(folder.resolve("kafka"), authority.certify("broker"), PASSWORD);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void secretsMayComeByVariables() {
        var settings = GuardedKafka.client(authority, PASSWORD);
        var variables = new HashMap<String, Object>(Map.of("REDRESS_KAFKA", broker.address()));
        settings.forEach((name, value) -> variables.put(
                "REDRESS_KAFKA_PROPERTIES_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        try (var context = Configured.byVariables(variables)) {
            getsIn(context);
        }
    }

    @Test
    void secretsMayComeInFiles() throws IOException {
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        var settings = GuardedKafka.client(authority, PASSWORD);
        for (var setting : settings.entrySet()) {
            Files.writeString(secrets.resolve("redress.kafka.properties." + setting.getKey()), setting.getValue());
        }
        try (var context = Configured.by(
                "--redress.kafka=" + broker.address(), "--spring.config.import=configtree:" + secrets + "/")) {
            getsIn(context);
        }
    }

    @Test
    void noLogShowsASecret() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        List<Logger> loggers = Stream.of("org.apache.kafka", "redress")
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        try (var context = Configured.by(settings("--redress.kafka=" + broker.address()))) {
            loggers.forEach(logger -> saysEverythingTo(logger, lines));
            KafkaAccess kafka = context.getBean(KafkaAccess.class);
            TopicSetup.ensure(kafka);
            try (Publisher publisher = new Publisher(kafka);
                    Feed _ = Feed.start(FeedSettings.of(kafka, "logged", List.of(Topics.INTAKE), 1), _ -> {})) {
                publisher.await(List.of(publisher.send(Topics.INTAKE, "key", Map.of(), "sent".getBytes(UTF_8))));
            }
        } finally {
            loggers.forEach(logger -> saysAsMuchAsBefore(logger, lines));
        }
        List<String> said = List.copyOf(lines.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        assertThat(said).anyMatch(line -> line.contains("sasl.jaas.config = [hidden]"));
        assertThat(said).noneMatch(line -> line.contains(PASSWORD));
    }

    private static void saysEverythingTo(Logger logger, ListAppender<ILoggingEvent> lines) {
        logger.addAppender(lines);
        logger.setLevel(Level.TRACE);
        // The console has no use for it.
        logger.setAdditive(false);
    }

    private static void saysAsMuchAsBefore(Logger logger, ListAppender<ILoggingEvent> lines) {
        logger.detachAppender(lines);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    private static String[] settings(String first) {
        return Stream.concat(
                        Stream.of(first),
                        GuardedKafka.client(authority, PASSWORD).entrySet().stream()
                                .map(each -> "--redress.kafka.properties." + each.getKey() + "=" + each.getValue()))
                .toArray(String[]::new);
    }

    private static void getsIn(ConfigurableApplicationContext context) {
        KafkaAccess kafka = context.getBean(KafkaAccess.class);
        TopicSetup.ensure(kafka);
        try (Publisher publisher = new Publisher(kafka)) {
            publisher.await(List.of(publisher.send(Topics.INTAKE, "key", Map.of(), "sent".getBytes(UTF_8))));
        }
    }
}
