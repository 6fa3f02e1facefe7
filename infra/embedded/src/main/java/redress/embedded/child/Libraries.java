package redress.embedded.child;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of jars from which the servers run, found beside this module's own jar or classes, from there or from the
 * working directory upwards in the source tree, or where the system property redress.embedded.lib says.
 */
public record Libraries(Path folder) {

    static final String PROPERTY = "redress.embedded.lib";

    public static Libraries find() {
        var named = System.getProperty(PROPERTY);
        if (named != null) {
            return new Libraries(Path.of(named).toAbsolutePath());
        }
        return Stream.of(ownClasses().getParent(), Path.of("").toAbsolutePath())
                .map(Libraries::upwards)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Libraries::new)
                .orElseThrow(() -> new IllegalStateException(
                        "The libraries of the embedded servers are missing: build infra/embedded, or name their folder with -D"
                                + PROPERTY));
    }

    /** A class path for a child process: this module and those of its libraries that it asks for. */
    public String classPath(Predicate<String> wanted) throws IOException {
        return Stream.concat(Stream.of(ownClasses()), jars(wanted).stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    public List<Path> jars(Predicate<String> wanted) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** Where what is made from the libraries may be kept for every data directory, if it can be written. */
    public Path surroundings() {
        return folder.resolve("..").normalize();
    }

    private static Optional<Path> upwards(@Nullable Path start) {
        return Stream.iterate(start, path -> path != null, Path::getParent)
                .flatMap(path -> Stream.of(path.resolve("lib"), path.resolve("infra/embedded/target/lib")))
                .filter(Libraries::holdsTheServers)
                .findFirst();
    }

    private static boolean holdsTheServers(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "{kafka-server-common,transport-netty4}-*.jar")) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    static Path ownClasses() {
        try {
            return Path.of(Libraries.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
