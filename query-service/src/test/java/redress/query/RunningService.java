package redress.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import redress.embedded.EmbeddedStack;
import redress.embedded.EmbeddedStack.Part;
import redress.events.EventJson;
import redress.identity.Credentials;
import redress.identity.Login;
import redress.identity.Role;
import redress.query.feed.ProjectionFeed;
import redress.query.feed.Projector;
import tools.jackson.databind.JsonNode;

/** The query service on a real Kafka and a real Elasticsearch, started once for all tests of this JVM. */
final class RunningService {

    private static @Nullable RunningService instance;

    final EmbeddedStack stack = EmbeddedStack.shared(Part.KAFKA, Part.ELASTICSEARCH);
    final ConfigurableApplicationContext context;
    final CommandServiceStandIn commands = new CommandServiceStandIn();
    final Credentials credentials;
    private final HttpClient http = HttpClient.newHttpClient();
    final URI address;

    private RunningService(Path data, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                // As behind a proxy: a test may come from an address of its own, or over https.
                "--server.forward-headers-strategy=native",
                "--redress.kafka=" + stack.kafka(),
                "--redress.elasticsearch=" + stack.elasticsearch(),
                "--redress.command-service=" + commands.address(),
                "--redress.analytics=" + commands.address(),
                "--redress.rebuild.patience=5s",
                "--redress.data=" + data));
        settings.addAll(List.of(more));
        context = new SpringApplicationBuilder(QueryService.class).run(settings.toArray(String[]::new));
        credentials = context.getBean(Credentials.class);
        address = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(1))
                .until(() -> context.getBean(ProjectionFeed.class).hasStarted());
    }

    static synchronized RunningService get() {
        if (instance == null) {
            instance = new RunningService(temporary());
        }
        return instance;
    }

    /** A second one beside it, whose data directory already holds something; to be closed by whoever asked for it. */
    static RunningService another(Path data, String... settings) {
        return new RunningService(data, settings);
    }

    /**
     * Projects events as if Kafka had just delivered them. In one piece: the service's own feed forgets what is under way
     * when another service comes or goes.
     */
    void project(Told... told) throws IOException {
        Projector projector = context.getBean(Projector.class);
        try {
            projector.betweenBatches(() -> {
                projector.handle(Told.received(told));
                projector.complete();
                return told;
            });
        } catch (IOException | RuntimeException expected) {
            throw expected;
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        } finally {
            projector.forget();
        }
    }

    /** Makes what was written visible to searches. */
    void refresh() throws IOException {
        elasticsearch().indices().refresh(r -> r.index("*"));
    }

    /** For what another service writes. */
    ElasticsearchClient elasticsearch() {
        return context.getBean(ElasticsearchClient.class);
    }

    /** All indices as new: nothing has ever been projected. */
    void startIndicesAfresh() throws IOException {
        var elasticsearch = elasticsearch();
        for (String alias : redress.query.index.Indices.PROJECTED) {
            for (String index : elasticsearch
                    .indices()
                    .getAlias(a -> a.name(alias))
                    .aliases()
                    .keySet()) {
                elasticsearch.indices().delete(d -> d.index(index));
            }
        }
        context.getBean(redress.query.index.IndexSetup.class).ensure();
    }

    HttpResponse<String> get(Role role, String path) throws IOException, InterruptedException {
        return get(credentials.of(role), path);
    }

    HttpResponse<String> get(Login login, String path) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((login.user() + ":" + login.password()).getBytes(UTF_8));
        return http.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Authorization", "Basic " + basic)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(Role role, String path) throws IOException, InterruptedException {
        var login = credentials.of(role);
        String basic = Base64.getEncoder().encodeToString((login.user() + ":" + login.password()).getBytes(UTF_8));
        return http.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Authorization", "Basic " + basic)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> getAnonymously(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode json(Role role, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(role, path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return EventJson.MAPPER.readTree(answer.body());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("redress-query");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
