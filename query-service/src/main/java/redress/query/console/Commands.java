package redress.query.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import redress.events.EventJson;
import redress.identity.Tokens;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends commands to the command service in the user's own identity. */
@Component
final class Commands {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http;
    private final URI commandService;
    private final Tokens tokens;

    Commands(
            HttpClient http,
            @Value("${redress.command-service:http://127.0.0.1:8081}") URI commandService,
            Tokens tokens) {
        this.http = http;
        this.commandService = commandService;
        this.tokens = tokens;
    }

    /**
     * Sends a command.
     *
     * @param path the aggregate and the command, for example {@code root-causes/ID/confirm}
     */
    Answer send(String path, ObjectNode body, Authentication user) {
        HttpRequest request = HttpRequest.newBuilder(commandService.resolve("/api/" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.of(user))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(EventJson.MAPPER.writeValueAsBytes(body)))
                .build();
        try {
            return answer(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException | JacksonException e) {
            return Answer.refused(
                    "The command service does not answer. Nothing may have changed; look again in a moment.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.refused("The console is stopping.");
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        JsonNode body = response.body().length == 0
                ? EventJson.MAPPER.createObjectNode()
                : EventJson.MAPPER.readTree(response.body());
        if (response.statusCode() / 100 == 2) {
            return Answer.done(body.path("version").asLong(0));
        }
        JsonNode errors = body.path("errors");
        if (!errors.isEmpty()) {
            StringBuilder all = new StringBuilder();
            errors.forEach(error -> all.append(error.path("field").asString(""))
                    .append(": ")
                    .append(error.path("message").asString(""))
                    .append(". "));
            return Answer.refused(all.toString().strip());
        }
        return Answer.refused(body.path("detail").asString("The command was refused."));
    }
}
