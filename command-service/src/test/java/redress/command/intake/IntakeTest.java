package redress.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static redress.command.Topic.header;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.command.Running;
import redress.command.Topic;
import redress.command.account.Accounts;
import redress.command.account.Reports;
import redress.command.complaint.Complaint;
import redress.command.eventstore.EventLog;
import redress.command.key.DailyKeys;
import redress.command.receipt.Receipts;
import redress.command.receipt.Receipts.Counts;
import redress.command.receipt.RejectedRecords;
import redress.events.ComplaintId;
import redress.events.CustomerKey;
import redress.events.EventJson;
import redress.events.Topics;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.CloudEvents;
import redress.kafka.Publisher;
import redress.kafka.Received;

class IntakeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Names of their own keep the tests apart in the shared database and log. */
    private final String batch = "b" + UUID.randomUUID().toString().substring(0, 8);

    private final String source = "source-" + batch;
    private final Receipts receipts = Running.bean(Receipts.class);

    @BeforeAll
    static void start() {
        Running.service();
    }

    private CloudEvent lodge(int number) {
        String data =
                "{\"externalId\":\"e%d\",\"product\":\"Card\",\"channel\":\"web\",\"narrative\":\"charged twice\"}"
                        .formatted(number);
        return record("r" + number, data);
    }

    private CloudEvent record(String id, String data) {
        return new CloudEvent(
                id, source, "redress.complaint.lodge.v1", null, null, Map.of("batch", batch), data.getBytes(UTF_8));
    }

    private void send(CloudEvent... events) {
        Publisher publisher = Running.bean(Publisher.class);
        publisher.await(List.of(events).stream()
                .map(e -> publisher.send(Topics.INTAKE, e.id(), e))
                .toList());
    }

    private void awaitCounts(long accepted, long duplicates, long rejected) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(receipts.batch(batch)).isEqualTo(new Counts(accepted, duplicates, rejected)));
    }

    private String complaint(int number) {
        return ComplaintId.of(source, "e" + number).toString();
    }

    @Test
    void aRecordFromTheTopicComesOutAsAPublishedEvent() {
        send(lodge(1));

        ConsumerRecord<String, byte[]> published = Topic.await(
                        Topics.COMPLAINT_EVENTS, 1, r -> complaint(1).equals(r.key()))
                .getFirst();

        assertThat(header(published, "ce_type")).isEqualTo("redress.complaint.lodged.v1");
        assertThat(header(published, "ce_subject")).isEqualTo(complaint(1));
        assertThat(header(published, "ce_source")).isEqualTo("/redress/command-service");
        assertThat(header(published, "ce_sequence")).isEqualTo("0");
        assertThat(header(published, "ce_actor")).isEqualTo("intake:" + source);
        assertThat(header(published, "ce_id")).isNotBlank();
        assertThat(header(published, "ce_time")).isNotBlank();
        assertThat(header(published, "ce_position"))
                .isEqualTo(Running.bean(JdbcTemplate.class)
                        .queryForObject(
                                "select globalindex::text from domainevententry where aggregateidentifier = ?",
                                String.class,
                                complaint(1)));
        assertThat(EventJson.MAPPER.readTree(published.value()).path("product").asString())
                .isEqualTo("Card");
    }

    @Test
    void theEventRemembersWhereItsComplaintCameFrom() {
        send(lodge(1));
        awaitCounts(1, 0, 0);

        String metaData = Running.bean(JdbcTemplate.class)
                .queryForObject(
                        "select convert_from(metadata, 'UTF8') from domainevententry where aggregateidentifier = ?",
                        String.class,
                        complaint(1));

        assertThat(metaData).contains("\"batch\":\"" + batch + "\"", "/complaint-intake-");
    }

    @Test
    void theSameComplaintAgainIsADuplicateInTheSameBatchOrLater() {
        send(lodge(1), lodge(2), lodge(1));
        awaitCounts(2, 1, 0);
        send(lodge(2));

        awaitCounts(2, 2, 0);
    }

    @Test
    void aRecordInStructuredModeIsTakenIn() {
        String structured = """
                {"specversion":"1.0","id":"s1","source":"%s","type":"redress.complaint.lodge.v1","batch":"%s",
                 "data":{"externalId":"e1","product":"Card","channel":"web"}}""".formatted(source, batch);
        Publisher publisher = Running.bean(Publisher.class);
        publisher.await(List.of(publisher.send(
                Topics.INTAKE,
                "e1",
                Map.of("content-type", "application/cloudevents+json".getBytes(UTF_8)),
                structured.getBytes(UTF_8))));

        awaitCounts(1, 0, 0);
    }

    @Test
    void brokenRecordsReachTheRejectedTopicAsTheyCameWithTheReason() {
        String notJson = "{\"externalId\": broken";
        String huge = "{\"externalId\":\"e9\",\"product\":\"P\",\"channel\":\"c\",\"narrative\":\""
                + "x".repeat(5_000_000) + "\"}";
        CloudEvent unknown = new CloudEvent(
                "r8", source, "redress.complaint.explode.v1", null, null, Map.of("batch", batch), "{}".getBytes(UTF_8));
        send(record("r6", notJson), record("r7", huge), unknown, lodge(1));
        awaitCounts(1, 0, 3);

        var rejected = Topic.await(
                Topics.INTAKE_REJECTED,
                3,
                r -> batch.equals(header(r, "ce_batch")) && header(r, "redress-rule") != null);

        assertThat(rejected)
                .extracting(r -> r.key() + " " + header(r, "redress-field") + " " + header(r, "redress-rule"))
                .containsExactlyInAnyOrder("r6 data json", "r7 narrative too-long", "r8 type unknown-type");
        assertThat(rejected)
                .filteredOn(r -> "r6".equals(r.key()))
                .singleElement()
                .satisfies(r -> {
                    assertThat(open(r)).isEqualTo(notJson);
                    assertThat(new String(r.value(), UTF_8)).doesNotContain("broken");
                    assertThat(header(r, "ce_id")).isEqualTo("r6");
                    assertThat(header(r, "redress-reason")).isEqualTo("data is not JSON");
                    assertThat(header(r, "redress-position")).startsWith("complaint-intake-");
                });
        assertThat(receipts.rejected(batch, 0, 10))
                .extracting(Receipts.Rejected::record)
                .containsExactlyInAnyOrder("r6", "r7", "r8");
    }

    @Test
    void whatIsNoCloudEventAtAllIsRejectedToo() {
        Publisher publisher = Running.bean(Publisher.class);
        String key = "stray-" + batch;
        publisher.await(List.of(
                publisher.send(Topics.INTAKE, key, Map.of(), "hello".getBytes(UTF_8)),
                publisher.send(Topics.INTAKE, key, Map.of(), null)));

        var rejected = Topic.await(Topics.INTAKE_REJECTED, 2, r -> key.equals(r.key()));

        assertThat(rejected).extracting(r -> header(r, "redress-rule")).containsOnly("cloudevent");
        assertThat(rejected).extracting(IntakeTest::open).contains("hello");
    }

    @Test
    void aRecordTooLargeToBeCopiedIsRejectedByItsPlaceAlone() throws Exception {
        byte[] huge = new byte[17 * 1024 * 1024];
        Received received = new Received("huge-" + batch, 0, 7, "k", CloudEvents.headers(record("r9", "")), huge);

        intake().handle(List.of(received));

        ConsumerRecord<String, byte[]> rejected = Topic.await(
                        Topics.INTAKE_REJECTED, 1, r -> received.position().equals(header(r, "redress-position")))
                .getFirst();
        assertThat(header(rejected, "redress-truncated")).isEqualTo("true");
        assertThat(header(rejected, "ce_batch")).isEqualTo(batch);
        assertThat(rejected.value()).isEmpty();
        assertThat(receipts.batch(batch)).isEqualTo(new Counts(0, 0, 1));
    }

    @Test
    void whatWasRejectedOnceMayBeAcceptedLater() throws Exception {
        var headers = CloudEvents.headers(lodge(1));
        intake().handle(List.of(new Received("later-" + batch, 0, 0, "k", headers, "{}".getBytes(UTF_8))));
        assertThat(receipts.batch(batch)).isEqualTo(new Counts(0, 0, 1));

        intake().handle(List.of(new Received("later-" + batch, 0, 0, "k", headers, lodge(1).data())));

        assertThat(receipts.batch(batch)).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void aBatchCountsItsRecordsThatAreNoCloudEvents() throws Exception {
        var headers = new java.util.HashMap<>(CloudEvents.headers(lodge(1)));
        headers.remove("ce_source");

        intake().handle(List.of(new Received("stray-" + batch, 0, 0, "k", headers, "{}".getBytes(UTF_8))));

        assertThat(receipts.rejected(batch, 0, 10))
                .extracting(Receipts.Rejected::record)
                .containsExactly("r1");
    }

    @Test
    void aBatchThatComesAgainInPartOrWholeCountsOnce() throws Exception {
        List<Received> records = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            // every tenth repeats an earlier complaint, every hundredth is broken
            CloudEvent event = i % 100 == 99 ? record("r" + i, "{}") : lodge(i % 10 == 9 ? i - 1 : i);
            records.add(new Received("replayed-" + batch, 0, i, event.id(), CloudEvents.headers(event), event.data()));
        }
        Intake intake = intake();
        intake.handle(records.subList(0, 120));

        intake.handle(records.subList(0, 250));
        intake.handle(records);
        intake.handle(records);

        assertThat(receipts.batch(batch)).isEqualTo(new Counts(270, 27, 3));
    }

    @Test
    void whoeverLodgesSecondAtTheSameTimeFindsADuplicate() {
        List<Lodgement> sameTwice = new ArrayList<>();
        var reader = reader();
        for (int i = 0; i < 2; i++) {
            CloudEvent event = lodge(1);
            sameTwice.add(
                    fit(reader, new Received("race-" + batch, 0, i, "k", CloudEvents.headers(event), event.data())));
        }
        Lodging lodging = Running.bean(Lodging.class);

        assertThat(lodging.lodgedFirst(sameTwice.get(0))).isTrue();
        assertThat(lodging.lodgedFirst(sameTwice.get(1))).isFalse();
        assertThat(receipts.batch(batch)).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void aComplaintWhoseReceiptCannotBeBookedIsNotStored() {
        CloudEvent first = lodge(1);
        CloudEvent second = lodge(2);
        var reader = reader();
        // Two different records can never stand at one place; the books refuse the second one.
        Lodging lodging = Running.bean(Lodging.class);
        lodging.lodgedFirst(fit(reader, first));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> lodging.lodgedFirst(fit(reader, second)))
                .isNotNull();

        assertThat(Running.bean(EventLog.class).version(complaint(2))).isEqualTo(-1);
    }

    private Lodgement fit(RecordReader reader, CloudEvent event) {
        return fit(reader, new Received("one-place-" + batch, 0, 0, "k", CloudEvents.headers(event), event.data()));
    }

    private static Lodgement fit(RecordReader reader, Received received) {
        return ((Read.Fit) reader.read(received)).lodgement();
    }

    @Test
    void inTheEndEveryAcceptedComplaintIsStoredAndPublished() {
        send(lodge(1), lodge(2));
        awaitCounts(2, 0, 0);
        EventLog log = Running.bean(EventLog.class);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(log.unpublished()).isZero();
            assertThat(receipts.complaints().accepted()).isEqualTo(log.stored(Complaint.TYPE));
        });
    }

    private static RecordReader reader() {
        return new RecordReader("log", Running.bean(Accounts.class), Running.bean(Reports.class));
    }

    private static Intake intake() {
        return new Intake(
                reader(),
                new Corrections(Running.bean(RejectedRecords.class)),
                Running.bean(Lodging.class),
                Running.bean(EventLog.class),
                Running.bean(Receipts.class),
                Running.bean(Publisher.class),
                Running.bean(DailyKeys.class),
                Running.bean(ExecutorService.class));
    }

    /** What a rejected record says; in the topic it is sealed. */
    private static String open(ConsumerRecord<String, byte[]> rejected) {
        if (rejected.value() == null) {
            return "";
        }
        CustomerKey key = Running.bean(DailyKeys.class)
                .byId(String.valueOf(header(rejected, "redress-key")))
                .orElseThrow();
        try {
            return new String(key.open(rejected.value()), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
