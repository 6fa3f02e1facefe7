package redress.command.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static redress.command.Running.ask;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.command.Running;
import redress.command.Running.Answer;
import redress.command.complaint.Complaint;
import redress.command.eventstore.EventLog;
import redress.command.receipt.Receipts;
import redress.command.receipt.Receipts.Counts;
import redress.events.ComplaintId;
import redress.events.Topics;
import redress.events.cloudevents.CloudEvent;
import redress.identity.Role;
import redress.kafka.Publisher;
import tools.jackson.databind.JsonNode;

class RejectedRecordsTest {

    private final String batch = "b" + UUID.randomUUID().toString().substring(0, 8);
    private final String source = "source-" + batch;
    private final Publisher publisher = Running.bean(Publisher.class);
    private final Receipts receipts = Running.bean(Receipts.class);
    private final EventLog log = Running.bean(EventLog.class);

    private void send(String id, String data) {
        CloudEvent event = new CloudEvent(
                id, source, "redress.complaint.lodge.v1", null, null, Map.of("batch", batch), data.getBytes(UTF_8));
        publisher.await(List.of(publisher.send(Topics.INTAKE, id, event)));
    }

    private void awaitCounts(long accepted, long duplicates, long rejected) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(receipts.batch(batch)).isEqualTo(new Counts(accepted, duplicates, rejected)));
    }

    private static Answer get(String path) {
        return ask(Role.PUBLISHER, "GET", "/api/intake/rejected" + path, null);
    }

    private static Answer post(String path, String body) {
        return ask(Role.PUBLISHER, "POST", "/api/intake/rejected" + path, body);
    }

    private JsonNode listed() {
        return get("?batch=" + batch).json();
    }

    private long only() {
        return listed().path("items").get(0).path("number").asLong();
    }

    private static JsonNode settled(long number) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> get("/" + number).json().path("record"),
                        record -> !record.path("state").asString().equals("under-way"));
    }

    private boolean isStored(String externalId) {
        return log.version(ComplaintId.of(source, externalId).toString()) >= 0;
    }

    @Test
    void aRejectedRecordIsKeptAsItCameWithEveryReason() {
        send("r1", "{\"externalId\":\"e1\",\"product\":5}");
        awaitCounts(0, 0, 1);

        JsonNode list = listed();
        JsonNode whole = get("/" + only()).json();

        assertThat(list.path("total").asInt()).isEqualTo(1);
        assertThat(list.path("items").get(0).path("rule").asString()).isEqualTo("text");
        assertThat(list.path("items").get(0).path("source").asString()).isEqualTo(source);
        assertThat(list.toString()).doesNotContain("\"product\":5");
        assertThat(whole.path("faults").findValuesAsString("field")).containsExactly("product", "channel");
        assertThat(whole.path("original").path("value").path("text").asString())
                .isEqualTo("{\"externalId\":\"e1\",\"product\":5}");
        assertThat(whole.path("original")
                        .path("headers")
                        .path("ce_id")
                        .path("text")
                        .asString())
                .isEqualTo("r1");
        assertThat(whole.path("record").path("state").asString()).isEqualTo("rejected");
    }

    @Test
    void aCorrectedRecordIsAcceptedInThePlaceOfTheRejectedOne() {
        send("r1", "{\"externalId\":\"e1\",\"product\":\"Card\"}");
        awaitCounts(0, 0, 1);
        long number = only();

        Answer sent = post("/" + number + "/redrive", "{\"set\":{\"channel\":\"web\"}}");
        JsonNode settled = settled(number);

        assertThat(sent.status()).isEqualTo(202);
        assertThat(settled.path("state").asString()).isEqualTo("accepted");
        assertThat(settled.path("became").asString())
                .isEqualTo(ComplaintId.of(source, "e1").toString());
        assertThat(isStored("e1")).isTrue();
        assertThat(receipts.batch(batch)).isEqualTo(new Counts(1, 0, 0));
        assertThat(get("?batch=" + batch + "&redriven=false")
                        .json()
                        .path("total")
                        .asInt(-1))
                .isZero();
        assertThat(post("/" + number + "/redrive", "{}").json().path("rule").asString())
                .isEqualTo("redriven-once");
    }

    @Test
    void whatIsRejectedAgainKeepsItsRowAndACorrectionStartsFromIt() {
        send("r1", "{\"externalId\":\"e1\"}");
        awaitCounts(0, 0, 1);
        long number = only();

        post("/" + number + "/redrive", "{\"set\":{\"product\":\"Card\"}}");
        JsonNode again = settled(number);
        assertThat(again.path("state").asString()).isEqualTo("rejected");
        assertThat(again.path("field").asString()).isEqualTo("channel");
        assertThat(again.path("redrives").asInt()).isEqualTo(1);
        assertThat(listed().path("total").asInt()).isEqualTo(1);
        assertThat(get("/" + number)
                        .json()
                        .path("original")
                        .path("value")
                        .path("text")
                        .asString())
                .isEqualTo("{\"externalId\":\"e1\"}");

        post("/" + number + "/redrive", "{\"set\":{\"channel\":\"web\"}}");

        assertThat(settled(number).path("state").asString()).isEqualTo("accepted");
        assertThat(receipts.batch(batch)).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void aRecordThatCameThroughAnotherDoorMeanwhileIsADuplicate() {
        send("r1", "{\"externalId\":\"e1\"}");
        awaitCounts(0, 0, 1);
        ask(
                Role.PUBLISHER,
                "POST",
                "/api/complaints",
                "{\"source\":\"" + source + "\",\"externalId\":\"e1\",\"product\":\"Card\",\"channel\":\"web\"}");
        long number = only();

        post("/" + number + "/redrive", "{\"data\":{\"externalId\":\"e1\",\"product\":\"Card\",\"channel\":\"web\"}}");

        assertThat(settled(number).path("state").asString()).isEqualTo("duplicate");
        assertThat(receipts.batch(batch)).isEqualTo(new Counts(0, 1, 0));
    }

    @Test
    void redrivingManyTimesAtOnceMakesOneComplaint() throws Exception {
        send("r1", "{\"externalId\":\"e1\",\"product\":\"Card\"}");
        awaitCounts(0, 0, 1);
        long number = only();
        long storedBefore = log.stored(Complaint.TYPE);
        List<Callable<Integer>> askers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            askers.add(() -> post("/" + number + "/redrive", "{\"set\":{\"channel\":\"web\"}}")
                    .status());
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var asked : threads.invokeAll(askers)) {
                assertThat(asked.get()).isIn(202, 409);
            }
        }
        send("last", "{\"externalId\":\"e1\",\"product\":\"Card\",\"channel\":\"web\"}");

        awaitCounts(1, 1, 0);
        assertThat(log.stored(Complaint.TYPE)).isEqualTo(storedBefore + 1);
    }

    @Test
    void twoCorrectionsOfOneRecordToTwoComplaintsLoseNeither() {
        send("r1", "{\"product\":\"Card\",\"channel\":\"web\"}");
        awaitCounts(0, 0, 1);
        long number = only();
        post("/" + number + "/redrive", "{\"set\":{\"externalId\":\"e1\"}}");
        settled(number);

        assertThat(post("/" + number + "/redrive", "{\"set\":{\"externalId\":\"e2\"}}")
                        .status())
                .isEqualTo(409);
        post("/" + number + "/redrive", "{\"set\":{\"externalId\":\"e2\"},\"again\":true}");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(isStored("e2")).isTrue());
        assertThat(isStored("e1")).isTrue();
        assertThat(receipts.batch(batch)).isEqualTo(new Counts(1, 0, 0));
        assertThat(receipts.complaints().accepted()).isEqualTo(log.stored(Complaint.TYPE));
    }

    @Test
    void twoCorrectionsUnderWayAtOnceLoseNeither() throws Exception {
        send("r1", "{\"product\":\"Card\",\"channel\":\"web\"}");
        awaitCounts(0, 0, 1);
        long number = only();
        List<Callable<Integer>> askers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String body = "{\"set\":{\"externalId\":\"e" + i + "\"},\"again\":true}";
            askers.add(() -> post("/" + number + "/redrive", body).status());
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var asked : threads.invokeAll(askers)) {
                assertThat(asked.get()).isEqualTo(202);
            }
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            for (int i = 0; i < 8; i++) {
                assertThat(isStored("e" + i)).isTrue();
            }
        });
        assertThat(receipts.batch(batch)).isEqualTo(new Counts(1, 0, 0));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(receipts.complaints().accepted()).isEqualTo(log.stored(Complaint.TYPE)));
    }

    @Test
    void whatCannotBeReadAtAllNeedsTheWholeRecord() {
        Map<String, byte[]> headers =
                Map.of("ce_batch", batch.getBytes(UTF_8), "ce_type", "redress.complaint.lodge.v1".getBytes(UTF_8));
        publisher.await(List.of(publisher.send(Topics.INTAKE, "k", headers, new byte[] {(byte) 0xff, 0})));
        awaitCounts(0, 0, 1);
        long number = only();

        assertThat(get("/" + number)
                        .json()
                        .path("original")
                        .path("value")
                        .path("base64")
                        .asString())
                .isEqualTo("/wA=");
        Answer onlyAField = post("/" + number + "/redrive", "{\"set\":{\"channel\":\"web\"}}");
        assertThat(onlyAField.status()).isEqualTo(400);
        assertThat(onlyAField.json().path("errors").findValuesAsString("field")).containsExactly("record");
        assertThat(post("/" + number + "/redrive", "{\"record\":{\"data\":{}}}")
                        .json()
                        .path("errors")
                        .findValuesAsString("field"))
                .containsExactly("record.type", "record.source", "record.id");

        post(
                "/" + number + "/redrive",
                "{\"record\":{\"type\":\"redress.complaint.lodge.v1\",\"source\":\"" + source
                        + "\",\"id\":\"r1\",\"data\":{\"externalId\":\"e1\",\"product\":\"Card\",\"channel\":\"web\"}}}");

        assertThat(settled(number).path("state").asString()).isEqualTo("accepted");
        assertThat(receipts.batch(batch)).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void aWholeBatchIsCorrectedAtOnce() {
        for (int i = 0; i < 30; i++) {
            send("r" + i, i == 7 ? "no json" : "{\"externalId\":\"e" + i + "\",\"product\":\"Card\"}");
        }
        awaitCounts(0, 0, 30);

        assertThat(post("/redrive", "{\"set\":{\"channel\":\"web\"}}").status()).isEqualTo(400);
        JsonNode sent = post("/redrive", "{\"batch\":\"" + batch + "\",\"set\":{\"channel\":\"web\"}}")
                .json();

        assertThat(sent.path("numbers").size()).isEqualTo(29);
        assertThat(sent.path("skipped").size()).isEqualTo(1);
        assertThat(sent.has("next")).isFalse();
        awaitCounts(29, 0, 1);
        JsonNode page = get("?batch=" + batch + "&limit=10").json();
        assertThat(page.path("total").asInt()).isEqualTo(30);
        assertThat(page.path("items").size()).isEqualTo(10);
        assertThat(page.path("next").asLong())
                .isEqualTo(page.path("items").get(9).path("number").asLong());
    }

    @Test
    void rejectedRecordsAreForgottenAfterTheirTime() {
        send("r1", "{}");
        send("r2", "{}");
        awaitCounts(0, 0, 2);
        Running.bean(JdbcTemplate.class)
                .update(
                        "update rejected_record set at = at - interval '31 days' where batch = ? and record = 'r1'",
                        batch);

        Running.bean(WhenTimeIsUpThenForget.class).forget();

        assertThat(listed().path("items").findValuesAsString("record")).containsExactly("r2");
        assertThat(receipts.batch(batch)).isEqualTo(new Counts(0, 0, 2));
    }

    @Test
    void theirContentIsKeptSealedAndWithoutTheDaysKeyItIsGone() {
        send("r1", "{\"narrative\":\"the kettle bit me\"}");
        awaitCounts(0, 0, 1);
        JdbcTemplate jdbc = Running.bean(JdbcTemplate.class);
        String row = ""
                + jdbc.queryForMap(
                        "select headers, encode(value, 'escape') as value from rejected_record" + " where batch = ?",
                        batch);
        assertThat(row).doesNotContain("kettle").doesNotContain("ce_id");
        Long number = jdbc.queryForObject("select number from rejected_record where batch = ?", Long.class, batch);
        assertThat(get("/" + number).text()).contains("the kettle bit me");

        jdbc.update("update rejected_record set key_id = 'erased' where batch = ?", batch);

        assertThat(get("/" + number).status()).isEqualTo(200);
        assertThat(get("/" + number).text()).doesNotContain("kettle");
    }

    @Test
    void thoseThatNameAnErasedCustomerAreDeleted() {
        String customer = "customer-" + batch;
        assertThat(ask(Role.PUBLISHER, "POST", "/api/complaints", """
                {"externalId": "%s", "product": "Kettle", "channel": "web", "customerId": "%s"}""".formatted(batch, customer))
                        .status())
                .isEqualTo(201);
        send("r1", "{\"customerId\" : \"" + customer + "\"}");
        send("r2", "{\"customerId\":\"" + customer + "-other\"}");
        awaitCounts(0, 0, 2);

        assertThat(ask(Role.ADMIN, "DELETE", "/api/customers/" + customer + "?reason=requested", null)
                        .status())
                .isEqualTo(200);

        assertThat(listed().path("items").findValuesAsString("record")).containsExactly("r2");
    }

    /** It names nobody; what it became once it was corrected is the customer's. */
    @Test
    void thoseThatBecameAComplaintOfAnErasedCustomerAreDeleted() {
        String customer = "customer-" + batch;
        send("r1", "{\"externalId\":\"" + batch + "\",\"channel\":\"web\",\"narrative\":\"it bit me\"}");
        send("r2", "{\"customerIds\" : [\"x\", \"" + customer + "\"]}");
        awaitCounts(0, 0, 2);
        long number = listed().path("items").path(0).path("number").asLong();
        assertThat(post(
                                "/" + number + "/redrive",
                                "{\"set\":{\"product\":\"Kettle\",\"customerId\":\"" + customer + "\"}}")
                        .status())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(get("/" + number)
                                .json()
                                .path("record")
                                .path("state")
                                .asString())
                        .isEqualTo("accepted"));
        assertThat(ask(Role.ADMIN, "GET", "/api/customers/" + customer, null).text())
                .contains("it bit me");

        Answer erased = ask(Role.ADMIN, "DELETE", "/api/customers/" + customer + "?reason=requested", null);

        assertThat(erased.json().path("rejected").asInt()).isEqualTo(2);
        assertThat(listed().path("items")).isEmpty();
    }

    @Test
    void onlyPublishersMayReadThem() {
        for (Role role : Role.values()) {
            int status = ask(role, "GET", "/api/intake/rejected?batch=" + batch, null)
                    .status();
            assertThat(status).as(role.name()).isEqualTo(role == Role.PUBLISHER || role == Role.ADMIN ? 200 : 403);
        }
        assertThat(get("/999999999").status()).isEqualTo(404);
        assertThat(post("/999999999/redrive", "{}").status()).isEqualTo(404);
    }
}
