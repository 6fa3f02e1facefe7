package redress.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The logins and keys of the embedded default: random ones are made at first start and kept below the data directory,
 * readable by its owner only. {@code credentials} has a line each: role user password.
 */
public final class Credentials {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path data;

    private Credentials(Path data) {
        this.data = data;
    }

    /** The credentials below {@code data}; whatever is missing is made. */
    public static Credentials in(Path data) {
        Credentials credentials = new Credentials(data);
        credentials.makeMissing();
        return credentials;
    }

    private void makeMissing() {
        String logins = Arrays.stream(Role.values())
                .map(role -> role.logicalName() + " " + role.logicalName() + " " + secret(18))
                .collect(Collectors.joining("\n", "", "\n"));
        writeOnce(file(), logins);
        writeOnce(key("token"), secret(32));
        writeOnce(key("pseudonym"), secret(32));
        writeOnce(key("master"), secret(32) + "\n");
    }

    public Path file() {
        return data.resolve("credentials");
    }

    private Path key(String name) {
        return data.resolve("secrets").resolve(name);
    }

    /** All logins, in the file's order. */
    public List<Login> logins() {
        try (Stream<String> lines = Files.lines(file())) {
            return lines.filter(line -> !line.isBlank()).map(Credentials::login).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first login with a role. */
    public Login of(Role role) {
        return logins().stream()
                .filter(login -> login.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file() + " has no login for " + role.logicalName()));
    }

    /** Signs the identity that one service hands on to another. */
    public byte[] tokenKey() {
        return read(key("token"));
    }

    /** Turns customer ids into pseudonyms. */
    public byte[] pseudonymKey() {
        return read(key("pseudonym"));
    }

    /** Wrap the customers' keys: the first of them those of today, the others those that they have wrapped before. */
    public List<byte[]> masterKeys() {
        try (Stream<String> lines = Files.lines(key("master"))) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Base64.getUrlDecoder()::decode)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Login login(String line) {
        String[] words = line.trim().split("\\s+", 4);
        if (words.length != 3) {
            throw new IllegalStateException("a line of the credentials file must read: role user password");
        }
        Role role = Role.byLogicalName(words[0])
                .orElseThrow(() -> new IllegalStateException("the credentials file has an unknown role: " + words[0]));
        return new Login(role, words[1], words[2]);
    }

    private static byte[] read(Path file) {
        try {
            return Base64.getUrlDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String secret(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Written whole beside its place and moved there, so that a second starter never reads half a file. */
    private static void writeOnce(Path file, String content) {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    "." + file.getFileName(),
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, content, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException other) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
