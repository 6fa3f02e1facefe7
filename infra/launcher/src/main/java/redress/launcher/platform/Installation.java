package redress.launcher.platform;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import redress.launcher.terminal.Refusal;

/** The folder in which Redress was built: where the services' jars and, unless told otherwise, the data are. */
public record Installation(Path home) {

    /** The one this class was built in, or the one the script names. */
    public static Installation find() {
        var named = System.getProperty("redress.home");
        return new Installation(named == null ? around(ownPlace()) : Path.of(named));
    }

    public Path defaultData() {
        return home.resolve("var");
    }

    Path target(String module) {
        return home.resolve(module).resolve("target");
    }

    /** The class path of a service: its jar, and what it needs beside it. */
    String classPath(String module) {
        return jar(module) + ":" + target(module).resolve("lib") + "/*";
    }

    Path jar(String module) {
        var jar = target(module).resolve(Path.of(module).getFileName() + ".jar");
        if (!Files.exists(jar)) {
            throw new Refusal(jar + " is missing: build Redress first, which ./redress does by itself.");
        }
        return jar;
    }

    private static Path around(Path place) {
        return Stream.iterate(place, path -> path != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("infra/launcher")))
                .findFirst()
                .orElseThrow(() -> new Refusal("Redress does not find its own folder: start it with ./redress."));
    }

    private static Path ownPlace() {
        try {
            return Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
