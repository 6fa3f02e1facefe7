package redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is held by a test is held by one that exists. */
class SecurityPageTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|Endpoint))`");

    @Test
    void everyTestThatThePageNamesExists() throws IOException {
        String page = Files.readString(Repository.ROOT.resolve("docs/security.md"));
        Set<String> named =
                NAMED.matcher(page).results().map(name -> name.group(1)).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(Repository.ROOT)) {
            Set<String> classes = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".java"))
                    .map(file -> file.substring(0, file.length() - ".java".length()))
                    .collect(Collectors.toSet());

            assertThat(named).hasSizeGreaterThan(30).isSubsetOf(classes);
        }
    }
}
