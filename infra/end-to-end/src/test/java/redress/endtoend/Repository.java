package redress.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where things are in the checkout, whatever folder the tests run in. */
final class Repository {

    static final Path ROOT = root();
    static final Path DATA = ROOT.resolve("../shared/data").normalize();

    private Repository() {}

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(here.resolve("redress"))) {
            here = Objects.requireNonNull(here.getParent(), "the tests run inside a checkout");
        }
        return here;
    }
}
