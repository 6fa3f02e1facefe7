package redress.embedded.certificate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A certificate authority like one that a company runs for itself: trusted by nobody who was not told to. Made by the
 * JDK's keytool, good for two days.
 */
public final class Authority {

    private static final String ITSELF = "authority";
    /** Of a key store that is gone with the test. */
    private static final String PASSWORD = "changeit";

    private final Path directory;
    private final Path store;

    private Authority(Path directory) {
        this.directory = directory;
        this.store = directory.resolve("authority.p12");
    }

    /** A new one that keeps its files in a folder of its own. */
    public static Authority in(Path directory) throws IOException {
        Authority authority = new Authority(Files.createDirectories(directory));
        authority.keytool(ITSELF, List.of("-ext", "bc:critical=ca:true", "-ext", "ku:critical=keyCertSign"));
        Files.writeString(
                authority.certificate(),
                pem("CERTIFICATE", authority.encoded(ITSELF).getFirst()));
        return authority;
    }

    /** What makes a client trust everybody whom it has certified; PEM. */
    public Path certificate() {
        return directory.resolve("authority.pem");
    }

    /** Certifies a server on the loopback address. */
    public Certified certify(String server) throws IOException {
        return certify(server, "ip:127.0.0.1,dns:localhost");
    }

    /** Certifies a server with other names, for example {@code dns:elsewhere.example}. */
    public Certified certify(String server, String names) throws IOException {
        keytool(server, List.of("-signer", ITSELF, "-ext", "san=" + names));
        List<byte[]> encoded = encoded(server);
        StringBuilder chain = new StringBuilder();
        encoded.subList(0, encoded.size() - 1).forEach(each -> chain.append(pem("CERTIFICATE", each)));
        Path certificate = Files.writeString(directory.resolve(server + ".pem"), chain);
        Path key = directory.resolve(server + ".key");
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, pem("PRIVATE KEY", encoded.getLast()));
        return new Certified(certificate, key);
    }

    /** The certificates from the holder's own on, and the private key. */
    private List<byte[]> encoded(String alias) throws IOException {
        try {
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            List<byte[]> encoded = new ArrayList<>();
            for (Certificate each : keys.getCertificateChain(alias)) {
                encoded.add(each.getEncoded());
            }
            Key key = keys.getKey(alias, PASSWORD.toCharArray());
            encoded.add(key.getEncoded());
            return encoded;
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificates cannot be read", e);
        }
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content)
                + "\n-----END " + what + "-----\n";
    }

    private void keytool(String alias, List<String> more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "keytool",
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(more);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), US_ASCII);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while keytool ran", e);
        }
    }
}
