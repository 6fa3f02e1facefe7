package redress.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import redress.identity.Credentials;
import redress.identity.Login;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;

/**
 * A platform as its users have it: commands of the launcher in processes of their own, and HTTP with real logins. Closing
 * it brings it down and waits until every process is gone.
 */
final class Redress implements AutoCloseable {

    /** What a command printed, and how it ended. */
    record Ended(int code, String output) {}

    private static final Duration COMMAND = Duration.ofMinutes(8);

    /** Above it, a port may be any outgoing connection's on Linux, which then keeps a service from starting. */
    private static final int HIGHEST_OFFSET = 32_768 - 9_200 - 1;

    private final Path data;
    private final int offset;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process foreground;

    Redress(Path data, int offset) {
        if (offset > HIGHEST_OFFSET) {
            throw new IllegalArgumentException("Ports shifted by " + offset + " may be taken by outgoing connections");
        }
        this.data = data;
        this.offset = offset;
    }

    Path data() {
        return data;
    }

    int port(int standard) {
        return standard + offset;
    }

    /** Starts {@code up} or {@code demo}, which stay in the foreground. */
    void start(String... command) {
        try {
            foreground = launcher(command).redirectOutput(output().toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the foreground command has printed so far. */
    String printed() {
        try {
            return Files.exists(output()) ? Files.readString(output()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path output() {
        return data.resolveSibling(data.getFileName() + ".out");
    }

    Process foreground() {
        if (foreground == null) {
            throw new IllegalStateException("nothing was started");
        }
        return foreground;
    }

    /**
     * Waits until the three services of this launcher answer; those of one that was killed go on answering until the next
     * one has ended them.
     */
    void awaitServices(Duration patience) {
        await().atMost(patience).pollInterval(Duration.ofMillis(500)).until(() -> {
            if (!foreground().isAlive()) {
                throw new AssertionError("the launcher ended:\n" + printed());
            }
            return printed().contains("All services answer")
                    && Stream.of(8080, 8081, 8082).allMatch(this::healthy);
        });
    }

    private boolean healthy(int standardPort) {
        try {
            return get(standardPort, "/actuator/health", null).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Runs a command to its end. */
    Ended run(String... command) {
        try {
            return ended(launcher(command).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a command that ends by itself. */
    Process begin(String... command) {
        try {
            return launcher(command).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Ended ended(Process process) {
        try {
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (!process.waitFor(COMMAND.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not end:\n" + output);
            }
            return new Ended(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder launcher(String... command) {
        Path lib = Repository.ROOT.resolve("infra/launcher/target");
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dredress.home=" + Repository.ROOT,
                "-cp",
                lib.resolve("launcher.jar") + ":" + lib.resolve("lib") + "/*",
                "redress.launcher.Main"));
        line.addAll(List.of(command));
        line.addAll(List.of("--data", data.toString()));
        if (command[0].equals("up") || command[0].equals("demo")) {
            line.addAll(List.of("--port-offset", Integer.toString(offset)));
        }
        return new ProcessBuilder(line).redirectErrorStream(true);
    }

    JsonNode status() {
        String printed = run("status", "--json").output();
        return EventJson.MAPPER.readTree(printed.substring(printed.indexOf('{')));
    }

    /** The process behind a part of the platform. */
    ProcessHandle part(String name) {
        for (JsonNode part : status().path("parts")) {
            if (part.path("name").asString().equals(name) && part.hasNonNull("pid")) {
                return ProcessHandle.of(part.path("pid").asLong()).orElseThrow();
            }
        }
        throw new AssertionError("no running part is named " + name);
    }

    JsonNode json(Role role, int standardPort, String path) {
        HttpResponse<String> answer = get(standardPort, path, role);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return EventJson.MAPPER.readTree(answer.body());
    }

    HttpResponse<String> get(int standardPort, String path, @Nullable Role role) {
        return send(request(standardPort, path, role).GET().build());
    }

    HttpResponse<String> post(Role role, int standardPort, String path, Map<String, ?> body) {
        return send(request(standardPort, path, role)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(EventJson.MAPPER.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder request(int standardPort, String path, @Nullable Role role) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port(standardPort) + path))
                .timeout(Duration.ofSeconds(60));
        if (role != null) {
            Login login = Credentials.in(data).of(role);
            String basic = login.user() + ":" + login.password();
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8)));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        run("down");
        http.close();
    }
}
