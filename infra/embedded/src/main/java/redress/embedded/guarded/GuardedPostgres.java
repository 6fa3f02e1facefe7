package redress.embedded.guarded;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import redress.embedded.EmbeddedPostgres;
import redress.embedded.FreePort;
import redress.embedded.certificate.Certified;

/** A real PostgreSQL that admits the role redress with a password and over TLS only. */
public final class GuardedPostgres implements AutoCloseable {

    private static final List<String> TLS =
            List.of("ssl = on", "ssl_cert_file = 'server.pem'", "ssl_key_file = 'server.key'");
    private static final List<String> ADMITTED = List.of("hostssl redress redress 127.0.0.1/32 scram-sha-256");
    /** By which a client asks whether the server speaks TLS; it answers with one letter. */
    private static final int SSL_REQUEST = 80877103;

    private final EmbeddedPostgres server;

    private GuardedPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Returns when it admits nobody else any more. */
    public static GuardedPostgres start(Path directory, Certified certified, String password) throws IOException {
        EmbeddedPostgres server =
                new EmbeddedPostgres(directory, FreePort.any(), directory.resolveSibling("postgresql.log"));
        Process postmaster = server.start();
        Ready.await(server);
        GuardedPostgres guarded = new GuardedPostgres(server);
        guarded.setPassword(password);
        Path data = directory.resolve("data");
        Files.copy(certified.certificate(), data.resolve("server.pem"));
        Files.copy(certified.key(), data.resolve("server.key"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.write(data.resolve("postgresql.conf"), TLS, StandardOpenOption.APPEND);
        Files.write(data.resolve("pg_hba.conf"), ADMITTED);
        // Reads its settings again.
        new ProcessBuilder("kill", "-HUP", Long.toString(postmaster.pid())).start();
        Ready.await(server, guarded::speaksTls);
        return guarded;
    }

    /** Without a word on TLS and whom to trust. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.address().getPort() + "/redress";
    }

    private void setPassword(String password) throws IOException {
        try (Connection open = DriverManager.getConnection(jdbcUrl(), "redress", "");
                Statement statement = open.createStatement()) {
            statement.execute("ALTER ROLE redress PASSWORD '" + password.replace("'", "''") + "'");
        } catch (SQLException e) {
            throw new IOException("the password cannot be set", e);
        }
    }

    private boolean speaksTls() {
        try (Socket socket =
                new Socket(server.address().getAddress(), server.address().getPort())) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(8);
            out.writeInt(SSL_REQUEST);
            out.flush();
            return socket.getInputStream().read() == 'S';
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop(Duration.ofSeconds(20));
    }
}
