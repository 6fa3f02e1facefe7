package redress.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import redress.embedded.certificate.Authority;
import redress.embedded.certificate.Certified;
import redress.embedded.guarded.GuardedKafka;
import redress.embedded.guarded.GuardedPostgres;
import redress.events.EventJson;
import redress.events.PersonalPart;
import redress.events.Topics;
import redress.events.complaint.ComplaintEvent;
import redress.identity.Credentials;
import redress.identity.Login;
import redress.identity.Role;
import redress.identity.Tokens;
import redress.kafka.Feed;
import redress.kafka.FeedSettings;
import redress.kafka.KafkaAccess;
import redress.operations.key.Keyring;

/**
 * The service as in production, set up as docs/operations.md says: PostgreSQL, Kafka and its own port behind TLS, and nobody
 * comes in without credentials.
 */
class GuardedTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PASSWORD = "right, isn't it";

    private static final Path PAGE = Path.of("../docs/operations.md");

    @TempDir
    static Path folder;

    private static Authority authority;
    private static GuardedPostgres postgres;
    private static GuardedKafka kafka;
    private static ConfigurableApplicationContext service;
    private static URI address;

    @BeforeAll
    static void start() throws IOException {
        authority = Authority.in(folder.resolve("authority"));
        postgres = GuardedPostgres.start(folder.resolve("postgresql"), authority.certify("postgresql"), PASSWORD);
        kafka = GuardedKafka.start(folder.resolve("kafka"), authority.certify("kafka"), PASSWORD);
        service = new SpringApplicationBuilder(CommandService.class).run(settings(authority.certify("service")));
        address = URI.create("https://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
    }

    /** As docs/operations.md shows them, in a file, and the secrets in files of their own. */
    private static String[] settings(Certified own) throws IOException {
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("spring.datasource.password"), PASSWORD);
        Files.writeString(
                secrets.resolve("redress.kafka.properties.sasl.jaas.config"),
                Objects.requireNonNull(GuardedKafka.client(authority, PASSWORD).get("sasl.jaas.config")));
        Path file = folder.resolve("redress.properties");
        Files.writeString(file, documented(own));
        return new String[] {
            "--spring.config.additional-location=file:" + file,
            "--spring.config.import=configtree:" + secrets + "/",
            "--server.port=0",
            "--redress.data=" + folder.resolve("data")
        };
    }

    private static String documented(Certified own) throws IOException {
        String example =
                Files.readString(PAGE).split("## TLS and credentials")[1].split("```(properties)?")[1];
        Map<String, String> here = Map.of(
                "/etc/redress/authority.pem", authority.certificate().toString(),
                "/etc/redress/service.pem", own.certificate().toString(),
                "/etc/redress/service.key", own.key().toString(),
                "kafka-1.example:9093,kafka-2.example:9093", kafka.address(),
                "SCRAM-SHA-512", "PLAIN",
                "jdbc:postgresql://postgresql.example:5432/redress", postgres.jdbcUrl());
        for (var each : here.entrySet()) {
            assertThat(example).contains(each.getKey());
            example = example.replace(each.getKey(), each.getValue());
        }
        return example;
    }

    @AfterAll
    static void stop() {
        service.close();
        kafka.close();
        postgres.close();
    }

    @Test
    void aComplaintIsTakenStoredPublishedAndOpened() throws Exception {
        List<ComplaintEvent> told = new CopyOnWriteArrayList<>();
        FeedSettings settings =
                FeedSettings.of(service.getBean(KafkaAccess.class), "guarded", List.of(Topics.COMPLAINT_EVENTS), 10);
        try (Feed _ = Feed.start(
                settings,
                batch -> batch.forEach(each -> told.add(
                        EventJson.MAPPER.readValue(each.event().data(), ComplaintEvent.ComplaintLodged.class))))) {
            HttpResponse<String> answer = lodge();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            await().atMost(SOON).until(() -> told.size() == 1);
        }
        assertThat(told.toString()).doesNotContain("nobody answers");
        assertThat(keyring(service.getBean(HttpClient.class)).open(told))
                .singleElement()
                .satisfies(opened ->
                        assertThat(PersonalPart.of(opened).orElseThrow().read()).containsValue("nobody answers"));
        assertThat(service.getBean(JdbcTemplate.class)
                        .queryForObject("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()", Boolean.class))
                .isTrue();
    }

    @Test
    void whoDoesNotTrustTheAuthorityGetsNothingFromTheService() {
        try (HttpClient unaware = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> unaware.send(
                            HttpRequest.newBuilder(address.resolve("/actuator/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void postgresAdmitsNobodyWithAWrongPassword() {
        refused(verified(authority), "wrong, " + PASSWORD, "28P01");
    }

    @Test
    void postgresAdmitsNobodyInTheOpen() {
        refused(postgres.jdbcUrl() + "?sslmode=disable", PASSWORD, "28000");
    }

    @Test
    void aPostgresThatAnotherAuthorityCertifiedIsNotTrusted() throws IOException {
        Authority other = Authority.in(folder.resolve("other"));
        // Of class 08, connection exception.
        refused(verified(other), PASSWORD, "08006");
    }

    private static void refused(String url, String password, String state) {
        assertThatThrownBy(() -> {
                    try (Connection connection = DriverManager.getConnection(url, "redress", password)) {
                        connection.isValid(1);
                    }
                })
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(state))
                .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain(password));
    }

    private static String verified(Authority trusted) {
        return postgres.jdbcUrl() + "?sslmode=verify-full&sslrootcert=" + trusted.certificate();
    }

    private static HttpResponse<String> lodge() throws IOException, InterruptedException {
        Login admin = service.getBean(Credentials.class).of(Role.ADMIN);
        String basic = admin.user() + ":" + admin.password();
        return service.getBean(HttpClient.class)
                .send(
                        HttpRequest.newBuilder(address.resolve("/api/complaints"))
                                .header("Content-Type", "application/json")
                                .header(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8)))
                                .POST(HttpRequest.BodyPublishers.ofString("""
                                        {"externalId": "1", "customerId": "4711", "product": "loan",
                                         "channel": "phone", "narrative": "nobody answers"}"""))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static Keyring keyring(HttpClient http) {
        var self = UsernamePasswordAuthenticationToken.authenticated(
                "query-service", null, AuthorityUtils.createAuthorityList("ROLE_" + Tokens.SERVICE));
        return new Keyring(http, address, () -> service.getBean(Tokens.class).of(self));
    }
}
