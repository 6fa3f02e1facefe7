package redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import redress.command.complaint.ComplaintCommand;
import redress.command.rootcause.RootCauseCommand;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;

/** What /v3/api-docs of each service says is what the service does: every request, every command, every kind of refusal. */
class OpenApiTest {

    private static final Map<Integer, String> SERVICES =
            Map.of(8080, "redress.query", 8081, "redress.command", 8082, "redress.analytics");

    /** Commands that no person sends: the platform does, or a request of their own stands for them. */
    private static final Set<String> NOT_FROM_PEOPLE = Set.of(
            "lodge",
            "begin-history",
            "break-promise",
            "erase-personal-data",
            "suspect",
            "raise",
            "record-fix-effect",
            "resume-by-date",
            "absorb",
            "release");

    /** What the service adds to a command by itself. */
    private static final Set<String> GIVEN =
            Set.of("complaint", "rootCause", "at", "by", "authority", "clocks", "incidents", "part");

    @TempDir
    static Path folder;

    private static Redress redress;

    @BeforeAll
    static void start() {
        redress = new Redress(folder.resolve("data"), 19_000);
        redress.start("up");
        redress.awaitServices(Duration.ofMinutes(4));
    }

    @AfterAll
    static void stop() {
        redress.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {8080, 8081, 8082})
    void everyRequestIsDescribed(int service) {
        assertThat(described(service)).containsAll(requests(SERVICES.getOrDefault(service, "")));
    }

    @ParameterizedTest
    @ValueSource(ints = {8080, 8081, 8082})
    void everyRequestSaysHowToLogInAndHowItIsRefused(int service) {
        JsonNode document = document(service);

        assertThat(document.at("/components/securitySchemes").findValuesAsString("scheme"))
                .containsExactlyInAnyOrder("basic", "bearer");
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    assertThat(operation.getValue().path("responses").propertyNames())
                            .as(operation.getKey() + " " + path.getKey())
                            .contains("401", "403");
                }));
    }

    @Test
    void everyCommandOfAPersonIsDescribedWithItsFields() {
        everyCommand("/api/complaints/{id}/", ComplaintCommand.class);
        everyCommand("/api/root-causes/{id}/", RootCauseCommand.class);
    }

    private static void everyCommand(String prefix, Class<?> family) {
        JsonNode paths = document(8081).path("paths");
        for (Class<?> command : family.getPermittedSubclasses()) {
            String name = kebab(command.getSimpleName());
            JsonNode post = paths.path(prefix + name).path("post");
            assertThat(post.isObject()).as(name).isNotEqualTo(NOT_FROM_PEOPLE.contains(name));
            if (post.isObject()) {
                JsonNode body = post.at("/requestBody/content/application~1json/schema/properties");
                assertThat(body.propertyNames()).as(name).containsExactlyInAnyOrderElementsOf(fields(command));
                assertThat(post.path("responses").propertyNames()).as(name).contains("200", "400", "404", "409");
            }
        }
    }

    private static List<String> fields(Class<?> command) {
        return Arrays.stream(command.getRecordComponents())
                .map(component -> component.getName())
                .filter(name -> !GIVEN.contains(name))
                .toList();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static JsonNode document(int service) {
        return redress.json(Role.ADMIN, service, "/v3/api-docs");
    }

    private static Set<String> described(int service) {
        return document(service).path("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());
    }

    /** What the controllers of a service and those that every service has answer to; named commands are looked at apart. */
    private static Set<String> requests(String service) {
        Set<String> requests = new TreeSet<>();
        for (var type : new com.tngtech.archunit.core.importer.ClassFileImporter()
                .importPackages(service, "redress.operations")) {
            if (type.isAnnotatedWith(RestController.class)) {
                requests.addAll(requests(type.reflect()));
            }
        }
        return requests;
    }

    private static List<String> requests(Class<?> controller) {
        RequestMapping outer = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        List<String> requests = new ArrayList<>();
        for (Method method : controller.getDeclaredMethods()) {
            RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            if (mapping != null) {
                for (String path : paths(outer == null ? List.of() : List.of(outer.path()), List.of(mapping.path()))) {
                    for (RequestMethod verb : mapping.method()) {
                        requests.add(verb + " " + path);
                    }
                }
            }
        }
        requests.removeIf(request -> request.endsWith("/{command}"));
        return requests;
    }

    private static List<String> paths(List<String> outer, List<String> inner) {
        List<String> prefixes = outer.isEmpty() ? List.of("") : outer;
        return prefixes.stream()
                .flatMap(prefix ->
                        inner.isEmpty() ? Stream.of(prefix) : inner.stream().map(path -> prefix + path))
                .toList();
    }
}
