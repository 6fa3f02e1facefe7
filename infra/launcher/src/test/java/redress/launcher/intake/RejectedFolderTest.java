package redress.launcher.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.launcher.rows.Rows;
import redress.launcher.terminal.Refusal;

class RejectedFolderTest {

    private static final Instant NOW = Instant.parse("2026-05-31T12:00:00Z");

    @TempDir
    Path data;

    private RejectedFolder folder() {
        return new RejectedFolder(data.resolve("imports"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Path aged(String name, Duration age) throws IOException {
        var file = Files.writeString(folder().path().resolve(name), "x");
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }

    @Test
    void onlyItsOwnerReadsAnythingInIt() throws IOException {
        var before = Files.createDirectories(folder().path());
        Files.setPosixFilePermissions(before, PosixFilePermissions.fromString("rwxr-xr-x"));

        folder().prepare(NOW);

        assertThat(permissions(before)).isEqualTo("rwx------");
        var source = Files.writeString(data.resolve("a.csv"), "id\n7\n");
        var file = folder().fileOf(Batch.of(source, NOW));
        try (var rows = Rows.of(source)) {
            var mapping = Mapping.of(
                    RecordType.COMPLAINT,
                    List.of("externalId=id,channel=:web,product=:loan"),
                    List.of(),
                    rows.columns());
            new RejectedFile(file).write(List.of(new RejectedRow(1, "product", "text", "no")), source, mapping);
        }
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void whatIsOlderThanThirtyDaysIsDeletedAndNothingElse() throws IOException {
        folder().prepare(NOW);
        var own = folder().fileOf(Batch.of(Path.of("a.csv"), NOW)).getFileName().toString();
        var old = aged(own, Duration.ofDays(30).plusSeconds(1));
        var young = aged("20260501-120000-b-0a1f-rejected.csv", Duration.ofDays(30));
        var others = aged("my-rejected.csv", Duration.ofDays(300));
        var target = aged("target.csv", Duration.ofDays(300));
        var link = Files.createSymbolicLink(folder().path().resolve("20200501-120000-b-0a1f-rejected.csv"), target);

        folder().prepare(NOW);

        assertThat(old).doesNotExist();
        assertThat(List.of(young, others, target, link)).allMatch(Files::exists);
    }

    @Test
    void aFolderThatCannotBeIsRefusedInASentence() throws IOException {
        Files.createFile(folder().path());
        assertThatThrownBy(() -> folder().prepare(NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be written");
    }
}
