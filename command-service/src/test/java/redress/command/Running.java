package redress.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import tools.jackson.databind.JsonNode;

/** The service as it runs, once for all tests of this JVM, on a real PostgreSQL and a real Kafka. */
public final class Running {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static @Nullable ConfigurableApplicationContext context;

    private Running() {}

    public static synchronized ConfigurableApplicationContext service() {
        if (context == null) {
            context = start();
        }
        return context;
    }

    /** A second instance of the service on the same PostgreSQL and Kafka; to be closed by whoever asked for it. */
    public static ConfigurableApplicationContext another(String... settings) {
        service();
        List<String> all = new ArrayList<>(List.of("--redress.node=another"));
        all.addAll(List.of(settings));
        return start(all.toArray(String[]::new));
    }

    private static ConfigurableApplicationContext start(String... more) {
        EmbeddedStack stack = EmbeddedStack.shared(Part.POSTGRESQL, Part.KAFKA);
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--redress.kafka=" + stack.kafka(),
                "--spring.datasource.url=" + stack.jdbcUrl(),
                "--redress.retention.customers=5y"));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(CommandService.class)
                .properties("redress.data=" + temporary())
                .run(arguments.toArray(String[]::new));
    }

    private static String temporary() {
        try {
            return Files.createTempDirectory("command-service").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> T bean(Class<T> type) {
        return service().getBean(type);
    }

    public static String kafka() {
        service();
        return EmbeddedStack.shared(Part.KAFKA).kafka();
    }

    /** What the service answers to a user with this role, or to nobody in particular. */
    public static Answer ask(@Nullable Role role, String method, String path, @Nullable String body) {
        return ask(role, method, path, body, "Content-Type", "application/json");
    }

    /** The same with headers of one's own, names and values in turn. */
    public static Answer ask(
            @Nullable Role role, String method, String path, @Nullable String body, String... headers) {
        String port = service().getEnvironment().getProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .headers(headers)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (role != null) {
            Login login = bean(Credentials.class).of(role);
            String basic = login.user() + ":" + login.password();
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Status, text and place of what was made. */
    public record Answer(int status, String text, String location) {
        public JsonNode json() {
            return EventJson.MAPPER.readTree(text);
        }
    }
}
