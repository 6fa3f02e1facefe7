package redress.command.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static redress.command.Running.ask;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import redress.command.Running;
import redress.command.Running.Answer;
import redress.command.Topic;
import redress.command.key.CustomerKeys;
import redress.command.key.DailyKeys;
import redress.events.CustomerKey;
import redress.events.ErasureReason;
import redress.events.EventJson;
import redress.events.Personal;
import redress.events.Topics;
import redress.events.cloudevents.CloudEvent;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.identity.Role;
import redress.identity.Tokens;
import redress.kafka.Publisher;
import tools.jackson.databind.JsonNode;

/** What is personal lies sealed wherever it lies, and opens for nobody once the customer is erased. */
class ErasureTest {

    private static final String WORDS = "my kettle burst into flames";

    private final String customer = "customer-" + UUID.randomUUID();

    private String lodge(String lodgedAt) {
        Answer lodged = ask(
                Role.PUBLISHER, "POST", "/api/complaints", """
                {"externalId": "%s", "product": "Kettle", "channel": "web", "customerId": "%s",
                 "narrative": "%s", "lodgedAt": "%s"}""".formatted(UUID.randomUUID(), customer, WORDS, lodgedAt));
        assertThat(lodged.status()).as(lodged.text()).isEqualTo(201);
        return lodged.json().path("id").asString();
    }

    private static void assign(String complaint, String note) {
        Answer answer = ask(
                Role.SUPERVISOR,
                "POST",
                "/api/complaints/" + complaint + "/assign-handler",
                "{\"handler\":\"h" + UUID.randomUUID() + "\",\"note\":\"" + note + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Answer erase(String customer) {
        return ask(Role.ADMIN, "DELETE", "/api/customers/" + customer + "?reason=requested", null);
    }

    private static List<JsonNode> stored(String complaint) {
        return Running.bean(JdbcTemplate.class)
                .query(
                        "select payload from domainevententry where aggregateidentifier = ? order by sequencenumber",
                        (row, n) -> EventJson.MAPPER.readTree(row.getBytes(1)),
                        complaint);
    }

    private static Personal personal(JsonNode event) {
        return EventJson.MAPPER.treeToValue(event.path("personal"), Personal.class);
    }

    /** What a service of the platform gets that asks for a key. */
    private static Answer key(String id) {
        var service = UsernamePasswordAuthenticationToken.authenticated(
                "some-service", null, AuthorityUtils.createAuthorityList("ROLE_" + Tokens.SERVICE));
        return ask(
                null,
                "POST",
                "/api/keys",
                id.isEmpty() ? "{}" : "{\"ids\":[\"" + id + "\"]}",
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + Running.bean(Tokens.class).of(service));
    }

    @Test
    void whatIsPersonalIsStoredAndPublishedSealedAndOpensWithTheKey() {
        String complaint = lodge("2026-01-01T08:00:00Z");
        assign(complaint, "");
        assign(complaint, "she is upset");

        List<JsonNode> stored = stored(complaint);
        assertThat(stored.toString())
                .doesNotContain("kettle")
                .doesNotContain(customer)
                .doesNotContain("upset");
        Personal account = personal(stored.get(0));
        Personal note = personal(stored.get(2));
        assertThat(note.keyId()).isEqualTo(account.keyId());
        JsonNode key = key(account.keyId()).json().path("keys").path(0);
        CustomerKey opening = new CustomerKey(
                key.path("id").asString(),
                java.util.Base64.getDecoder().decode(key.path("secret").asString()));
        assertThat(account.opened(opening).read())
                .containsEntry("narrative", WORDS)
                .containsEntry("customerId", customer);
        assertThat(note.opened(opening).read()).containsEntry("note", "she is upset");

        Topic.await(Topics.COMPLAINT_EVENTS, 3, record -> complaint.equals(record.key()))
                .forEach(record -> assertThat(new String(record.value(), UTF_8))
                        .doesNotContain("kettle")
                        .doesNotContain(customer)
                        .doesNotContain("upset"));
    }

    @Test
    void oneCustomerHasOneKeyAndAnotherHasAnother() {
        Personal first = personal(stored(lodge("2026-01-01T08:00:00Z")).getFirst());
        Personal second = personal(stored(lodge("2026-01-02T08:00:00Z")).getFirst());
        Personal others =
                personal(stored(new ErasureTest().lodge("2026-01-02T08:00:00Z")).getFirst());

        assertThat(second.keyId()).isEqualTo(first.keyId()).isNotEqualTo(others.keyId());
    }

    @Test
    void anErasedCustomersWordsOpenForNobodyAndEachComplaintHearsOfIt() {
        String complaint = lodge("2026-01-01T08:00:00Z");
        String other = lodge("2026-02-01T08:00:00Z");
        String key = personal(stored(complaint).getFirst()).keyId();
        assertThat(key(key).json().path("keys")).hasSize(1);

        Answer erased = erase(customer);

        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(erased.json().path("complaints").asInt()).isEqualTo(2);
        assertThat(erased.text()).doesNotContain(customer);
        assertThat(key(key).json().path("keys")).isEmpty();
        assertThat(key(key).json().path("erased").toString()).contains(key);
        assertThat(key("never-made").json().path("erased")).isEmpty();
        assertThat(Running.bean(JdbcTemplate.class)
                        .queryForObject("select secret from customer_key where id = ?", byte[].class, key))
                .isNull();
        for (String each : List.of(complaint, other)) {
            assertThat(stored(each).getLast().path("reason").asString()).isEqualTo("REQUESTED");
        }
        // Done again, it finds nothing left to do.
        assertThat(erase(customer).status()).isEqualTo(200);
        assertThat(stored(complaint)).hasSize(2);
    }

    @Test
    void whatIsSaidOfAnErasedCustomerLaterIsNotKept() {
        String complaint = lodge("2026-01-01T08:00:00Z");
        erase(customer);

        assign(complaint, "");
        assign(complaint, "she told me more");
        String late = lodge("2026-01-05T08:00:00Z");

        assertThat(personal(stored(complaint).getLast()).cipher()).isEqualTo(Personal.ERASED);
        assertThat(personal(stored(late).getFirst()).cipher()).isEqualTo(Personal.ERASED);
        assertThat(stored(complaint).toString() + stored(late))
                .doesNotContain("told me")
                .doesNotContain("kettle");
    }

    /** Whose time was up had nothing to say; what comes late all the same is nobody's to drop. */
    @Test
    void whatComesLateAfterTheEndOfARetentionIsKept() {
        lodge("2026-01-01T08:00:00Z");
        ask(Role.ADMIN, "DELETE", "/api/customers/" + customer + "?reason=retention-ended", null);

        Personal late = personal(stored(lodge("2026-01-05T08:00:00Z")).getFirst());
        assertThat(late.cipher()).isEqualTo(Personal.CIPHER);

        erase(customer);
        assertThat(personal(stored(lodge("2026-01-06T08:00:00Z")).getFirst()).cipher())
                .as("an erasure on request takes it")
                .isEqualTo(Personal.ERASED);
    }

    @Test
    void whoComesBackAfterTheErasureIsACustomerAgain() {
        lodge("2026-01-01T08:00:00Z");
        erase(customer);

        String anew = lodge(Instant.now().plusSeconds(2).toString());

        Personal account = personal(stored(anew).getFirst());
        assertThat(account.cipher()).isEqualTo(Personal.CIPHER);
        assertThat(key(account.keyId()).json().path("keys")).hasSize(1);
        assertThat(personal(stored(lodge("2026-01-07T08:00:00Z")).getFirst()).cipher())
                .as("what was lodged before the erasure and comes late")
                .isEqualTo(Personal.ERASED);
    }

    @Test
    void whatWasInterruptedIsFinished() {
        String complaint = lodge("2026-01-01T08:00:00Z");
        JsonNode account = stored(complaint).getFirst();
        Running.bean(CustomerKeys.class).erase(account.path("customer").asString(), ErasureReason.ORDERED);

        Running.bean(Erasure.class).finish();

        assertThat(stored(complaint).getLast().path("reason").asString()).isEqualTo("ORDERED");
        assertThat(Running.bean(CustomerKeys.class).untold()).isEmpty();
    }

    @Test
    void aPseudonymWillDoAndAnUnknownCustomerIsNotFound() {
        String complaint = lodge("2026-01-01T08:00:00Z");
        ComplaintLodged account = EventJson.MAPPER.treeToValue(stored(complaint).getFirst(), ComplaintLodged.class);

        assertThat(erase("nobody-" + customer).status()).isEqualTo(404);
        assertThat(erase(account.customer()).json().path("complaints").asInt()).isEqualTo(1);
    }

    /** What sources call somebody does not have to stand in an address. */
    @Test
    void thePseudonymIsGivenToWhoeverAsksForItInTheBody() {
        String complaint = lodge("2026-01-01T08:00:00Z");
        String pseudonym = stored(complaint).getFirst().path("customer").asString();

        for (String called : List.of(customer, pseudonym)) {
            Answer known = pseudonymOf(called);
            assertThat(known.status()).isEqualTo(200);
            assertThat(known.text()).isEqualTo("{\"customer\":\"" + pseudonym + "\"}");
        }
        assertThat(pseudonymOf("nobody-" + customer).status()).isEqualTo(404);
        assertThat(pseudonymOf(" ").status()).isEqualTo(400);
    }

    private static Answer pseudonymOf(String called) {
        return ask(Role.ADMIN, "POST", "/api/customers/pseudonym", "{\"customer\":\"" + called + "\"}");
    }

    /** The keys of days lie beside those of customers. */
    @Test
    void aDayIsNoCustomer() {
        Running.bean(DailyKeys.class).today();
        String today = "day/" + LocalDate.ofInstant(Running.bean(Clock.class).instant(), ZoneOffset.UTC);
        assertThat(Running.bean(CustomerKeys.class).knows(today)).isTrue();

        assertThat(pseudonymOf(today).status()).isEqualTo(404);
    }

    @Test
    void rejectedRecordsThatNameTheCustomerAreHeldAndErasedWhateverTheyAreCalledBy() {
        String number = Long.toString(System.nanoTime());
        reject("{\"externalId\":\"1\",\"customerId\" : \"" + customer + "\"}");
        reject("{\"externalId\":\"2\",\"customerId\":" + number + "}");
        reject("{\"externalId\":\"3\",\"customerId\":\"somebody-else\",\"product\":\"" + customer + "\"");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> pseudonymOf(customer).status() == 200
                        && pseudonymOf(number).status() == 200);

        for (String called : List.of(customer, number)) {
            String pseudonym = pseudonymOf(called).json().path("customer").asString();
            JsonNode held =
                    ask(Role.ADMIN, "GET", "/api/customers/" + pseudonym, null).json();
            assertThat(held.path("rejected")).hasSize(1);
            assertThat(held.path("keys")).isEmpty();
            assertThat(held.path("rejected").path(0).path("original").asString())
                    .contains(called);

            assertThat(erase(pseudonym).json().path("rejected").asInt()).isOne();

            JsonNode afterwards =
                    ask(Role.ADMIN, "GET", "/api/customers/" + called, null).json();
            assertThat(afterwards.path("rejected")).isEmpty();
            assertThat(afterwards.path("erasedAt").asString()).isNotBlank();
        }
    }

    @Test
    void whatWasInterruptedIsFinishedForRejectedRecordsToo() {
        reject("{\"externalId\":\"1\",\"customerId\":\"" + customer + "\"}");
        await().atMost(Duration.ofSeconds(60)).until(() -> pseudonymOf(customer).status() == 200);
        String pseudonym = pseudonymOf(customer).json().path("customer").asString();
        Running.bean(CustomerKeys.class).erase(pseudonym, ErasureReason.ORDERED);

        Running.bean(Erasure.class).finish();

        assertThat(ask(Role.ADMIN, "GET", "/api/customers/" + pseudonym, null)
                        .json()
                        .path("rejected"))
                .isEmpty();
    }

    @Test
    void whoHadNoKeyIsErasedForWhatComesLateAllTheSame() {
        file("/api/affected-lists", """
                {"externalId": "%s", "name": "Lost", "at": "2026-01-01T08:00:00Z", "customerIds": ["%s"]}""".formatted(UUID.randomUUID(), customer));

        assertThat(erase(customer).status()).isEqualTo(200);
        JsonNode held =
                ask(Role.ADMIN, "GET", "/api/customers/" + customer, null).json();
        Personal late = personal(stored(lodge("2026-01-05T08:00:00Z")).getFirst());
        Personal anew =
                personal(stored(lodge(Instant.now().plusSeconds(2).toString())).getFirst());

        assertThat(held.path("erasedAt").asString()).isNotBlank();
        assertThat(held.path("keys")).hasSize(1);
        assertThat(late.cipher()).isEqualTo(Personal.ERASED);
        assertThat(anew.cipher()).as("who comes back").isEqualTo(Personal.CIPHER);
        assertThat(Running.bean(CustomerKeys.class).untold()).isEmpty();
    }

    private static void reject(String data) {
        String id = UUID.randomUUID().toString();
        CloudEvent broken =
                new CloudEvent(id, "erasure", "redress.complaint.lodge.v1", null, null, Map.of(), data.getBytes(UTF_8));
        Publisher publisher = Running.bean(Publisher.class);
        publisher.await(List.of(publisher.send(Topics.INTAKE, id, broken)));
    }

    @Test
    void aReasonIsAskedFor() {
        Answer refused = ask(Role.ADMIN, "DELETE", "/api/customers/" + customer, null);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("requested, retention-ended, ordered");
    }

    @Test
    void onlyAdminsEraseAndOnlyServicesGetKeys() {
        for (Role role : Role.values()) {
            assertThat(ask(role, "POST", "/api/keys", "{\"ids\":[]}").status()).isEqualTo(403);
            int status = ask(role, "DELETE", "/api/customers/x?reason=requested", null)
                    .status();
            assertThat(status).isEqualTo(role == Role.ADMIN ? 404 : 403);
        }
        assertThat(ask(null, "POST", "/api/keys", "{\"ids\":[]}").status()).isEqualTo(401);
    }

    @Test
    void aCustomerGetsEverythingThatIsHeldAndNothingOfItAfterTheErasure() {
        String complaint = lodge("2026-01-01T08:00:00Z");
        assign(complaint, "");
        assign(complaint, "she is upset");
        ask(Role.PUBLISHER, "POST", "/api/feedback", """
                {"externalId": "%s", "customerId": "%s", "at": "2026-01-01T08:00:00Z", "text": "and so sad"}""".formatted(UUID.randomUUID(), customer));

        JsonNode held =
                ask(Role.ADMIN, "GET", "/api/customers/" + customer, null).json();

        assertThat(held.path("complaints")).hasSize(1);
        assertThat(held.path("complaints").path(0).path("events")).hasSize(3);
        assertThat(held.path("complaints").toString())
                .contains(WORDS)
                .contains(customer)
                .contains("she is upset");
        assertThat(held.path("reports").toString()).contains("and so sad");

        erase(customer);
        Answer afterwards = ask(Role.ADMIN, "GET", "/api/customers/" + customer, null);

        assertThat(afterwards.json().path("erasedAt").asString()).isNotBlank();
        assertThat(afterwards.json().path("complaints").path(0).path("events")).hasSize(4);
        assertThat(afterwards.text())
                .doesNotContain(WORDS)
                .doesNotContain(customer)
                .doesNotContain("upset");
        assertThat(ask(Role.HANDLER, "GET", "/api/customers/" + customer, null).status())
                .isEqualTo(403);
    }

    @Test
    void ofWhomThereAreOnlyReportsIsErasedWithAnEvent() {
        String report = file("/api/feedback", """
                {"externalId": "%s", "customerId": "%s", "at": "2026-01-01T08:00:00Z", "text": "and so sad"}""".formatted(UUID.randomUUID(), customer));

        Answer erased = erase(customer);

        assertThat(erased.json().path("complaints").asInt()).isZero();
        assertThat(erased.json().path("reports").asInt()).isOne();
        assertThat(stored(report)).hasSize(2);
        assertThat(stored(report).getLast().path("reason").asString()).isEqualTo("REQUESTED");
        Topic.await(Topics.REPORT_EVENTS, 2, record -> report.equals(record.key()));
        erase(customer);
        assertThat(stored(report)).as("told once").hasSize(2);
    }

    @Test
    void aListOfAffectedOnesIsHeldOnEachOfThemWithoutTheOthers() {
        String other = "other-" + customer;
        file("/api/affected-lists", """
                {"externalId": "%s", "name": "Lost at the depot", "at": "2026-01-01T08:00:00Z", "customerIds": ["%s", "%s"]}""".formatted(UUID.randomUUID(), customer, other));

        JsonNode held =
                ask(Role.ADMIN, "GET", "/api/customers/" + customer, null).json();

        assertThat(held.path("keys")).isEmpty();
        assertThat(held.path("reports")).hasSize(1);
        JsonNode list = held.path("reports").path(0).path("events").path(0).path("data");
        assertThat(list.path("name").asString()).isEqualTo("Lost at the depot");
        assertThat(list.path("customers").toString())
                .isEqualTo("[\"" + held.path("customer").asString() + "\"]");
        assertThat(pseudonymOf(other).status()).isEqualTo(200);
        assertThat(pseudonymOf("another-" + customer).status()).isEqualTo(404);
    }

    /** Any source may call its reports what it likes, even what a customer is called here. */
    @Test
    void whatOnlyBearsACustomersPseudonymAsItsNameIsNotHeldOnThem() {
        String pseudonym = stored(lodge("2026-01-01T08:00:00Z"))
                .getFirst()
                .path("customer")
                .asString();
        String other = "other-" + customer;
        String own = file("/api/feedback", """
                {"externalId": "%s", "customerId": "%s", "at": "2026-01-01T08:00:00Z", "text": "mine"}""".formatted(pseudonym, customer));
        file("/api/customer-experiences", """
                {"externalId": "%s", "customerId": "%s", "at": "2026-01-01T08:00:00Z", "kind": "left"}""".formatted(pseudonym, other));
        file("/api/affected-lists", """
                {"externalId": "%s", "name": "Lost", "at": "2026-01-01T08:00:00Z", "customerIds": ["%s"]}""".formatted(pseudonym, other));

        JsonNode held =
                ask(Role.ADMIN, "GET", "/api/customers/" + pseudonym, null).json();

        assertThat(held.path("reports").findValuesAsString("id")).containsExactly(own);
        assertThat(held.toString()).doesNotContain(other);
    }

    private static String file(String path, String report) {
        Answer filed = ask(Role.PUBLISHER, "POST", path, report);
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        return filed.json().path("id").asString();
    }

    @Test
    void aServiceThatAsksForNothingIsToldWhatIsMissing() {
        assertThat(key("").status()).isEqualTo(400);
        assertThat(key("").text()).contains("ids is missing");
    }

    @Test
    void aFeedbacksWordsAreSealedToo() {
        Answer told = ask(Role.PUBLISHER, "POST", "/api/feedback", """
                {"externalId": "%s", "customerId": "%s", "at": "2026-01-01T08:00:00Z", "text": "%s"}""".formatted(UUID.randomUUID(), customer, WORDS));

        assertThat(told.status()).as(told.text()).isEqualTo(201);
        assertThat(stored(told.json().path("id").asString()).toString())
                .doesNotContain("kettle")
                .doesNotContain(customer);
    }
}
