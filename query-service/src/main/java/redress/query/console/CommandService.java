package redress.query.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import redress.events.EventJson;
import redress.identity.Tokens;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the command service in the user's own identity. */
@Component
public final class CommandService {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http;
    private final URI address;
    private final Tokens tokens;

    CommandService(
            HttpClient http, @Value("${redress.command-service:http://127.0.0.1:8081}") URI address, Tokens tokens) {
        this.http = http;
        this.address = address;
        this.tokens = tokens;
    }

    /** What it answered; {@code bytes} are JSON. */
    public record Reply(int status, byte[] bytes) {

        public boolean isDone() {
            return status / 100 == 2;
        }

        /**
         * The answer read; an empty one is an empty object.
         *
         * @throws CommandServiceAway if somebody else answered
         */
        public JsonNode json() {
            try {
                return bytes.length == 0 ? EventJson.MAPPER.createObjectNode() : EventJson.MAPPER.readTree(bytes);
            } catch (JacksonException notFromThere) {
                throw new CommandServiceAway();
            }
        }

        /** Why it refused, in a sentence for the user. */
        public String refusal() {
            StringBuilder all = new StringBuilder();
            json().path("errors")
                    .forEach(error -> all.append(error.path("field").asString(""))
                            .append(": ")
                            .append(error.path("message").asString(""))
                            .append(". "));
            return all.isEmpty()
                    ? json().path("detail").asString("The command was refused.")
                    : all.toString().strip();
        }

        /** Says nothing of the answer, which may be personal. */
        @Override
        public String toString() {
            return "Reply[" + status + "]";
        }
    }

    /**
     * Asks, and waits for the answer.
     *
     * @param path below {@code /api/}
     * @throws CommandServiceAway if there is none; what was asked for may have happened or not
     */
    public Reply ask(String method, String path, @Nullable ObjectNode body, Authentication user) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/api/" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.of(user));
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofByteArray(EventJson.MAPPER.writeValueAsBytes(body)));
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new CommandServiceAway();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CommandServiceAway();
        }
    }
}
