package redress.launcher.platform;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redress.embedded.EmbeddedElasticsearch;
import redress.embedded.EmbeddedKafka;
import redress.embedded.EmbeddedPostgres;

/** The servers and services of one platform, and what each is told about the others. */
public record Platform(Installation installation, DataDirectory data, Ports ports) {

    /**
     * Lets threads of a lower priority than usual get a core only when no others want it, or nearly so (nice 10): without,
     * Java on Linux heeds no priorities.
     */
    private static final List<String> PRIORITIES =
            List.of("-XX:ThreadPriorityPolicy=1", "-XX:JavaPriority1_To_OSPriority=10");

    /** PostgreSQL, Elasticsearch, Kafka: in the order in which they may stop last. */
    public List<Part> servers() {
        var path = data.path();
        return List.of(
                new Server(
                        new EmbeddedPostgres(path.resolve("postgresql"), ports.postgres(), data.log("postgresql")), ""),
                new Server(
                        new EmbeddedElasticsearch(
                                path.resolve("elasticsearch"), ports.elasticsearch(), data.log("elasticsearch")),
                        "http://"),
                new Server(
                        new EmbeddedKafka(
                                path.resolve("kafka"), ports.kafka(), ports.kafkaController(), data.log("kafka")),
                        ""));
    }

    public List<Part> services() {
        return List.of(
                service(
                        "query-service",
                        "redress.query.QueryService",
                        ports.queries(),
                        List.of("-Xmx512m", "-Xms512m", "-Xmn256m", "-XX:SurvivorRatio=4")),
                service("command-service", "redress.command.CommandService", ports.commands(), List.of("-Xmx256m")),
                service(
                        "analytics",
                        "redress.analytics.Analytics",
                        ports.analytics(),
                        Stream.concat(Stream.of("-Xmx512m", "--add-modules=jdk.incubator.vector"), PRIORITIES.stream())
                                .toList()));
    }

    public List<Part> parts() {
        return Stream.concat(services().stream(), servers().stream()).toList();
    }

    /** The command line of a command-service that is measured from inside; see the module infra/bench. */
    public List<String> measurement(List<String> tasks) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("server.port", "" + ports.commands());
        settings.putAll(settings());
        var options = List.of("--enable-native-access=ALL-UNNAMED", "-Xms48m", "-Xmx256m");
        return new ServiceCommand(
                        installation, "command-service", "redress.bench.CommandMeasurement", options, settings)
                .beside("infra/bench", tasks);
    }

    /**
     * The command line of a process that measures what analytics does with texts; see the module infra/bench.
     *
     * @param heap its limit, such as {@code 2g}
     */
    public List<String> textMeasurement(String heap, List<String> arguments) {
        var options = List.of("--enable-native-access=ALL-UNNAMED", "-Xmx" + heap);
        return new ServiceCommand(installation, "analytics", "redress.bench.texts.TextMeasurement", options, settings())
                .beside("infra/bench", arguments);
    }

    /** The command line of a process that measures whether what analytics says is true; see the module infra/bench. */
    public List<String> truthMeasurement(Path page) {
        return new ServiceCommand(
                        installation,
                        "analytics",
                        "redress.bench.truth.TruthMeasurement",
                        List.of("-Xmx1g"),
                        settings())
                .beside("infra/bench", List.of(page.toString()));
    }

    private Part service(String name, String mainClass, int port, List<String> options) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("server.port", "" + port);
        settings.putAll(settings());
        var withNative = Stream.concat(Stream.of("--enable-native-access=ALL-UNNAMED", "-Xms48m"), options.stream());
        var command = new ServiceCommand(installation, name, mainClass, withNative.toList(), settings);
        return new Service(name, port, data, command);
    }

    private Map<String, String> settings() {
        return Map.of(
                "server.address", "127.0.0.1",
                "redress.data", data.path().toString(),
                "redress.kafka", ports.kafkaBootstrap(),
                "redress.elasticsearch", ports.url(ports.elasticsearch()),
                "redress.command-service", ports.url(ports.commands()),
                "redress.analytics", ports.url(ports.analytics()),
                "spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/redress",
                "spring.datasource.username", "redress",
                "spring.main.banner-mode", "off");
    }
}
