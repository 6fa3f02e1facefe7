package redress.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import redress.analytics.index.Clusterings;
import redress.embedded.EmbeddedStack;
import redress.events.EventJson;
import redress.events.EventTypes;
import redress.events.Topics;
import redress.events.cloudevents.CloudEvent;
import redress.events.complaint.ComplaintEvent;
import redress.events.finding.Finding;
import redress.events.report.ReportEvent;
import redress.events.rootcause.RootCauseEvent;
import redress.identity.Credentials;
import redress.identity.Login;
import redress.identity.Role;
import redress.kafka.KafkaAccess;
import redress.kafka.Publisher;
import tools.jackson.databind.JsonNode;

/** The service as it runs, on a real Kafka and a real Elasticsearch, shared by the tests of this JVM. */
final class RunningAnalytics {

    private static @Nullable RunningAnalytics shared;

    private final EmbeddedStack stack =
            EmbeddedStack.shared(EmbeddedStack.Part.KAFKA, EmbeddedStack.Part.ELASTICSEARCH);
    private final Path data = temporary();
    final ConfigurableApplicationContext context;
    private final Publisher publisher;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningAnalytics() {
        context = new SpringApplicationBuilder(Analytics.class)
                .run(
                        "--server.port=0",
                        "--redress.data=" + data,
                        "--redress.kafka=" + stack.kafka(),
                        "--redress.elasticsearch=" + stack.elasticsearch(),
                        // The tests say when.
                        "--redress.analytics.regroup-check=1h");
        publisher = new Publisher(KafkaAccess.plain(stack.kafka()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get("/api/analysis", Role.ADMIN).statusCode() == 200);
    }

    static synchronized RunningAnalytics shared() {
        if (shared == null) {
            shared = new RunningAnalytics();
            shared.awaitStarted();
        }
        return shared;
    }

    private void awaitStarted() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get("/api/analysis", Role.ADMIN).statusCode() == 200);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("analytics");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void happened(List<? extends ComplaintEvent> complaints) {
        publish(
                Topics.COMPLAINT_EVENTS,
                complaints.stream().map(c -> event(c, c.complaint().toString())).toList());
    }

    void happened(RootCauseEvent event) {
        publish(Topics.ROOT_CAUSE_EVENTS, List.of(event(event, event.rootCause().toString())));
    }

    void reported(List<? extends ReportEvent> reports) {
        publish(
                Topics.REPORT_EVENTS,
                reports.stream().map(r -> event(r, r.report().toString())).toList());
    }

    /** Writes as another service does, with its ids and times searchable as they are there. */
    void written(String index, Map<String, ?> documents) throws IOException {
        var elasticsearch = context.getBean(ElasticsearchClient.class);
        if (!elasticsearch.indices().exists(e -> e.index(index)).value()) {
            elasticsearch
                    .indices()
                    .create(c -> c.index(index)
                            .mappings(m -> m.dynamic(DynamicMapping.False)
                                    .properties("id", p -> p.keyword(k -> k))
                                    .properties("rootCauseId", p -> p.keyword(k -> k))
                                    .properties("product", p -> p.keyword(k -> k))
                                    .properties("channel", p -> p.keyword(k -> k))
                                    .properties("region", p -> p.keyword(k -> k))
                                    .properties("attributes", p -> p.keyword(k -> k))
                                    .properties("customer", p -> p.keyword(k -> k))
                                    .properties("satisfaction", p -> p.integer(n -> n))
                                    .properties("state", p -> p.keyword(k -> k))
                                    .properties("at", p -> p.date(d -> d))
                                    .properties("recordedAt", p -> p.date(d -> d))
                                    .properties("deployedAt", p -> p.date(d -> d))));
        }
        elasticsearch.bulk(b -> {
            documents.forEach((id, document) ->
                    b.operations(op -> op.index(i -> i.index(index).id(id).document(document))));
            return b.refresh(Refresh.True);
        });
    }

    void unreadable(String type, String subject) {
        CloudEvent broken = new CloudEvent(
                UUID.randomUUID().toString(), "/test", type, subject, null, Map.of(), "{\"at\":5,".getBytes(UTF_8));
        publish(Topics.COMPLAINT_EVENTS, List.of(broken));
    }

    private void publish(String topic, List<CloudEvent> events) {
        List<CompletableFuture<?>> sent = new ArrayList<>();
        events.forEach(e -> sent.add(publisher.send(topic, String.valueOf(e.subject()), e)));
        publisher.await(sent);
    }

    private static CloudEvent event(Object event, String subject) {
        return new CloudEvent(
                UUID.randomUUID().toString(),
                "/redress/command-service",
                EventTypes.nameOf(event.getClass()),
                subject,
                null,
                Map.of("sequence", "0", "position", "0", "actor", "test"),
                EventJson.MAPPER.writeValueAsBytes(event));
    }

    /** Waits until everything that happened so far has been taken in. */
    void awaitCaughtUp() {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
            JsonNode analysis = json(get("/api/analysis", Role.ADMIN));
            return analysis.get("waiting").asLong() == 0;
        });
    }

    /** Leaves behind what a clustering does that dies while its result is being published. */
    void publicationBrokenOff() throws IOException {
        context.getBean(Clusterings.class).begin("broken-off");
    }

    /** Clusters, and waits for the result. */
    JsonNode cluster() throws IOException, InterruptedException {
        return awaitClustering(post("/api/clusterings", Role.ANALYST));
    }

    /** The same, as coarse or fine as somebody wants. */
    JsonNode cluster(String wish) throws IOException, InterruptedException {
        return awaitClustering(post("/api/clusterings", wish, Role.ANALYST));
    }

    private JsonNode awaitClustering(HttpResponse<String> started) throws IOException, InterruptedException {
        String id = json(started).get("id").asString();
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
            HttpResponse<String> latest = get("/api/clusterings/latest", Role.ANALYST);
            return latest.statusCode() == 200
                    && json(latest).get("id").asString().equals(id)
                    && !json(latest).get("running").asBoolean();
        });
        return json(get("/api/clusterings/latest", Role.ANALYST));
    }

    /** All findings so far, in the order of each subject. */
    List<Finding> findings() {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.kafka()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.FINDINGS).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Finding> findings = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (var kafka : consumer.poll(Duration.ofMillis(100))) {
                    findings.add(finding(kafka));
                }
            }
            return findings;
        }
    }

    private static Finding finding(ConsumerRecord<byte[], byte[]> kafka) {
        String type = new String(kafka.headers().lastHeader("ce_type").value(), UTF_8);
        Class<?> known = EventTypes.byName(type).orElseThrow();
        return (Finding) EventJson.MAPPER.readValue(kafka.value(), known);
    }

    /** The last statement about each complaint. */
    Map<String, Finding.ComplaintGrouped> statements() {
        return findings().stream()
                .flatMap(f -> f instanceof Finding.ComplaintGrouped g ? Stream.of(g) : Stream.empty())
                .collect(Collectors.toMap(
                        g -> g.complaint().toString(), g -> g, (a, b) -> a.version() > b.version() ? a : b));
    }

    List<Finding.CauseSuspected> suspicions() {
        return findings().stream()
                .flatMap(f -> f instanceof Finding.CauseSuspected s ? Stream.of(s) : Stream.empty())
                .toList();
    }

    HttpResponse<String> get(String path, Role role) throws IOException, InterruptedException {
        return http.send(request(path, role).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Role role) throws IOException, InterruptedException {
        return http.send(
                request(path, role).POST(HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String json, Role role) throws IOException, InterruptedException {
        return http.send(
                request(path, role)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> getWithoutLogin(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode elasticsearch(String path) throws IOException, InterruptedException {
        URI uri = URI.create(stack.elasticsearch() + path);
        return json(http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString()));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return EventJson.MAPPER.readTree(answer.body());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    private HttpRequest.Builder request(String path, Role role) {
        Login login = Credentials.in(data).of(role);
        String basic = Base64.getEncoder().encodeToString((login.user() + ":" + login.password()).getBytes(UTF_8));
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Basic " + basic);
    }
}
