package redress.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are in the checkout, whatever folder the tests run in. */
final class Repository {

    static final Path ROOT = root();
    static final Path DATA = ROOT.resolve("../shared/data").normalize();

    private Repository() {}

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("redress"))) {
            here = here.getParent();
        }
        return here;
    }
}
