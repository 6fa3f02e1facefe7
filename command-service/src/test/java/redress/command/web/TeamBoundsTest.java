package redress.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import redress.command.Running;
import redress.command.eventstore.EventLog;
import redress.command.eventstore.StoredEvent;
import redress.events.EventJson;
import redress.identity.Tokens;
import tools.jackson.databind.JsonNode;

/** Handlers work on what is their team's, within limits of their own, and say for whom. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamBoundsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private ConfigurableApplicationContext service;

    @BeforeAll
    void start() {
        service = Running.another(
                "--redress.directory.teams[0].name=Cards",
                "--redress.directory.teams[0].handlers=tess,tim",
                "--redress.directory.teams[0].products=card",
                "--redress.directory.teams[1].name=Loans",
                "--redress.directory.teams[1].handlers=lou",
                "--redress.directory.teams[1].products=loan",
                "--redress.authority.people[tess]=200");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private HttpResponse<String> send(String user, String role, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(user, role, path, request -> request.POST(HttpRequest.BodyPublishers.ofString(body)), headers);
    }

    private HttpResponse<String> send(
            String user, String role, String path, UnaryOperator<HttpRequest.Builder> method, String... headers)
            throws IOException, InterruptedException {
        var caller = UsernamePasswordAuthenticationToken.authenticated(
                user, null, AuthorityUtils.createAuthorityList("ROLE_" + role));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path))
                .header(
                        "Authorization",
                        "Bearer " + service.getBean(Tokens.class).of(caller))
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(method.apply(request).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String lodge(String product, String... headers) throws IOException, InterruptedException {
        var lodged = send(
                "crm",
                "PUBLISHER",
                "/api/complaints",
                """
                {"externalId": "%s", "customerId": "%s", "at": "2026-01-01T08:00:00Z", "product": "%s", "channel": "web",
                 "narrative": "it broke"}""".formatted(UUID.randomUUID(), UUID.randomUUID(), product),
                headers);
        assertThat(lodged.statusCode()).as(lodged.body()).isEqualTo(201);
        return "/api/complaints/"
                + EventJson.MAPPER.readTree(lodged.body()).path("id").asString();
    }

    private int sent(String user, String complaint, String command, String body)
            throws IOException, InterruptedException {
        return send(user, "HANDLER", complaint + "/" + command, body).statusCode();
    }

    private int allowed(String user, String complaint) throws IOException, InterruptedException {
        return send(user, "HANDLER", complaint + "/allowed-commands", HttpRequest.Builder::GET)
                .statusCode();
    }

    private List<StoredEvent> stored(String complaint) {
        return service.getBean(EventLog.class).eventsOf(complaint.substring("/api/complaints/".length()));
    }

    @Test
    void nobodyTakesOnWhatIsAnotherTeamsAndWhatIsTakenOnIsTheHandlersTeams() throws Exception {
        String complaint = lodge("card");

        var denied = send("lou", "HANDLER", complaint + "/assign-handler", "{\"handler\": \"lou\"}");
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body()).contains("another team");
        assertThat(allowed("lou", complaint)).isEqualTo(403);
        assertThat(allowed("tess", complaint)).isEqualTo(200);

        assertThat(sent("tess", complaint, "assign-handler", "{\"handler\": \"tess\"}"))
                .isEqualTo(200);
        JsonNode assigned =
                EventJson.MAPPER.readTree(stored(complaint).getLast().event().data());
        assertThat(assigned.path("team").asString()).isEqualTo("Cards");
        assertThat(sent("tim", complaint, "acknowledge", "{}")).isEqualTo(200);
    }

    @Test
    void handedToAnotherTeamItIsTheirs() throws Exception {
        String complaint = lodge("card");
        sent("tess", complaint, "assign-handler", "{\"handler\": \"tess\"}");

        assertThat(sent(
                        "tess",
                        complaint,
                        "assign-handler",
                        "{\"handler\": \"lou\", \"team\": \"Cards\", \"note\": \"a loan\"}"))
                .isEqualTo(200);

        assertThat(sent("tess", complaint, "acknowledge", "{}")).isEqualTo(403);
        assertThat(sent("lou", complaint, "acknowledge", "{}")).isEqualTo(200);
        assertThat(send("sue", "SUPERVISOR", complaint + "/record-chaser", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void oneHandlerMayHaveALimitOfTheirOwn() throws Exception {
        String complaint = lodge("card");
        sent("tess", complaint, "assign-handler", "{\"handler\": \"tess\"}");
        sent("tess", complaint, "acknowledge", "{}");
        String gesture = "{\"what\": \"the fee\", \"value\": 150}";

        assertThat(sent("tess", complaint, "offer-gesture", gesture)).isEqualTo(200);
        assertThat(offered(complaint).path("needsApproval").asBoolean()).isFalse();
        assertThat(sent("tim", complaint, "offer-gesture", gesture)).isEqualTo(200);
        assertThat(offered(complaint).path("needsApproval").asBoolean()).isTrue();
    }

    private JsonNode offered(String complaint) {
        return EventJson.MAPPER.readTree(stored(complaint).getLast().event().data());
    }

    @Test
    void eachEventSaysWhoDidItAndForWhom() throws Exception {
        String complaint = lodge("card", "On-Behalf-Of", "agent.smith");
        var taken = send(
                "tess", "HANDLER", complaint + "/assign-handler", "{\"handler\": \"tess\"}", "On-Behalf-Of", "tim");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);

        assertThat(stored(complaint))
                .extracting(event -> event.event().extensions().get("actor"))
                .containsExactly("crm", "tess");
        assertThat(stored(complaint))
                .extracting(event -> event.event().extensions().get("onbehalfof"))
                .containsExactly("agent.smith", "tim");
        var sentence = send("tess", "HANDLER", complaint + "/acknowledge", "{}", "On-Behalf-Of", "Jane Doe, angry");
        assertThat(sentence.statusCode()).isEqualTo(400);
        assertThat(sentence.body()).contains("must be an employee's user name");
    }
}
