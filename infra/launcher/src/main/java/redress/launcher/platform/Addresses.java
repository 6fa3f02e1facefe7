package redress.launcher.platform;

import java.util.List;

/** Where a person finds what, name and address each. */
public final class Addresses {

    private Addresses() {}

    public static List<List<String>> of(Platform platform) {
        var ports = platform.ports();
        return List.of(
                List.of("console", ports.url(ports.queries())),
                List.of("command API", ports.url(ports.commands())),
                List.of("analytics", ports.url(ports.analytics())),
                List.of("Kafka", ports.kafkaBootstrap()),
                List.of("Elasticsearch", ports.url(ports.elasticsearch())),
                List.of("PostgreSQL", "127.0.0.1:" + ports.postgres() + ", database and user redress"),
                List.of("logins", platform.data().path().resolve("credentials").toString()));
    }
}
