package redress.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import redress.identity.Credentials;
import redress.identity.Role;
import redress.launcher.platform.Platform;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One of the platform's HTTP interfaces, asked with the login of one role. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final String base;
    private final @Nullable String authorization;

    private Api(String base, @Nullable String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    public static Api commands(Platform platform, Role role) {
        return new Api(platform.ports().url(platform.ports().commands()), login(platform, role));
    }

    public static Api queries(Platform platform, Role role) {
        return new Api(platform.ports().url(platform.ports().queries()), login(platform, role));
    }

    public static Api analytics(Platform platform, Role role) {
        return new Api(platform.ports().url(platform.ports().analytics()), login(platform, role));
    }

    /** The embedded node, which asks for no login. */
    public static Api elasticsearch(Platform platform) {
        return new Api(platform.ports().url(platform.ports().elasticsearch()), null);
    }

    private static String login(Platform platform, Role role) {
        var login = Credentials.in(platform.data().path()).of(role);
        var pair = (login.user() + ":" + login.password()).getBytes(UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /**
     * Reads.
     *
     * @throws ApiTrouble if there is no answer, or one that refuses
     */
    public JsonNode get(String path) {
        return json(send(request(path).GET(), BodyHandlers.ofString(UTF_8)));
    }

    /**
     * Asks for something to be done.
     *
     * @throws ApiTrouble if there is no answer, or one that refuses
     */
    public JsonNode post(String path) {
        return json(send(request(path).POST(BodyPublishers.noBody()), BodyHandlers.ofString(UTF_8)));
    }

    /**
     * Sends a body as JSON.
     *
     * @throws ApiTrouble if there is no answer, or one that refuses
     */
    public JsonNode post(String path, Object body) {
        return post(path, "application/json", BodyPublishers.ofByteArray(EventJson.MAPPER.writeValueAsBytes(body)));
    }

    /**
     * Sends a body as it is.
     *
     * @throws ApiTrouble if there is no answer, or one that refuses
     */
    public JsonNode post(String path, String contentType, BodyPublisher body) {
        return json(send(request(path).header("Content-Type", contentType).POST(body), BodyHandlers.ofString(UTF_8)));
    }

    /**
     * Creates what the path names.
     *
     * @throws ApiTrouble if there is no answer, or one that refuses
     */
    public JsonNode put(String path, Object body) {
        var json = BodyPublishers.ofByteArray(EventJson.MAPPER.writeValueAsBytes(body));
        return json(
                send(request(path).header("Content-Type", "application/json").PUT(json), BodyHandlers.ofString(UTF_8)));
    }

    /**
     * Deletes what the path names.
     *
     * @throws ApiTrouble if there is no answer, or one that refuses
     */
    public void delete(String path) {
        send(request(path).DELETE(), BodyHandlers.ofString(UTF_8));
    }

    /** An answer that may be long; close it. */
    public InputStream stream(String path) {
        return send(request(path).GET(), BodyHandlers.ofInputStream()).body();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        var asked = request.build();
        try {
            var response = CLIENT.send(asked, handler);
            if (response.statusCode() >= 300) {
                throw new ApiTrouble(
                        response.statusCode(),
                        asked.method() + " " + asked.uri() + " answered " + response.statusCode(),
                        told(response.body(), "detail"),
                        told(response.body(), "rule"));
            }
            return response;
        } catch (IOException e) {
            throw new ApiTrouble(0, asked.uri() + " does not answer", "", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiTrouble(0, "interrupted while asking " + asked.uri(), "", "");
        }
    }

    /** What a problem document says; services put no values into it. */
    private static String told(@Nullable Object body, String field) {
        try {
            var told = body instanceof String text
                    ? EventJson.MAPPER.readTree(text).path(field)
                    : null;
            return told != null && told.isString() ? told.asString() : "";
        } catch (JacksonException noProblemDocument) {
            return "";
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return response.body().isBlank() ? EventJson.MAPPER.nullNode() : EventJson.MAPPER.readTree(response.body());
    }
}
