package redress.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated file that is kept in the repository: compared, or with {@code -Dcontracts=write} written anew. */
final class Kept {

    private Kept() {}

    static void check(Path file, String generated) {
        try {
            if (System.getProperty("contracts", "").equals("write")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, generated);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as(
                            "%s is generated; after a change: mvn test -pl events -Dtest='*ContractTest' -Dcontracts=write",
                            file)
                    .isEqualTo(generated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
