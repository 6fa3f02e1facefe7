package redress.embedded;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redress.embedded.child.ChildProcess;
import redress.embedded.child.Directories;
import redress.embedded.child.Libraries;
import redress.embedded.child.Orphans;
import redress.embedded.child.Watch;

/** A PostgreSQL server on the loopback address that loses no committed transaction, with the database redress of the role redress. */
public final class EmbeddedPostgres implements EmbeddedServer {

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "96MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("io_method", "sync"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            // A statement in the log could hold personal data.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    /** The superuser logs in nowhere: without a password he would be anybody on this machine. */
    private static final List<String> ADMITTED =
            List.of("host redress redress 127.0.0.1/32 trust", "host redress redress ::1/128 trust");

    private final Path directory;
    private final Path data;
    private final int port;
    private final ChildProcess process;
    private @Nullable Watch watch;

    public EmbeddedPostgres(Path directory, int port, Path log) {
        this.directory = directory.toAbsolutePath();
        this.data = this.directory.resolve("data");
        this.port = port;
        this.process = new ChildProcess(this.directory, log);
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public Path log() {
        return process.log();
    }

    @Override
    public Process start() throws IOException {
        stop(Duration.ofSeconds(20));
        // The children of a killed postmaster may hold its shared memory, on which a new one would not start.
        Orphans.end(data);
        Files.createDirectories(directory);
        var binaries = PostgresBinaries.unpacked(Libraries.find(), directory);
        if (!Files.isDirectory(data)) {
            initialise(binaries);
        }
        // Whoever wrote it is gone; its pid may belong to someone else by now, which PostgreSQL would respect.
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        // At every start: an older data directory admits everyone.
        Files.write(data.resolve("pg_hba.conf"), ADMITTED);
        var arguments = new ArrayList<>(List.of("-D", data.toString(), "-p", "" + port));
        SETTINGS.forEach((key, value) -> arguments.addAll(List.of("-c", key + "=" + value)));
        var postmaster = process.start(binaries.command("postgres", arguments));
        watch = Watch.over(postmaster);
        return postmaster;
    }

    private void initialise(PostgresBinaries binaries) throws IOException {
        var fresh = directory.resolve("data.new");
        Directories.delete(fresh);
        PostgresBinaries.run(
                binaries.command(
                        "initdb",
                        List.of(
                                "-D",
                                fresh.toString(),
                                "--username=postgres",
                                "--auth=trust",
                                "--encoding=UTF8",
                                "--no-locale",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8")),
                "");
        PostgresBinaries.run(
                binaries.command("postgres", List.of("--single", "-D", fresh.toString(), "postgres")),
                "CREATE ROLE redress LOGIN\nCREATE DATABASE redress OWNER redress\n");
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public Optional<ProcessHandle> running() {
        return process.running();
    }

    /** Logs in as far as the server asking for a password or waving through, which it does not while it recovers. */
    @Override
    public boolean ready() {
        var login = "user\0redress\0database\0redress\0\0".getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket()) {
            socket.connect(address(), 500);
            socket.setSoTimeout(2000);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(8 + login.length);
            out.writeInt(3 << 16); // protocol version 3.0
            out.write(login);
            out.flush();
            return socket.getInputStream().read() == 'R';
        } catch (IOException e) {
            return false;
        }
    }

    /** A fast shutdown: clients are sent away, what they committed is kept. */
    @Override
    public void stop(Duration patience) {
        process.stop(patience, EmbeddedPostgres::interrupt);
        if (watch != null) {
            watch.end();
        }
    }

    private static void interrupt(ProcessHandle postmaster) {
        try {
            PostgresBinaries.run(List.of("sh", "-c", "kill -INT " + postmaster.pid()), "");
        } catch (IOException e) {
            postmaster.destroy();
        }
    }
}
