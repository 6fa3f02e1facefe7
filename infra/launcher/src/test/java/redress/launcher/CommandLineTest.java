package redress.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.launcher.terminal.Heard;

/** What a person is told when something is wrong: one sentence, and the exit code of the contract. */
class CommandLineTest {

    private final Heard heard = new Heard();

    @TempDir
    Path data;

    @Test
    void nothingToStopIsNoFailure() {
        assertThat(run("down", "--data", data.toString())).isEqualTo(Main.DONE);
        assertThat(heard.out()).isEqualTo("Nothing is running on " + data + ".\n");
    }

    @Test
    void theStatusOfNothingIsDegraded() {
        assertThat(run("status", "--data", data.toString())).isEqualTo(Main.DEGRADED);
        assertThat(heard.out()).startsWith("Redress is not running on " + data);
        assertThat(run("status", "--json", "--data", data.toString())).isEqualTo(Main.DEGRADED);
        assertThat(heard.out()).contains("\"conservation\" : {", "\"equal\" : false");
    }

    @Test
    void anImportNeedsARunningPlatform() throws IOException {
        var file = Files.writeString(data.resolve("a.csv"), "id\n1\n");
        assertThat(run("import", file.toString(), "--data", data.toString())).isEqualTo(Main.FAILED);
        assertThat(heard.err())
                .isEqualTo("redress: Redress is not running on " + data + ": start it with ./redress up --data " + data
                        + ".\n");
    }

    @Test
    void whatRowsAreIsSaidInSmallLetters() throws IOException {
        var file = Files.writeString(data.resolve("a.csv"), "id\n1\n");
        assertThat(run("import", file.toString(), "--type", "exposure", "--data", data.toString()))
                .isEqualTo(Main.FAILED);
        assertThat(heard.err()).startsWith("redress: Redress is not running on " + data);
        assertThat(run("import", file.toString(), "--type", "invoice")).isEqualTo(Main.FAILED);
        assertThat(heard.err()).contains("option '--type': expected one of [", " exposure, ", "but was 'invoice'");
    }

    @Test
    void redrivingNeedsToKnowWhichRecords() {
        assertThat(run("rejected", "redrive", "--data", data.toString())).isEqualTo(Main.FAILED);
        assertThat(run("rejected", "redrive", "7", "--all", "--data", data.toString()))
                .isEqualTo(Main.FAILED);
        assertThat(run("rejected", "redrive", "--all", "--batch", "b", "--data", data.toString()))
                .isEqualTo(Main.FAILED);
        assertThat(heard.err().lines()).hasSize(3).allMatch(line -> line.startsWith("redress: Name records by number"));
    }

    @Test
    void rejectedRecordsAreAskedOfARunningPlatform() {
        assertThat(run("rejected", "list", "--data", data.toString())).isEqualTo(Main.FAILED);
        assertThat(heard.err()).startsWith("redress: Redress is not running on " + data);
    }

    @Test
    void aRebuildNeedsARunningPlatform() {
        assertThat(run("rebuild", "--data", data.toString())).isEqualTo(Main.FAILED);
        assertThat(heard.err()).startsWith("redress: Redress is not running on " + data);
    }

    @Test
    void deadLettersNeedARunningPlatformAndAreRedrivenOneSequenceAtATimeOrAll() {
        assertThat(run("dead-letters", "list", "--data", data.toString())).isEqualTo(Main.FAILED);
        assertThat(heard.err()).startsWith("redress: Redress is not running on " + data);
        assertThat(run("dead-letters", "redrive", "--data", data.toString())).isEqualTo(Main.FAILED);
        assertThat(heard.err()).contains("redress: Name one sequence, or --all.");
    }

    @Test
    void aDirectoryOfSomethingElseIsNotUsed() throws IOException {
        Files.createFile(data.resolve("thesis.tex"));
        assertThat(run("up", "--data", data.toString())).isEqualTo(Main.FAILED);
        assertThat(heard.err()).contains("redress: " + data + " holds files of something else");
    }

    @Test
    void aPortInUseIsNamedWithThePartThatNeedsIt() throws IOException {
        try (var taken = taken()) {
            var offset = "" + (taken.getLocalPort() - 9092);
            assertThat(run("up", "--data", data.toString(), "--port-offset", offset))
                    .isEqualTo(Main.FAILED);
            assertThat(heard.err())
                    .contains("redress: Port " + taken.getLocalPort() + ", which kafka needs, is in use")
                    .contains("--port-offset N");
        }
    }

    @Test
    void anOffsetBeyondTheLastPortIsRefused() {
        assertThat(run("up", "--data", data.toString(), "--port-offset", "60000"))
                .isEqualTo(Main.FAILED);
        assertThat(heard.err()).startsWith("redress: --port-offset must be between 0 and ");
    }

    @Test
    void anUnknownScenarioIsAnsweredWithThoseThereAre() {
        assertThat(run("demo", "--scenario", "airline", "--data", data.toString()))
                .isEqualTo(Main.FAILED);
        assertThat(heard.err())
                .startsWith("redress: There is no scenario of this name; there are retailer, calm, storm.");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(run("status", "--xml")).isEqualTo(Main.FAILED);
        assertThat(heard.err()).startsWith("redress: Unknown option: '--xml' (see ./redress status --help)");
    }

    private int run(String... arguments) {
        return Main.commandLine(heard.terminal()).execute(arguments);
    }

    private static ServerSocket taken() throws IOException {
        while (true) {
            var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            if (socket.getLocalPort() > 9_092 && socket.getLocalPort() < 60_000) {
                return socket;
            }
            socket.close();
        }
    }
}
