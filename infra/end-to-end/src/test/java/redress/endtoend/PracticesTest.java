package redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import redress.command.complaint.ComplaintCommand;
import redress.command.rootcause.RootCauseCommand;
import redress.events.EventJson;
import redress.events.EventTypes;
import tools.jackson.databind.JsonNode;

/** Each practice has its row in docs/practices.md, and whatever the row names exists. */
class PracticesTest {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern ISSUE = Pattern.compile("issue [3-9]");

    /** Who knows whether a name in a column exists. */
    private static final List<Set<String>> KNOWN =
            List.of(eventsAndCommands(), readModelFields(), consolePages(), panels(), scenarioTests());

    record Row(String practice, List<String> cells) {}

    static List<Row> rows() throws IOException {
        return Files.readAllLines(Repository.ROOT.resolve("docs/practices.md")).stream()
                .filter(line -> line.matches("\\| P\\d+ .*"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> new Row(cells.get(1), cells.subList(3, 8)))
                .toList();
    }

    @Test
    void everyPracticeHasItsRow() throws IOException {
        List<String> thirty =
                Stream.iterate(1, n -> n + 1).limit(30).map(n -> "P" + n).toList();

        assertThat(rows().stream().map(Row::practice)).containsExactlyElementsOf(thirty);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatARowNamesExists(Row row) {
        for (int column = 0; column < row.cells().size(); column++) {
            String cell = row.cells().get(column);
            List<String> names =
                    NAME.matcher(cell).results().map(match -> match.group(1)).toList();
            if (names.isEmpty()) {
                assertThat(cell)
                        .as("a cell names something or the issue that builds it")
                        .matches(ISSUE);
            }
            assertThat(KNOWN.get(column)).containsAll(names);
        }
    }

    private static Set<String> eventsAndCommands() {
        Set<String> known = new HashSet<>(EventTypes.all().keySet());
        Stream.of(ComplaintCommand.class, RootCauseCommand.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(type -> type.getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT))
                .forEach(known::add);
        return known;
    }

    private static Set<String> readModelFields() {
        Set<String> fields = new HashSet<>();
        Map<String, List<String>> mappings = Map.of(
                "query-service/src/main/resources/index/", List.of("complaints", "root-causes"),
                "analytics/src/main/resources/redress/analytics/index/",
                        List.of("recovery-scores", "claims-audit", "silent-customers"));
        mappings.forEach((folder, indices) -> indices.forEach(index ->
                fieldsOf(EventJson.MAPPER.readTree(read(Repository.ROOT.resolve(folder + index + ".json"))), fields)));
        return fields;
    }

    /** Fields of objects within documents are named like those of documents. */
    private static void fieldsOf(JsonNode mapping, Set<String> fields) {
        mapping.findValues("properties").forEach(properties -> {
            fields.addAll(properties.propertyNames());
            properties.forEach(property -> fieldsOf(property, fields));
        });
    }

    private static Set<String> consolePages() {
        Set<String> pages = new HashSet<>();
        for (var type : new com.tngtech.archunit.core.importer.ClassFileImporter().importPackages("redress.query")) {
            for (Method method : type.reflect().getDeclaredMethods()) {
                RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping != null) {
                    pages.addAll(List.of(mapping.path()));
                }
            }
        }
        return pages;
    }

    private static Set<String> panels() {
        Set<String> titles = new HashSet<>();
        try (Stream<Path> dashboards = Files.list(Repository.ROOT.resolve("dashboards/json"))) {
            for (Path dashboard : dashboards.toList()) {
                for (JsonNode panel : EventJson.MAPPER.readTree(read(dashboard)).path("panels")) {
                    titles.add(panel.path("title").asString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return titles;
    }

    private static Set<String> scenarioTests() {
        Set<String> tests = new HashSet<>();
        try (Stream<Path> files =
                Files.list(Repository.ROOT.resolve("infra/end-to-end/src/test/java/redress/endtoend"))) {
            files.map(file -> file.getFileName().toString())
                    .map(Pattern.compile("(\\w+Test)\\.java")::matcher)
                    .filter(Matcher::matches)
                    .forEach(name -> tests.add(name.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tests;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
