package redress.command.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * An example of the page, run as a reader would run it.
 *
 * @param language {@code sh}, {@code python} or {@code java}
 * @param code what stands between the fences
 */
record Example(String language, String code) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|python|java)\\n(.*?)^```$");
    private static final Pattern CLASS = Pattern.compile("public class (\\w+)");
    private static final Pattern IMPORT = Pattern.compile("(?m)^from (\\w+) import");

    static List<Example> of(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page))
                .results()
                .map(found -> new Example(found.group(1), found.group(2)))
                .toList();
    }

    /** What a reader sees of it in a list. */
    String title() {
        return language + ": " + code.lines().findFirst().orElse("");
    }

    boolean isSetUp() {
        return code.startsWith("export ");
    }

    boolean publishesToKafka() {
        return code.contains("complaint-intake");
    }

    /** Runs it in a folder, with the places where things are; ends the test as skipped where the tool is not installed. */
    void run(Path folder, String setUp, Map<String, String> places) throws Exception {
        switch (language) {
            case "sh" -> shell(folder, setUp, places);
            case "python" -> python(folder, setUp, places);
            default -> java(folder, List.of(places.getOrDefault("KAFKA", "")));
        }
    }

    private void shell(Path folder, String setUp, Map<String, String> places) throws Exception {
        for (String tool : List.of("curl", "kcat")) {
            assumeTrue(
                    !code.contains(tool + " -") || exit(folder, "command -v " + tool) == 0, tool + " is not installed");
        }
        succeeds(folder, setUp, places, code);
    }

    private void python(Path folder, String setUp, Map<String, String> places) throws Exception {
        assumeTrue(exit(folder, "command -v python3") == 0, "python3 is not installed");
        Files.writeString(folder.resolve("example.py"), code);
        succeeds(folder, "", places, "python3 -m py_compile example.py");
        for (MatchResult library : IMPORT.matcher(code).results().toList()) {
            assumeTrue(
                    exit(folder, "python3 -c 'import " + library.group(1) + "'") == 0,
                    library.group(1) + " is not installed; the example was compiled only");
        }
        succeeds(folder, setUp, places, "python3 example.py");
    }

    private void java(Path folder, List<String> arguments) throws Exception {
        String name = CLASS.matcher(code).results().findFirst().orElseThrow().group(1);
        Path source = Files.writeString(folder.resolve(name + ".java"), code);
        String libraries = System.getProperty("java.class.path");
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), "-cp", libraries, source.toString());
        assertThat(compiled).as("the example compiles").isZero();
        try (var loader = new URLClassLoader(new java.net.URL[] {folder.toUri().toURL()})) {
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object)
                    arguments.toArray(String[]::new));
        }
    }

    private static void succeeds(Path folder, String setUp, Map<String, String> places, String script)
            throws Exception {
        String exports = places.entrySet().stream()
                .map(place -> "export " + place.getKey() + "=" + place.getValue() + "\n")
                .reduce("", String::concat);
        Path output = folder.resolve("output");
        int code = exit(folder, "set -e\n" + setUp + exports + script, output);
        assertThat(code).as(Files.readString(output, UTF_8)).isZero();
    }

    private static int exit(Path folder, String script) throws Exception {
        return exit(folder, script, folder.resolve("output"));
    }

    private static int exit(Path folder, String script, Path output) throws Exception {
        Process process = new ProcessBuilder(Stream.of("sh", "-c", script).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("ended within a minute")
                .isTrue();
        return process.exitValue();
    }
}
