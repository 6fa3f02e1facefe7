package redress.command.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static redress.command.Running.ask;
import static redress.command.Running.bean;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import redress.command.Running.Answer;
import redress.command.key.CustomerKeys;
import redress.command.receipt.RejectedRecords;
import redress.events.Topics;
import redress.events.cloudevents.CloudEvent;
import redress.identity.Role;
import redress.kafka.Publisher;
import tools.jackson.databind.JsonNode;

/** Customers of whom nothing was recorded for long are erased, and nobody else: all of them lived in 2010. */
class RetentionTest {

    private static final String WORDS = "my kettle burst into flames";
    private static final Instant THEN = Instant.parse("2010-06-01T12:00:00Z");

    private final JdbcTemplate database = bean(JdbcTemplate.class);
    private final String customer = "customer-" + UUID.randomUUID();

    private static Retention retention(@Nullable Period keep, String now) {
        return new Retention(
                keep,
                bean(CustomersAtRest.class),
                bean(Customers.class),
                bean(CustomerKeys.class),
                bean(Erasure.class),
                new TransactionTemplate(bean(PlatformTransactionManager.class)),
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    /** Two years later, with a year to keep. */
    private static int erase() {
        return retention(Period.ofYears(1), "2012-06-01T12:00:00Z").eraseWhoseTimeIsUp();
    }

    private String lodge() {
        return post(Role.PUBLISHER, "/api/complaints", """
                {"externalId": "%s", "product": "Kettle", "channel": "web", "customerId": "%s", "narrative": "%s"}""".formatted(UUID.randomUUID(), customer, WORDS));
    }

    private String giveFeedback() {
        return post(Role.PUBLISHER, "/api/feedback", """
                {"externalId": "%s", "customerId": "%s", "at": "2026-01-01T08:00:00Z", "text": "%s"}""".formatted(UUID.randomUUID(), customer, WORDS));
    }

    private static void send(String complaint, String command, String body) {
        post(Role.HANDLER, "/api/complaints/" + complaint + "/" + command, body);
    }

    private static String post(Role role, String path, String body) {
        Answer answer = ask(role, "POST", path, body);
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer.json().path("id").asString();
    }

    private String lodgeAndWithdraw() {
        String complaint = lodge();
        send(complaint, "withdraw", "{}");
        return complaint;
    }

    /** As if everything had been recorded back then. */
    private void age(String... aggregates) {
        database.update(
                "update domainevententry set timestamp = ? where aggregateidentifier = any(?)",
                THEN.toString(),
                aggregates);
        database.update("""
                update customer_key set made_at = ?::timestamptz where customer in (
                select convert_from(payload, 'UTF8')::json ->> 'customer' from domainevententry
                where sequencenumber = 0 and aggregateidentifier = any(?))""", THEN.toString(), aggregates);
    }

    private JsonNode held() {
        return ask(Role.ADMIN, "GET", "/api/customers/" + customer, null).json();
    }

    private boolean isErased() {
        return held().has("erasedAt");
    }

    @Test
    void whoseComplaintsAreAllOverForLongIsErasedOnce() {
        String complaint = lodgeAndWithdraw();
        String other = lodgeAndWithdraw();
        age(complaint, other, giveFeedback());
        assertThat(isErased()).isFalse();

        assertThat(erase()).isOne();

        JsonNode held = held();
        assertThat(held.path("erasedAt").asString()).isNotBlank();
        assertThat(held.path("keys").path(0).path("reason").asString()).isEqualTo("retention-ended");
        assertThat(held.toString()).doesNotContain(WORDS).doesNotContain(customer);
        assertThat(held.path("complaints").findValuesAsString("type"))
                .filteredOn("redress.complaint.personal-data-erased.v1"::equals)
                .hasSize(2);
        assertThat(held.path("complaints").findValuesAsString("actor")).contains("clock");
        assertThat(bean(CustomerKeys.class).untold()).isEmpty();
        assertThat(erase()).as("again").isZero();
    }

    @Test
    void nobodyIsErasedBeforeTheTimeOrWithoutOne() {
        age(lodgeAndWithdraw());

        assertThat(retention(Period.ofYears(1), "2011-06-01T11:59:59Z").eraseWhoseTimeIsUp())
                .isZero();
        assertThat(retention(null, "2026-06-01T12:00:00Z").eraseWhoseTimeIsUp()).isZero();
        assertThat(retention(Period.ofYears(1), "2011-06-01T12:00:01Z").eraseWhoseTimeIsUp())
                .isOne();
    }

    @Test
    void aComplaintThatIsNotOverKeepsItsCustomer() {
        String open = lodge();
        age(lodgeAndWithdraw(), open);
        assertThat(erase()).isZero();

        send(open, "assign-handler", "{\"handler\":\"hana\"}");
        send(open, "resolve", "{\"outcome\":\"upheld\"}");
        send(open, "thank", "{}");
        send(open, "attempt-follow-up", "{}");
        age(open);
        assertThat(erase()).as("resolved").isZero();
        send(open, "close", "{\"reason\":\"not reached\"}");
        send(open, "reopen", "{\"reason\":\"it burns again\"}");
        age(open);
        assertThat(erase()).as("reopened").isZero();
        send(open, "withdraw", "{}");
        age(open);

        assertThat(erase()).as("over").isOne();
    }

    @Test
    void whateverWasRecordedSinceKeepsThem() {
        String complaint = lodgeAndWithdraw();
        String feedback = giveFeedback();
        age(complaint);
        assertThat(erase()).isZero();
        assertThat(isErased()).isFalse();

        age(feedback);
        assertThat(erase()).isOne();
    }

    @Test
    void whoLodgesSomethingAtThatVeryMomentIsNotErased() {
        String complaint = lodgeAndWithdraw();
        age(complaint);
        String another = UUID.randomUUID().toString();
        var lodging = new TransactionTemplate(bean(PlatformTransactionManager.class));

        CompletableFuture<Integer> erasing = lodging.execute(_ -> {
            database.queryForList(
                    "select id from customer_key where made_at = ?::timestamptz for key share", THEN + "");
            CompletableFuture<Integer> begun = CompletableFuture.supplyAsync(RetentionTest::erase);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !database.queryForList("""
                            select pid from pg_stat_activity
                            where wait_event_type = 'Lock' and query like '%customer_key%'""").isEmpty());
            database.update("""
                    insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, payload,
                        payloadtype, timestamp, metadata)
                    select ?, 0, type, ?, payload, payloadtype, ?, metadata from domainevententry
                    where aggregateidentifier = ? and sequencenumber = 0""", another, another, Instant.now().toString(), complaint);
            return begun;
        });

        assertThat(erasing.join()).isZero();
        assertThat(isErased()).isFalse();
        database.update("delete from domainevententry where aggregateidentifier = ?", another);
        assertThat(erase()).isOne();
    }

    /** It may be their next complaint: with the key gone, a correction would be stored without its words. */
    @Test
    void whomARejectedRecordNamesIsSpared() {
        age(lodgeAndWithdraw());
        String id = "r" + UUID.randomUUID();
        String data = "{\"externalId\":\"" + id + "\",\"product\":\"Kettle\",\"customerId\":\"" + customer + "\"}";
        CloudEvent broken = new CloudEvent(
                id, "retention", "redress.complaint.lodge.v1", null, null, Map.of(), data.getBytes(UTF_8));
        bean(Publisher.class).await(List.of(bean(Publisher.class).send(Topics.INTAKE, id, broken)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> held().path("rejected").size() == 1);
        JsonNode rejected = held().path("rejected").path(0);
        assertThat(rejected.path("original").asString()).isEqualTo(data);
        assertThat(rejected.path("message").asString()).contains("channel");

        assertThat(erase()).isZero();

        bean(RejectedRecords.class).delete(List.of(rejected.path("number").asLong()));
        assertThat(erase()).isOne();
    }

    @Test
    void theClockworkDoesIt() {
        age(lodgeAndWithdraw());
        assertThat(isErased()).isFalse();

        database.update("update scheduled_tasks set execution_time = now() where task_name = 'forget-customers'");

        await().atMost(Duration.ofSeconds(30)).until(this::isErased);
        assertThat(database.queryForObject(
                        "select execution_time::time from scheduled_tasks where task_name = 'forget-customers'",
                        String.class))
                .as("the next time")
                .startsWith("03:00");
    }

    @Test
    void aPeriodThatIsNoneIsRefused() {
        assertThatThrownBy(() -> retention(Period.ofDays(-1), "2012-06-01T12:00:00Z"))
                .hasMessageContaining("redress.retention.customers must be a positive period");
    }
}
