package redress.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import redress.identity.Role;

/** The page of everything that is held on one customer; that the real command service answers so is tested end to end. */
class CustomerPageTest {

    private static final String HELD = """
            {"customer": "%s",
             "keys": [
              {"id": "k0", "madeAt": "2025-01-02T08:00:00Z", "erasedAt": "2025-03-01T08:00:00Z", "reason": "ordered"},
              {"id": "k1", "madeAt": "2026-01-02T08:00:00Z"}],
             "complaints": [{"id": "0d6e9e3a-8d0b-36a5-9f0c-0a1b2c3d4e5f", "events": [
              {"type": "redress.complaint.lodged.v1", "recordedAt": "2026-01-09T08:00:00Z", "actor": "intake:shop",
               "data": {"complaint": "0d6e9e3a-8d0b-36a5-9f0c-0a1b2c3d4e5f", "source": "shop", "externalId": "C-17",
                "customer": "%s", "at": "2026-01-02T08:00:00Z", "product": "Kettles", "channel": "web",
                "tenureMonths": 14, "attributes": {"carrier": "NordPost"},
                "personal": {"attributes.callBack": "ada@example.org", "customerId": "K-4711", "narrative": "It burst into <flames>."}}},
              {"type": "redress.complaint.promise-made.v1", "recordedAt": "2026-01-03T08:00:00Z", "actor": "hana", "onBehalfOf": "tim",
               "data": {"complaint": "0d6e9e3a-8d0b-36a5-9f0c-0a1b2c3d4e5f", "at": "2026-01-03T08:00:00Z",
                "promise": "P1", "due": "2026-01-05T12:00:00Z", "personal": {"what": "A new kettle"}}},
              {"type": "redress.complaint.account-corrected.v1", "recordedAt": "2026-01-04T08:00:00Z", "actor": "hana",
               "data": {"complaint": "0d6e9e3a-8d0b-36a5-9f0c-0a1b2c3d4e5f", "at": "2026-01-04T08:00:00Z",
                "corrections": {"subProduct": "Steel kettle"},
                "personal": {"reason": "misheard", "narrative": "It only smoked."}}},
              {"type": "redress.complaint.foretold.v9", "recordedAt": "2026-01-05T08:00:00Z",
               "data": {"at": "2026-01-05T08:00:00Z", "personal": {"secret": "still shown"}}}]}],
             "reports": [{"id": "r", "events": [
              {"type": "redress.feedback.reported.v1", "recordedAt": "2026-01-06T08:00:00Z", "actor": "survey",
               "data": {"report": "1d6e9e3a-8d0b-36a5-9f0c-0a1b2c3d4e5f", "source": "survey", "externalId": "F-1",
                "at": "2026-01-06T08:00:00Z", "customer": "x", "satisfaction": 2,
                "personal": {"text": "Never again"}}}]}],
             "rejected": [{"number": 7, "at": "2026-01-07T08:00:00Z", "source": "shop", "state": "rejected",
              "message": "channel is missing", "original": "{\\"customerId\\":\\"K-4711\\"}"}]}""";

    private final RunningService service = RunningService.get();
    private final String pseudonym = UUID.randomUUID().toString().replace("-", "");
    private final String page = "/customers/" + pseudonym;
    private final ListAppender<ILoggingEvent> audited = new ListAppender<>();
    private final Logger audit = (Logger) LoggerFactory.getLogger("redress.audit");

    private Browser admin() throws Exception {
        return new Browser(service).logIn(Role.ADMIN);
    }

    private void held(String body) {
        service.commands.answer("GET /api/customers/" + pseudonym, 200, body);
    }

    private void held() {
        held(HELD.formatted(pseudonym, pseudonym));
    }

    private HttpResponse<String> lookUp(Browser browser, String customer) throws Exception {
        return browser.post(
                "/customers",
                "_csrf=" + browser.token("/customers") + "&customer=" + URLEncoder.encode(customer, UTF_8));
    }

    private HttpResponse<String> erase(Browser browser, String reason, String typed) throws Exception {
        return browser.post(page + "/erase", "_csrf=" + browser.token(page) + "&reason=" + reason + "&typed=" + typed);
    }

    private String end() {
        return pseudonym.substring(28);
    }

    @AfterEach
    void stopListening() {
        audit.detachAppender(audited);
    }

    @Test
    void aCustomerIsLookedUpWithoutTheirNameInAnyAddress() throws Exception {
        held();
        service.commands.answer("POST /api/customers/pseudonym", 200, "{\"customer\":\"" + pseudonym + "\"}");
        Browser browser = admin();

        HttpResponse<String> found = lookUp(browser, " K-4711/ü ");

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.uri().toString()).endsWith(page);
        assertThat(found.request().method()).isEqualTo("GET");
        assertThat(found.previousResponse().orElseThrow().uri().toString()).endsWith("/customers");
        assertThat(found.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void everythingIsToldInWordsAndInOrder() throws Exception {
        held();

        String told = admin().get(page).body();

        assertThat(told).contains("hana for tim", "Call back", "ada@example.org");
        assertThat(told)
                .contains("K-4711", "Kettles", "C-17", "NordPost", "Customer for, months", "14")
                .containsSubsequence(
                        "Lodged",
                        "sent by shop",
                        "It burst into &lt;flames&gt;.",
                        "Promise P1 made",
                        "What it is",
                        "A new kettle",
                        "5 Jan 2026, 12:00 UTC",
                        "Account corrected",
                        "It only smoked.",
                        "Steel kettle",
                        "no words for: redress.complaint.foretold.v9",
                        "still shown",
                        "Gave feedback: satisfied 2 of 5",
                        "Never again",
                        "channel is missing",
                        "{&quot;customerId&quot;:&quot;K-4711&quot;}")
                .containsSubsequence("1 Mar 2025, 08:00 UTC", "because", "a court or an authority ordered it")
                .contains("recorded <time datetime=\"2026-01-09T08:00:00Z\"")
                .contains("1 of them not closed")
                .doesNotContain("<flames>");
    }

    @Test
    void theFileIsTheCommandServicesOwnAnswer() throws Exception {
        held();

        HttpResponse<String> file = admin().get(page + "/download");

        assertThat(file.body()).isEqualTo(HELD.formatted(pseudonym, pseudonym));
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"customer-" + pseudonym.substring(0, 8) + ".json\"");
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void nobodyIsErasedWithoutAReasonOrByAccident() throws Exception {
        held();
        Browser browser = admin();

        for (HttpResponse<String> refused : List.of(
                erase(browser, "", end()), erase(browser, "requested", "zzzz"), erase(browser, "requested", ""))) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("role=\"alert\"", "Nothing was erased: ");
        }
        assertThat(service.commands.lastRequest()).startsWith("GET ");
        assertThat(browser.post(page + "/erase", "reason=requested&typed=" + end())
                        .statusCode())
                .as("without the token of a form")
                .isEqualTo(403);
    }

    @Test
    void anErasureIsSentInTheUsersNameAndThePageSaysWhatWasErased() throws Exception {
        held();
        Browser browser = admin();
        String form = browser.get(page).body();
        assertThat(form).contains("/erase#erase\"", "What it does", "What stays", "This cannot be undone", end());
        service.commands.answer(
                "DELETE /api/customers/" + pseudonym,
                200,
                "{\"customer\":\"" + pseudonym + "\",\"complaints\":1,\"reports\":2,\"rejected\":1}");

        String token = browser.token(page);
        held("""
                {"customer": "%s", "erasedAt": "2026-02-01T08:00:00Z", "complaints": [], "reports": [],
                 "keys": [{"madeAt": "2026-01-02T08:00:00Z", "erasedAt": "2026-02-01T08:00:00Z", "reason": "requested"}]}""".formatted(pseudonym));
        HttpResponse<String> erased =
                browser.post(page + "/erase", "_csrf=" + token + "&reason=requested&typed=" + end());

        assertThat(erased.request().method()).isEqualTo("GET");
        assertThat(erased.body())
                .contains(
                        "role=\"status\"",
                        "Erased for good.",
                        "One complaint has",
                        "have 2 reports",
                        "one rejected record was")
                .containsSubsequence("Erased on", "1 Feb 2026", "because", "the customer asked for it")
                .contains("Nothing personal is left to erase.")
                .doesNotContain("Erase for good");
        assertThat(browser.get(page).body()).as("once").doesNotContain("One complaint has");
        String claims = service.commands.lastToken().split("\\.")[1];
        assertThat(new String(Base64.getUrlDecoder().decode(claims), UTF_8)).contains("\"sub\":\"admin\"", "ADMIN");
    }

    @Test
    void whoIsNotKnownIsNotFoundAndWhatIsNoPseudonymIsNotAskedFor() throws Exception {
        service.commands.answer("POST /api/customers/pseudonym", 404, "{}");
        service.commands.answer("GET /api/customers/" + pseudonym, 404, "{}");
        Browser browser = admin();

        HttpResponse<String> unknown = lookUp(browser, "nobody\"<b>");
        assertThat(service.commands.lastRequest()).isEqualTo("POST /api/customers/pseudonym");
        assertThat(service.commands.lastBody()).contains("nobody");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body())
                .contains("role=\"alert\"", "Nothing is held on a customer called that")
                .contains("value=\"nobody&quot;&lt;b&gt;\"");
        assertThat(lookUp(browser, " ").body()).contains("Say which customer.");
        assertThat(browser.get(page).statusCode()).isEqualTo(404);
        assertThat(browser.get("/customers/K-4711").statusCode()).isEqualTo(404);
        assertThat(service.commands.lastRequest()).doesNotContain("K-4711");
    }

    @Test
    void withoutTheCommandServiceThePageSaysSo() throws Exception {
        service.commands.answer("GET /api/customers/" + pseudonym, 503, "upstream is gone");

        HttpResponse<String> away = admin().get(page);

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("The command service does not answer").doesNotContain("upstream");
        held("{\"customer\":[\"K-4711\"]}");
        assertThat(admin().get(page).statusCode())
                .as("an answer that nobody agreed on")
                .isEqualTo(503);
    }

    @Test
    void onlyAdminsGetThereAndSeeTheWay() throws Exception {
        held();
        assertThat(admin().get("/").body()).contains("href=\"/customers\"");
        for (Role role : Role.values()) {
            if (role != Role.ADMIN) {
                Browser browser = new Browser(service).logIn(role);
                assertThat(browser.get(page).statusCode()).as(role.name()).isEqualTo(403);
                assertThat(browser.get("/").body()).as(role.name()).doesNotContain("href=\"/customers\"");
            }
        }
    }

    @Test
    void readingIsAuditedAndThePseudonymIsNot() throws Exception {
        held();
        Browser browser = admin();
        audited.list = new CopyOnWriteArrayList<>();
        audited.start();
        audit.addAppender(audited);

        browser.get(page);
        browser.get(page + "/download");
        browser.get("/customers");

        Awaitility.await()
                .untilAsserted(() -> assertThat(audited.list)
                        .extracting(ILoggingEvent::getFormattedMessage)
                        .hasSize(2)
                        .allMatch(
                                line -> line.startsWith("read user=admin roles=admin service=query-service method=GET")
                                        && line.contains("path=/customers/{pseudonym}")
                                        && !line.contains(pseudonym)));
    }
}
