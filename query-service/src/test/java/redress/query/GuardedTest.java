package redress.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import redress.embedded.EmbeddedStack;
import redress.embedded.EmbeddedStack.Part;
import redress.embedded.certificate.Authority;
import redress.embedded.certificate.Certified;
import redress.embedded.guarded.GuardedHttp;
import redress.embedded.guarded.GuardedKafka;
import redress.events.CustomerKey;
import redress.identity.Credentials;
import redress.identity.Login;
import redress.identity.Role;
import redress.kafka.KafkaAccess;
import redress.kafka.Publisher;

/** The service as in production: Kafka, Elasticsearch, the command service and its own port behind TLS. */
class GuardedTest {

    private static final String PASSWORD = "right, isn't it";
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString(("redress:" + PASSWORD).getBytes(UTF_8));

    @TempDir
    static Path folder;

    private static EmbeddedStack stack;
    private static Authority authority;
    private static GuardedKafka kafka;
    private static GuardedHttp elasticsearch;
    private static GuardedHttp commandService;
    private static CommandServiceStandIn commands;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws IOException {
        stack = EmbeddedStack.start(Part.ELASTICSEARCH);
        commands = new CommandServiceStandIn();
        authority = Authority.in(folder.resolve("authority"));
        kafka = GuardedKafka.start(folder.resolve("kafka"), authority.certify("kafka"), PASSWORD);
        elasticsearch = GuardedHttp.before(stack.elasticsearch(), authority.certify("elasticsearch"), BASIC::equals);
        commandService = GuardedHttp.before(
                commands.address().toString(),
                authority.certify("command-service"),
                token -> token.startsWith("Bearer "));
        service = new SpringApplicationBuilder(QueryService.class).run(settings(authority.certify("service")));
    }

    private static String[] settings(Certified own) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.ssl.bundle=own",
                "--spring.ssl.bundle.pem.own.keystore.certificate=file:" + own.certificate(),
                "--spring.ssl.bundle.pem.own.keystore.private-key=file:" + own.key(),
                "--spring.ssl.bundle.pem.company.truststore.certificate=file:" + authority.certificate(),
                "--redress.services.ssl-bundle=company",
                "--redress.command-service=" + commandService.address(),
                "--redress.analytics=" + commandService.address(),
                "--redress.elasticsearch=" + elasticsearch.address(),
                "--redress.elasticsearch.username=redress",
                "--redress.elasticsearch.password=" + PASSWORD,
                "--redress.elasticsearch.ssl-bundle=company",
                "--redress.data=" + folder.resolve("data"),
                "--redress.kafka=" + kafka.address()));
        GuardedKafka.client(authority, PASSWORD)
                .forEach((name, value) -> settings.add("--redress.kafka.properties." + name + "=" + value));
        return settings.toArray(String[]::new);
    }

    @AfterAll
    static void stop() {
        service.close();
        commandService.close();
        elasticsearch.close();
        kafka.close();
        stack.close();
    }

    @Test
    void aSealedComplaintIsReadOpenedStoredAndShown() throws Exception {
        Story story = new Story("guarded");
        CustomerKey key = commands.keys.make("guarded-1");
        Told lodged = story.lodged("1");
        Told sealed = new Told(Keys.sealed(lodged.event(), key), lodged.sequence());
        try (Publisher publisher = new Publisher(service.getBean(KafkaAccess.class))) {
            publisher.await(Stream.of(sealed)
                    .map(told -> publisher.send(told.topic(), told.key(), told.cloudEvent()))
                    .toList());
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            HttpResponse<String> shown = get("/api/complaints/" + story.id("1"));
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).contains("The parcel never came.");
        });
    }

    @Test
    void theSessionCookieIsForHttpsOnly() throws Exception {
        HttpResponse<String> page = service.getBean(HttpClient.class)
                .send(
                        HttpRequest.newBuilder(address().resolve("/login")).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        Login handler = service.getBean(Credentials.class).of(Role.HANDLER);
        String basic = handler.user() + ":" + handler.password();
        return service.getBean(HttpClient.class)
                .send(
                        HttpRequest.newBuilder(address().resolve(path))
                                .header(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static URI address() {
        return URI.create("https://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
    }
}
