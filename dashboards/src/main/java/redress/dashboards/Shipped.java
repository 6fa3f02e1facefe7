package redress.dashboards;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The files for Grafana inside this module's jar. */
final class Shipped {

    private Shipped() {}

    static byte[] bytes(String name) {
        try (var file = Shipped.class.getResourceAsStream("/grafana/" + name)) {
            if (file == null) {
                throw new FileNotFoundException(name + " is not among the files for Grafana");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
