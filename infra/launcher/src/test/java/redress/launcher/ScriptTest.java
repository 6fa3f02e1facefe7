package redress.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script, in a folder where nothing is built, on a machine with nothing but a few tools. */
class ScriptTest {

    private static final List<String> TOOLS =
            List.of("cat", "dirname", "readlink", "find", "head", "grep", "mkdir", "rm", "mv", "stty", "cut");

    @TempDir
    Path folder;

    private Path script = Path.of("");
    private Path bin = Path.of("");

    @BeforeEach
    void copyScript() throws IOException {
        var original = Files.readString(Path.of("../../redress"));
        script = executable(
                folder.resolve("redress"),
                original.replace("/usr/lib/jvm/*", folder.resolve("jvm") + "/*")
                        .replace("/Library/Java", folder + "/Library/Java"));
        bin = Files.createDirectories(folder.resolve("bin"));
        for (var tool : TOOLS) {
            executable(bin.resolve(tool), "#!/bin/sh\nexec " + tool(tool) + " \"$@\"\n");
        }
    }

    @Test
    void withoutAJdk25ItSaysSo() throws Exception {
        var answer = run(Map.of(), script, "up");
        assertThat(answer.exit).isEqualTo(1);
        assertThat(answer.said)
                .startsWith("redress: Redress needs a JDK 25 and found none")
                .hasLineCount(1);
    }

    @Test
    void anOlderJavaHomeDoesNotHideAJdk25Elsewhere() throws Exception {
        var old = jdk("old", "17.0.15");
        jdk("jvm/temurin-25", "25.0.1");
        var answer = run(Map.of("JAVA_HOME", old.toString()), script, "up");
        assertThat(answer.said)
                .startsWith("redress: Redress has to be built and needs Maven")
                .hasLineCount(1);
        assertThat(answer.exit).isEqualTo(1);
    }

    @Test
    void itBuildsAndThenStartsTheLauncherWithTheArgumentsAsTheyWere() throws Exception {
        var jdk = jdk("jdk", "25");
        executable(bin.resolve("mvn"), """
                #!/bin/sh
                mkdir -p infra/embedded/target/lib infra/bench/target/lib
                : > infra/bench/target/bench.jar
                for m in infra/launcher command-service query-service analytics; do
                    mkdir -p $m/target/lib
                    : > $m/target/${m##*/}.jar
                done
                """);
        var answer = run(Map.of("JAVA_HOME", jdk.toString()), script, "import", "a file.csv");
        assertThat(answer.said)
                .startsWith("Building Redress (first time, about a minute) …\n")
                .contains("[redress.launcher.Main][import][a file.csv]");
        assertThat(run(Map.of("JAVA_HOME", jdk.toString()), script, "status").said)
                .startsWith("[-X");
    }

    @Test
    void aFailedBuildShowsWhatMavenSaid() throws Exception {
        executable(bin.resolve("mvn"), "#!/bin/sh\necho 'BUILD FAILURE: no network'\nexit 1\n");
        var answer = run(Map.of("JAVA_HOME", jdk("jdk", "25.0.2").toString()), script, "up");
        assertThat(answer.exit).isEqualTo(1);
        assertThat(answer.said).contains("BUILD FAILURE: no network", "redress: The build failed");
    }

    @Test
    void itCanBeStartedThroughLinksFromElsewhere() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("bin/rd"), Path.of("../redress"));
        assertThat(run(Map.of(), link, "--help").said).contains("./redress demo");
        assertThat(run(Map.of(), link, "--help").exit).isZero();
    }

    @Test
    void anUnknownCommandIsNamed() throws Exception {
        var answer = run(Map.of(), script, "strat");
        assertThat(answer.exit).isEqualTo(1);
        assertThat(answer.said).startsWith("redress: There is no command strat.");
    }

    private record Answer(int exit, String said) {}

    private Answer run(Map<String, String> environment, Path command, String... arguments) throws Exception {
        var line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", bin.toString(), "HOME", folder.toString()));
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }

    /** A JDK that tells how it was called. */
    private Path jdk(String name, String version) throws IOException {
        var home = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        executable(home.resolve("bin/java"), "#!/bin/sh\nprintf '[%s]' \"$@\"\n");
        executable(home.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static Path executable(Path file, String content) throws IOException {
        Files.writeString(file, content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path tool(String name) {
        var found = List.of("/bin", "/usr/bin").stream()
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), name + " is not where it usually is");
        return found.orElseThrow();
    }
}
