package redress.embedded;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a child JVM: the same JDK as this one, sparing with memory, ending when this JVM ends. */
record JavaCommand(String classPath, String mainClass, List<String> options) {

    /** Serial collection, short object headers and no cached direct buffers: each measured to cost less memory. */
    private static final List<String> SPARING = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Djdk.nio.maxCachedBufferSize=262144");

    List<String> with(Path temporary, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(SPARING);
        command.addAll(options);
        command.add("-Dredress.embedded.owner=" + ProcessHandle.current().pid());
        command.add("-Dlog4j2.configurationFile=classpath:redress/embedded/process/log4j2.properties");
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        return command;
    }
}
