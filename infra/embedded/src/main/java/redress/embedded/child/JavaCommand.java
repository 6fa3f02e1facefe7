package redress.embedded.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The command line of a child JVM: the same JDK as this one, sparing with memory, ending when this JVM ends. Its first
 * clean end leaves an archive of the classes it loaded beside the libraries, which halves the work of the next start.
 */
public record JavaCommand(Libraries libraries, Predicate<String> wanted, String mainClass, List<String> options) {

    /** Serial collection, short object headers and small caches of direct buffers; warnings on archives are noise. */
    private static final List<String> SPARING = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Djdk.nio.maxCachedBufferSize=262144",
            "-Dlog4j2.configurationFile=classpath:redress/embedded/process/log4j2.properties",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    public List<String> with(Path temporary, List<String> arguments) throws IOException {
        var classPath = libraries.classPath(wanted);
        var command = new ArrayList<String>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(SPARING);
        command.addAll(options);
        command.addAll(classArchive(classPath));
        command.add("-Dredress.embedded.owner=" + ProcessHandle.current().pid());
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        return command;
    }

    /** An archive holds for one class path of jars; a changed jar makes the JVM write it anew. */
    private List<String> classArchive(String classPath) {
        var folder = libraries.surroundings();
        if (!Files.isWritable(folder) || !Libraries.ownClasses().toString().endsWith(".jar")) {
            return List.of();
        }
        var name =
                mainClass.substring(mainClass.lastIndexOf('.') + 1) + "-" + Integer.toHexString(classPath.hashCode());
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve(name + ".jsa"),
                "-Xlog:disable");
    }
}
