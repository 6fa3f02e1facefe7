package redress.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static redress.command.Running.ask;
import static redress.command.Topic.header;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.command.Running;
import redress.command.Running.Answer;
import redress.command.Topic;
import redress.command.receipt.Receipts;
import redress.command.receipt.Receipts.Counts;
import redress.events.EventJson;
import redress.events.Topics;
import redress.events.cloudevents.CloudEvent;
import redress.events.report.ReportId;
import redress.identity.Role;
import redress.kafka.Publisher;

/** Reports through every door. */
class ReportIntakeTest {

    private final String source = "reports-" + UUID.randomUUID().toString().substring(0, 8);
    private final Publisher publisher = Running.bean(Publisher.class);
    private final Receipts receipts = Running.bean(Receipts.class);

    private static final String EXPOSURE =
            "{\"externalId\":\"e1\",\"product\":\"Card\",\"day\":\"2026-02-01\",\"count\":12}";

    private CloudEvent record(String type, String data) {
        return new CloudEvent("r1", source, type, null, null, Map.of("batch", source), data.getBytes(UTF_8));
    }

    private void send(CloudEvent event) {
        publisher.await(List.of(publisher.send(Topics.INTAKE, "e1", event)));
    }

    private String stated(String data) {
        return data.replaceFirst("\\{", "{\"source\":\"" + source + "\",");
    }

    @Test
    void aReportFromTheTopicComesOutAsAPublishedEventAndCanBeReplayed() {
        send(record("redress.exposure.report.v1", EXPOSURE));
        String id = ReportId.of("exposure", source, "e1").toString();

        ConsumerRecord<String, byte[]> published =
                Topic.await(Topics.REPORT_EVENTS, 1, r -> id.equals(r.key())).getFirst();

        assertThat(header(published, "ce_type")).isEqualTo("redress.exposure.reported.v1");
        assertThat(header(published, "ce_actor")).isEqualTo("intake:" + source);
        assertThat(header(published, "ce_sequence")).isEqualTo("0");
        assertThat(EventJson.MAPPER.readTree(published.value()).path("day").asString())
                .isEqualTo("2026-02-01");
        assertThat(ask(Role.PUBLISHER, "GET", "/api/events?stream=reports&limit=10000", null)
                        .text()
                        .lines()
                        .filter(line -> line.contains(id)))
                .hasSize(1);
    }

    @Test
    void aReportInStructuredModeIsTakenInAndTheSameOverHttpIsADuplicate() {
        String structured =
                "{\"specversion\":\"1.0\",\"id\":\"s1\",\"source\":\"%s\",\"type\":\"redress.exposure.report.v1\",\"batch\":\"%s\",\"data\":%s}"
                        .formatted(source, source, EXPOSURE);
        publisher.await(List.of(publisher.send(
                Topics.INTAKE,
                "e1",
                Map.of("content-type", "application/cloudevents+json".getBytes(UTF_8)),
                structured.getBytes(UTF_8))));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(receipts.batch(source)).isEqualTo(new Counts(1, 0, 0)));

        Answer again = ask(Role.PUBLISHER, "POST", "/api/exposures", stated(EXPOSURE));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("id").asString())
                .isEqualTo(ReportId.of("exposure", source, "e1").toString());
    }

    @Test
    void reportsAreCountedBesideComplaints() {
        Counts complaints = receipts.complaints();
        Counts reports = receipts.reports();
        send(record("redress.exposure.report.v1", EXPOSURE));
        send(record("redress.exposure.report.v1", EXPOSURE));
        send(record("redress.exposure.report.v1", "{}"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(receipts.batch(source)).isEqualTo(new Counts(1, 1, 1)));

        assertThat(receipts.complaints()).isEqualTo(complaints);
        assertThat(receipts.reports())
                .isEqualTo(new Counts(reports.accepted() + 1, reports.duplicates() + 1, reports.rejected() + 1));
        var totals = ask(Role.ANALYST, "GET", "/api/intake/totals", null).json();
        assertThat(totals.path("reports").path("accepted").asLong()).isEqualTo(reports.accepted() + 1);
        assertThat(totals.path("accepted").asLong())
                .isEqualTo(totals.path("stored").asLong());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exposures            | {"externalId":"e1","product":"Card","day":"2026-02-01","count":3}
            feedback             | {"externalId":"e1","customerId":"c","at":"2026-02-01","satisfaction":5}
            customer-experiences | {"externalId":"e1","customerId":"c","at":"2026-02-01","kind":"returned"}
            affected-lists       | {"externalId":"e1","name":"recall","customerIds":["a","b"],"at":"2026-02-01"}
            """)
    void aReportIsMadeOnceAndFoundTheSecondTime(String path, String body) {
        Answer first = ask(Role.PUBLISHER, "POST", "/api/" + path, stated(body));
        Answer again = ask(Role.PUBLISHER, "POST", "/api/" + path, stated(body));
        Answer wrong = ask(Role.PUBLISHER, "POST", "/api/" + path, "{\"externalId\":\"e2\",\"mood\":1}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("version").asInt(-1)).isZero();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("errors").findValuesAsString("rule")).contains("required", "unknown-field");
    }

    @ParameterizedTest
    @CsvSource({
        "exposures, HANDLER, 403",
        "affected-lists, SUPERVISOR, 403",
        "feedback, HANDLER, 400",
        "feedback, ANALYST, 403",
        "customer-experiences, SUPERVISOR, 400",
        "customer-experiences, PROCESS_OWNER, 403",
        "exposures, ADMIN, 400",
        "exposures, , 401"
    })
    void eachRoleReportsItsPart(String path, Role role, int status) {
        assertThat(ask(role, "POST", "/api/" + path, "{}").status()).isEqualTo(status);
    }

    @Test
    void aListOfAHundredThousandCustomersIsTakenInAndPublished() {
        String ids = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"customer-number-" + i + "\"")
                .collect(Collectors.joining(","));
        Answer made = ask(
                Role.PUBLISHER,
                "POST",
                "/api/affected-lists",
                stated("{\"externalId\":\"e1\",\"name\":\"recall\",\"at\":\"2026-02-01\",\"customerIds\":[" + ids
                        + "]}"));

        assertThat(made.status()).isEqualTo(201);
        String id = made.json().path("id").asString();
        ConsumerRecord<String, byte[]> published =
                Topic.await(Topics.REPORT_EVENTS, 1, r -> id.equals(r.key())).getFirst();
        assertThat(new String(published.value(), UTF_8))
                .doesNotContain("customer-number")
                .contains("\"count\":100000");
    }
}
