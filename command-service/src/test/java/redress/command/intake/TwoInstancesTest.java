package redress.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.command.Running;
import redress.command.complaint.Complaint;
import redress.command.eventstore.EventLog;
import redress.command.receipt.Receipts;
import redress.command.receipt.Receipts.Counts;
import redress.events.Topics;
import redress.events.cloudevents.CloudEvent;
import redress.identity.Credentials;
import redress.identity.Role;
import redress.kafka.Publisher;

/** The same records at once through Kafka and through HTTP on two instances over one store. */
class TwoInstancesTest {

    private static final int COMPLAINTS = 200;

    private final String batch = "two-" + UUID.randomUUID().toString().substring(0, 8);
    private final HttpClient http = HttpClient.newHttpClient();

    private String data(int number) {
        return "{\"externalId\":\"e%d\",\"product\":\"Card\",\"channel\":\"web\"}".formatted(number);
    }

    private List<CompletableFuture<?>> throughKafka() {
        Publisher publisher = Running.bean(Publisher.class);
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (int i = 0; i < COMPLAINTS; i++) {
            CloudEvent event = new CloudEvent(
                    "r" + i,
                    batch,
                    "redress.complaint.lodge.v1",
                    null,
                    null,
                    Map.of("batch", batch),
                    data(i).getBytes(UTF_8));
            // Without a common key the same complaint may reach both instances.
            sent.add(publisher.send(Topics.INTAKE, "a" + i, event));
            sent.add(publisher.send(Topics.INTAKE, "b" + i, event));
        }
        return sent;
    }

    private int throughHttp(ConfigurableApplicationContext instance, int number) throws Exception {
        var login = instance.getBean(Credentials.class).of(Role.PUBLISHER);
        String port = instance.getEnvironment().getProperty("local.server.port");
        String body = data(number).replaceFirst("\\{", "{\"source\":\"" + batch + "\",");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/complaints"))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((login.user() + ":" + login.password()).getBytes(UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void everyComplaintIsThereOnceWhicheverDoorsItComesThrough() throws Exception {
        Receipts receipts = Running.bean(Receipts.class);
        EventLog log = Running.bean(EventLog.class);
        await().atMost(Duration.ofSeconds(60)).until(() -> log.unpublished() == 0);
        Counts before = receipts.complaints();
        try (ConfigurableApplicationContext other = Running.another();
                var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> askers = new ArrayList<>();
            for (int i = 0; i < COMPLAINTS; i++) {
                int number = i;
                askers.add(() -> throughHttp(Running.service(), number));
                askers.add(() -> throughHttp(other, number));
            }
            List<CompletableFuture<?>> sent = throughKafka();
            for (var asked : threads.invokeAll(askers)) {
                assertThat(asked.get()).isIn(200, 201);
            }
            Running.bean(Publisher.class).await(sent);
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(receipts.batch(batch))
                            .extracting(counts -> counts.accepted() + counts.duplicates())
                            .isEqualTo(2L * COMPLAINTS));
        }
        Counts after = receipts.complaints();
        assertThat(after.accepted() - before.accepted()).isEqualTo(COMPLAINTS);
        assertThat(after.duplicates() - before.duplicates()).isEqualTo(3 * COMPLAINTS);
        assertThat(after.accepted()).isEqualTo(log.stored(Complaint.TYPE));
        assertThat(Running.bean(JdbcTemplate.class).queryForObject("""
                                select count(*) from domainevententry e join intake_receipt r
                                on e.aggregateidentifier = r.aggregate_id::text
                                where r.outcome = 'accepted' and e.type = 'complaint' and e.sequencenumber = 0
                                and convert_from(e.payload, 'UTF8')::jsonb ->> 'source' = ?""", Integer.class, batch))
                .isEqualTo(COMPLAINTS);
    }
}
