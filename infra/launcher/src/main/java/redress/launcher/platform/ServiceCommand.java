package redress.launcher.platform;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line of a service: the same JDK as the launcher's, sparing with memory, with the platform's settings. */
record ServiceCommand(
        Installation installation,
        String module,
        String mainClass,
        List<String> options,
        Map<String, String> settings) {

    private static final List<String> SPARING = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:MaxMetaspaceSize=256m",
            "-Djdk.nio.maxCachedBufferSize=262144",
            "-Djava.awt.headless=true");

    List<String> line(Path temporary) {
        var line = begin();
        line.addAll(classArchive());
        line.add("-Djava.io.tmpdir=" + temporary);
        line.addAll(List.of("-cp", installation.classPath(module), mainClass));
        return line;
    }

    /** The main class of another module, with what it needs, beside the service's class path. */
    List<String> beside(String otherModule, List<String> arguments) {
        var line = begin();
        line.addAll(
                List.of("-cp", installation.classPath(otherModule) + ":" + installation.classPath(module), mainClass));
        line.addAll(arguments);
        return line;
    }

    private List<String> begin() {
        var line = new ArrayList<String>();
        line.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        line.addAll(SPARING);
        line.addAll(options);
        settings.forEach((name, value) -> line.add("-D" + name + "=" + value));
        return line;
    }

    /** Written at a service's first orderly end, and anew when a jar has changed; halves the work of the next start. */
    private List<String> classArchive() {
        var target = installation.target(module);
        return Files.isWritable(target)
                ? List.of(
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + target.resolve(module + ".jsa"),
                        "-Xlog:disable")
                : List.of();
    }
}
