package redress.embedded.process;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL binaries for this machine from their jar and ends: DIRECTORY. */
public final class PostgresInstallation {

    private PostgresInstallation() {}

    public static void main(String[] arguments) throws IOException {
        var directory = Path.of(arguments[0]);
        var system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        var packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"));
        try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, directory);
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path directory)
            throws IOException {
        var target = directory.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, directory.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(archive, target);
            target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }
}
