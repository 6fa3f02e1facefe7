package redress.launcher.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.launcher.terminal.Refusal;

class RejectedFileTest {

    @TempDir
    Path folder;

    private Path source = Path.of("");

    @BeforeEach
    void writeSource() throws IOException {
        source = Files.writeString(folder.resolve("a.csv"), "id\n=1+1\n7\n");
    }

    @Test
    void itNeverReplacesTheImportedFile() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), source);
        for (var path : List.of(source, folder.resolve("../" + folder.getFileName() + "/a.csv"), link)) {
            assertThatThrownBy(() -> new RejectedFile(path).check(source))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("would replace the imported file");
        }
    }

    @Test
    void itReplacesNoOtherFile() throws IOException {
        var other = Files.createFile(folder.resolve("other.csv"));
        assertThatThrownBy(() -> new RejectedFile(other).check(source))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("exists already");
    }

    @Test
    void itIsKnownBeforeWhetherItCanBeWritten() throws IOException {
        assertThatThrownBy(() -> new RejectedFile(source.resolve("r.csv")).check(source))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be written");
        var fine = folder.resolve("new/r.csv");
        new RejectedFile(fine).check(source);
        assertThat(fine).doesNotExist();
    }

    @Test
    void noCellIsAFormula() throws IOException {
        var path = folder.resolve("r.csv");
        var mapping = Mapping.of(
                RecordType.COMPLAINT, List.of("externalId=id,channel=:web,product=:loan"), List.of(), List.of("id"));
        new RejectedFile(path)
                .write(
                        List.of(
                                new RejectedRow(1, "@field", "+rule", "-message"),
                                new RejectedRow(2, null, "\trule", "\rmessage")),
                        source,
                        mapping);
        assertThat(Files.readString(path)).contains("1,'=1+1,'@field,'+rule,'-message", "2,7,,'\trule,\"'\rmessage\"");
    }
}
