package redress.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import redress.identity.Role;

/** Every endpoint with every role and with nobody, by the table {@code access.txt}. */
class AccessTest {

    /** What the framework itself shows or redirects to. */
    private static final Set<String> INTERNAL = Set.of("/error", "/no-permission");

    /** A row of the table. */
    record Endpoint(String method, String path, Set<Role> roles, boolean forEveryone) {

        static Endpoint of(String row) {
            List<String> words = Arrays.asList(row.trim().split("\\s+"));
            List<String> names = words.subList(2, words.size());
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (String name : names) {
                if (name.equals("all") || name.equals("everyone")) {
                    roles.addAll(EnumSet.allOf(Role.class));
                } else {
                    roles.add(Role.byLogicalName(name).orElseThrow());
                }
            }
            return new Endpoint(words.get(0), words.get(1), roles, names.contains("everyone"));
        }

        boolean isPage() {
            return !path.startsWith("/api/") && !path.startsWith("/actuator/") && !path.startsWith("/v3/");
        }

        String name() {
            return method + " " + path;
        }

        /** A complaint, a root cause or a dead letter that does not exist; an unknown parameter of a rebuild. */
        String example() {
            String exact = path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
            return path.equals("/api/rebuilds") ? exact + "?keepOld=perhaps" : exact;
        }

        @Override
        public String toString() {
            return name();
        }
    }

    private final RunningService service = RunningService.get();
    private final HttpClient http = HttpClient.newHttpClient();

    static Stream<Endpoint> endpoints() {
        try (var table = Objects.requireNonNull(AccessTest.class.getResourceAsStream("/access.txt"))) {
            return new String(table.readAllBytes(), UTF_8)
                    .lines().filter(row -> !row.isBlank() && !row.startsWith("#")).map(Endpoint::of).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that are no pages. */
    static Stream<Endpoint> programmable() {
        return endpoints().filter(endpoint -> !endpoint.isPage());
    }

    @Test
    void theTableHasEveryEndpointAndNoOther() {
        Set<String> found = new TreeSet<>();
        service.context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> found.addAll(names(info)));
        // Made by the framework, without a mapping of that kind.
        found.add("GET /actuator/health");

        Set<String> listed = new TreeSet<>();
        endpoints().forEach(endpoint -> listed.add(endpoint.name()));
        assertThat(listed).isEqualTo(found);
    }

    private static Set<String> names(RequestMappingInfo info) {
        Set<String> names = new TreeSet<>();
        for (String path : info.getPatternValues()) {
            if (!INTERNAL.contains(path)) {
                info.getMethodsCondition().getMethods().forEach(method -> names.add(method + " " + path));
            }
        }
        return names;
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
        }
    }

    @ParameterizedTest
    @MethodSource("programmable")
    void theRolesOfTheTableGetInAndTheOthersDoNot(Endpoint endpoint) throws Exception {
        for (Role role : Role.values()) {
            int status = send(endpoint, role).statusCode();
            if (endpoint.roles().contains(role)) {
                assertThat(status).as(endpoint + " as " + role).isNotIn(401, 403);
            } else {
                assertThat(status).as(endpoint + " as " + role).isEqualTo(403);
            }
        }
    }

    @Test
    void pagesAreForTheRolesOfTheTable() throws Exception {
        for (Role role : Role.values()) {
            Browser browser = new Browser(service).logIn(role);
            for (Endpoint page : endpoints().filter(Endpoint::isPage).toList()) {
                boolean reads = page.method().equals("GET");
                int status = reads
                        ? browser.get(page.example()).statusCode()
                        : browser.post(page.example(), "").statusCode();
                if (page.roles().contains(role) && reads) {
                    assertThat(status).as(page + " as " + role).isNotIn(401, 403);
                } else {
                    assertThat(status)
                            .as(page + " as " + role + ", without a token if it posts")
                            .isEqualTo(403);
                }
            }
        }
    }

    private HttpResponse<String> send(Endpoint endpoint, @Nullable Role role) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.address.resolve(endpoint.example()))
                .method(endpoint.method(), HttpRequest.BodyPublishers.noBody());
        if (role != null) {
            var login = service.credentials.of(role);
            String basic = login.user() + ":" + login.password();
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8)));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
