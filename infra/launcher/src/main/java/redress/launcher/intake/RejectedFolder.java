package redress.launcher.intake;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import redress.launcher.terminal.Refusal;

/**
 * The folder of the data directory with the files of rejected rows, which only its owner may enter. They name complaints by
 * the sources' ids, so each import deletes those that are too old; files of others stay.
 */
record RejectedFolder(Path path) {

    /** As long as the intake keeps the records themselves ({@code redress.rejected.keep}), unless that is set. */
    private static final Duration KEEP = Duration.ofDays(30);

    private static final Pattern OWN = Pattern.compile("\\d{8}-\\d{6}-.*-[0-9a-f]{4}-rejected\\.csv");

    /** Where the rejected rows of a batch go. */
    Path fileOf(Batch batch) {
        return path.resolve(batch.id() + "-rejected.csv");
    }

    /**
     * Makes the folder if it is not there, closes it to others, and deletes what is older than 30 days.
     *
     * @throws Refusal if it cannot be written
     */
    void prepare(Instant now) {
        try {
            close(Files.createDirectories(path));
            for (Path file : own()) {
                var changed = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
                if (changed.toInstant().isBefore(now.minus(KEEP))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new Refusal(path + " cannot be written: it must belong to whoever imports.", e);
        }
    }

    private List<Path> own() throws IOException {
        try (var files = Files.list(path)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && OWN.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static void close(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
