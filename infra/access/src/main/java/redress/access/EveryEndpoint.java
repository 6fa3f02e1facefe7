package redress.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import redress.identity.Credentials;
import redress.identity.Login;
import redress.identity.Role;

/**
 * Every endpoint of a running service with every role and with nobody, by its table. An endpoint that the table does not
 * have fails, and so does a refusal that says more than that it is one.
 */
public abstract class EveryEndpoint {

    /** What the framework itself shows or redirects to. */
    private static final Set<String> INTERNAL = Set.of("/error", "/no-permission");

    private static final String NOT_LOGGED_IN = """
            {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Log in with a user of the credentials file or a token."}""";
    private static final String NOT_ALLOWED = """
            {"type":"about:blank","title":"Forbidden","status":403,"detail":"Your role does not allow this."}""";

    private final HttpClient http = HttpClient.newHttpClient();

    /** The service as it runs. */
    protected abstract ApplicationContext service();

    /** Where to try an endpoint: with ids that nothing has, so that whoever may does no harm. */
    protected String example(Endpoint endpoint) {
        return endpoint.example();
    }

    /** Adds to a request what keeps it from having an effect, where an id that nothing has does not. */
    protected void disarm(Endpoint endpoint, HttpRequest.Builder request) {}

    /** The names by which the table calls a mapped endpoint; several if it opens several doors. */
    protected Stream<String> named(String endpoint) {
        return Stream.of(endpoint);
    }

    protected static Stream<Endpoint> endpoints() {
        return Endpoint.all().stream();
    }

    /** Those that are no pages. */
    protected static Stream<Endpoint> programmable() {
        return endpoints().filter(endpoint -> !endpoint.isPage());
    }

    @Test
    void theTableHasEveryEndpointAndNoOther() {
        Set<String> found = new TreeSet<>();
        service().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(EveryEndpoint::names)
                .flatMap(this::named)
                .forEach(found::add);
        // Made by the framework, without a mapping of that kind.
        found.add("GET /actuator/health");

        Set<String> listed = new TreeSet<>();
        endpoints().forEach(endpoint -> listed.add(endpoint.name()));
        assertThat(listed).isEqualTo(found);
    }

    private static Stream<String> names(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .filter(path -> !INTERNAL.contains(path))
                .flatMap(path ->
                        (methods.isEmpty() ? List.of("ANY") : methods).stream().map(method -> method + " " + path));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void nobodyGetsInWithoutALogin(Endpoint endpoint) throws Exception {
        HttpResponse<String> answer = send(endpoint, null);
        if (endpoint.forEveryone()) {
            assertThat(answer.statusCode()).isEqualTo(200);
        } else if (endpoint.isPage()) {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
        } else {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo(NOT_LOGGED_IN);
        }
    }

    @ParameterizedTest
    @MethodSource("programmable")
    void theRolesOfTheTableGetInAndTheOthersDoNot(Endpoint endpoint) throws Exception {
        for (Role role : Role.values()) {
            HttpResponse<String> answer = send(endpoint, role);
            if (endpoint.roles().contains(role)) {
                assertThat(answer.statusCode()).as(endpoint + " as " + role).isNotIn(401, 403);
            } else {
                assertThat(answer.statusCode()).as(endpoint + " as " + role).isEqualTo(403);
                assertThat(answer.body()).as(endpoint + " as " + role).isEqualTo(NOT_ALLOWED);
            }
        }
    }

    private HttpResponse<String> send(Endpoint endpoint, @Nullable Role role) throws IOException, InterruptedException {
        String port = service().getEnvironment().getProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + example(endpoint)))
                .method(endpoint.method(), HttpRequest.BodyPublishers.noBody());
        disarm(endpoint, request);
        if (role != null) {
            Login login = service().getBean(Credentials.class).of(role);
            String basic = login.user() + ":" + login.password();
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8)));
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        tellsNothingBeside(answer);
        return answer;
    }

    /** No browser shows it in a frame, guesses its type, keeps it or tells others of it; nobody learns what runs here. */
    private static void tellsNothingBeside(HttpResponse<String> answer) {
        HttpHeaders headers = answer.headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("Referrer-Policy").orElse("")).isIn("no-referrer", "same-origin");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.body()).doesNotContain("\tat ", "Exception");
    }
}
