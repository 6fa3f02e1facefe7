package redress.embedded.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/** Runs one Elasticsearch node in this process: DIRECTORY PORT. */
public final class ElasticsearchServer {

    private static final String DESCRIPTOR = "plugin-descriptor.properties";

    private ElasticsearchServer() {}

    public static void main(String[] arguments) throws Exception {
        Owner.endWithIt();
        var directory = Path.of(arguments[0]);
        var home = directory.resolve("home");
        describe(home.resolve("modules/transport-netty4"));
        System.setProperty("es.path.home", home.toString());
        LogConfigurator.configureESLogging();
        LogConfigurator.setNodeName("redress");
        var environment = new Environment(settings(directory, arguments[1]), home.resolve("config"));
        var modules = PluginsLoader.loadModulesBundles(environment.modulesDir(), false);
        var node = new Node(environment, PluginsLoader.createPluginsLoader(modules, Set.of(), Map.of(), false));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "shutdown"));
        node.start();
        Thread.currentThread().join(); // the node's own threads are daemons
    }

    /** The jar carries its own descriptor; without the name of a Java module it loads from the class path as well. */
    private static void describe(Path module) throws Exception {
        Path jar;
        try (var jars = Files.newDirectoryStream(module, "transport-netty4-*.jar")) {
            jar = jars.iterator().next();
        }
        try (var file = new JarFile(jar.toFile());
                var descriptor =
                        file.getInputStream(file.getEntry("META-INF/es-plugins/transport-netty4/" + DESCRIPTOR))) {
            var lines = new String(descriptor.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("modulename"))
                    .toList();
            Files.write(module.resolve(DESCRIPTOR), lines);
        }
    }

    private static Settings settings(Path directory, String port) {
        return Settings.builder()
                .put("path.home", directory.resolve("home").toString())
                .put("path.data", directory.resolve("data").toString())
                .put("path.logs", directory.resolve("logs").toString())
                .put("cluster.name", "redress")
                .put("node.name", "redress")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", port)
                .put("transport.port", "0")
                // A laptop's disk is often fuller than the shares at which a cluster would move its shards away.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                // The real use of a heap without G1 is mostly garbage: count reservations instead.
                .put("indices.breaker.total.use_real_memory", false)
                .build();
    }

    private static void close(Node node) {
        try {
            node.prepareForClose();
            node.close();
            node.awaitClose(10, TimeUnit.SECONDS);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
