package redress.embedded.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** Runs a Kafka broker and its controller in this process: DIRECTORY PORT CONTROLLER_PORT [SETTINGS], a file with settings of one's own. */
public final class KafkaServer {

    private static final int NODE = 1;

    private KafkaServer() {}

    public static void main(String[] arguments) throws Exception {
        Owner.endWithIt();
        var directory = Path.of(arguments[0]);
        formatOnce(directory);
        var settings = settings(directory, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        if (arguments.length > 3) {
            try (var own = Files.newInputStream(Path.of(arguments[3]))) {
                settings.load(own);
            }
        }
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        server.awaitShutdown();
    }

    private static void formatOnce(Path directory) throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(directory);
        new Formatter()
                .setPrintStream(System.out)
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(java.util.List.of(directory.toString()))
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setIgnoreFormatted(true)
                .run();
    }

    private static Properties settings(Path directory, int port, int controllerPort) throws Exception {
        var settings = new Properties();
        try (var fixed = KafkaServer.class.getResourceAsStream("kafka.properties")) {
            settings.load(fixed);
        }
        settings.setProperty("node.id", "" + NODE);
        settings.setProperty("log.dirs", directory.toString());
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        return settings;
    }
}
