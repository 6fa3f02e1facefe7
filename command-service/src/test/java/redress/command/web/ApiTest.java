package redress.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.command.Running.ask;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.command.Running;
import redress.command.Running.Answer;
import redress.command.eventstore.Commands;
import redress.command.eventstore.Provenance;
import redress.command.rootcause.RootCauseCommand.Suspect;
import redress.events.RootCauseId;
import redress.events.finding.Suspicion;
import redress.identity.Role;

class ApiTest {

    private final String externalId = UUID.randomUUID().toString();

    private String lodgement() {
        return "{\"externalId\":\"" + externalId + "\",\"product\":\"Card\",\"channel\":\"web\"}";
    }

    private String lodged() {
        return ask(Role.PUBLISHER, "POST", "/api/complaints", lodgement())
                .json()
                .path("id")
                .asString();
    }

    private static Answer command(Role role, String path, String body) {
        return ask(role, "POST", "/api/" + path, body);
    }

    @Test
    void aComplaintIsMadeOnceAndFoundTheSecondTime() {
        Answer first = ask(Role.PUBLISHER, "POST", "/api/complaints", lodgement());
        Answer again = ask(Role.PUBLISHER, "POST", "/api/complaints", lodgement());

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.location())
                .endsWith("/api/complaints/" + first.json().path("id").asString());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void theSourceIsTheCallerUnlessStated() {
        Answer mine = ask(Role.PUBLISHER, "POST", "/api/complaints", lodgement());
        String stated = lodgement().replaceFirst("\\{", "{\"source\":\"publisher\",");
        Answer sameByName = ask(Role.HANDLER, "POST", "/api/complaints", stated);

        assertThat(sameByName.status()).isEqualTo(200);
        assertThat(sameByName.json()).isEqualTo(mine.json());
    }

    @Test
    void wrongFieldsAreNamed() {
        Answer refused = ask(Role.PUBLISHER, "POST", "/api/complaints", "{\"product\":3}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("externalId", "product", "channel");
        assertThat(refused.json().path("title").asString()).isNotBlank();
    }

    @Test
    void aCommandAnswersWithTheNewVersionAndARuleWithItsSentence() {
        String complaint = "complaints/" + lodged();
        Answer tooEarly = command(Role.HANDLER, complaint + "/acknowledge", "");
        Answer assigned = command(Role.SUPERVISOR, complaint + "/assign-handler", "{\"handler\":\"ann\"}");
        Answer done = command(Role.HANDLER, complaint + "/acknowledge", "{}");

        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.json().path("rule").asString()).isEqualTo("handler-first");
        assertThat(tooEarly.json().path("detail").asString()).startsWith("Assign a handler first");
        assertThat(assigned.json().path("version").asInt()).isEqualTo(1);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void aProcessOwnerTakesARootCauseFromSuspicionToADeployedFix() {
        RootCauseId cause = RootCauseId.suspectedBehind(externalId);
        var now = java.time.Instant.parse("2026-03-01T10:00:00Z");
        var suspicion = new Suspicion(
                "c", "k", "double charge", java.util.List.of(), 9, now, java.util.List.of(), java.util.List.of());
        Running.bean(Commands.class).send(new Suspect(cause, now, suspicion), Provenance.of("analytics"));
        String path = "root-causes/" + cause + "/";
        Role owner = Role.PROCESS_OWNER;

        assertThat(command(owner, path + "plan-fix", "{\"what\":\"firmware\",\"due\":\"2026-05-01\"}")
                        .json()
                        .path("rule")
                        .asString())
                .isEqualTo("fix-needs-confirmed-cause");
        assertThat(command(
                                owner,
                                path + "confirm",
                                "{\"name\":\"Double charge\",\"category\":\"delay-or-service-failure\",\"process\":\"Payments\"}")
                        .status())
                .isEqualTo(200);
        assertThat(command(owner, path + "assign-owner", "{\"processOwner\":\"olga\"}")
                        .status())
                .isEqualTo(200);
        assertThat(command(owner, path + "record-finding", "{\"finding\":\"retries\"}")
                        .status())
                .isEqualTo(200);
        assertThat(command(
                                owner,
                                path + "plan-fix",
                                "{\"what\":\"firmware\",\"scope\":{\"product\":\"Card\"},\"expectedReduction\":0.5,\"due\":\"2026-05-01\"}")
                        .status())
                .isEqualTo(200);
        Answer deployed = command(owner, path + "deploy-fix", "{\"fix\":\"F1\",\"effectiveAt\":\"2026-04-01\"}");

        assertThat(deployed.json().path("version").asInt()).isEqualTo(5);
        String replay = ask(Role.PUBLISHER, "GET", "/api/events?stream=root-causes&limit=10000", null)
                .text();
        assertThat(replay.lines().filter(line -> line.contains(cause.toString())))
                .hasSize(6)
                .last()
                .asString()
                .contains(
                        "\"type\":\"redress.root-cause.fix-deployed.v1\"", "\"effectiveAt\":\"2026-04-01T00:00:00Z\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            complaints/%s/assign-handler | {"handlr":"ann"}                       | 400 | handlr
            complaints/%s/assign-handler | {"handler":5}                          | 400 | handler
            complaints/%s/assign-handler | {"handler":"ann","at":"2020-01-01"}    | 400 | at
            complaints/%s/resolve        | {"outcome":"SOSO"}                     | 400 | outcome
            complaints/%s/resolve        | [1]                                    | 400 | data
            complaints/%s/resolve        | {"outcome"                             | 400 | data
            complaints/%s/attribute-cause | {"rootCause":"x","rootCauseName":"n","reason":"r"} | 400 | rootCause
            complaints/%s/classify-cause | {"category":"OTHER","subCause":"a@b.de"} | 400 | subCause
            complaints/%s/record-chaser  | {"channel":"+49 171 1234567"}          | 400 | channel
            complaints/%s/make-promise   | {"what":"call","due":"+200000-01-01T00:00:00Z"} | 400 | due
            complaints/%s/correct-account | {"reason":"r","occurredAt":"1800-01-01T00:00:00Z"} | 400 | occurredAt
            complaints/%s/offer-gesture  | {"what":"tea","value":1000000000000001} | 400 | value
            complaints/%s/offer-gesture  | {"what":"tea","value":"75"}            | 400 | value
            complaints/%s/resolve        | {"outcome":"UPHELD","remedy":1e16}     | 400 | remedy
            complaints/%s/correct-account | {"reason":"r","product":"a@b.de"}     | 400 | product
            complaints/%s/correct-account | {"reason":"r","subProduct":"a@b.de"}  | 400 | subProduct
            complaints/%s/correct-account | {"reason":"r","processStep":"a@b.de"} | 400 | processStep
            complaints/%s/correct-account | {"reason":"r","region":"a@b.de"}      | 400 | region
            complaints/%s/lodge          | {}                                     | 404 |
            complaints/%s/explode        | {}                                     | 404 |
            complaints/00000000-0000-0000-0000-000000000000/acknowledge | {}      | 404 |
            complaints/nonsense/acknowledge | {}                                  | 404 |
            """)
    void everyRefusalIsAProblemThatSaysWhatIsWrong(String path, String body, int status, String field) {
        Answer refused = command(Role.HANDLER, path.formatted(lodged()), body);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.json().path("status").asInt()).isEqualTo(status);
        if (field != null) {
            assertThat(refused.json().path("errors").findValuesAsString("field"))
                    .contains(field);
        }
    }

    @Test
    void ofManyUnknownFieldsSomeAreNamed() {
        String many = IntStream.range(0, 1000)
                .mapToObj(i -> "\"f" + i + "\":1")
                .collect(Collectors.joining(",", "{\"handler\":\"ann\",", "}"));

        Answer refused = command(Role.SUPERVISOR, "complaints/" + lodged() + "/assign-handler", many);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors")).hasSize(50);
    }

    @Test
    void aBodyLargerThanAnyComplaintIsRefused() {
        Answer refused = ask(Role.HANDLER, "POST", "/api/complaints", "x".repeat(1_100_000));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.json().path("detail").asString()).contains("1 MiB");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            text/plain, {}, 415
            application/x-www-form-urlencoded, {}, 415
            application/x-www-form-urlencoded, '', 415
            application/json;charset=UTF-8, {}, 409
            -, {}, 415
            -, '', 409
            """)
    void aCommandIsJsonOrHasNoBody(String type, String body, int status) {
        String path = "/api/complaints/" + lodged() + "/acknowledge";
        Answer answer = type == null
                ? ask(Role.HANDLER, "POST", path, body, "Accept", "*/*")
                : ask(Role.HANDLER, "POST", path, body, "Content-Type", type);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }

    @Test
    void anotherSiteChangesNothing() {
        String[] forged = {"Content-Type", "application/json", "Sec-Fetch-Site", "cross-site"};
        Answer refused = ask(Role.PUBLISHER, "POST", "/api/complaints", lodgement(), forged);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("status").asInt()).isEqualTo(403);
        assertThat(ask(Role.ANALYST, "GET", "/api/intake/totals", null, forged).status())
                .isEqualTo(200);
    }

    @Test
    void aWrongTokenIsAProblem() {
        Answer refused = ask(null, "GET", "/api/intake/totals", null, "Authorization", "Bearer nonsense");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("status").asInt()).isEqualTo(401);
    }

    @Test
    void theDocumentNamesEveryCommandWithItsBody() {
        var document = ask(Role.ANALYST, "GET", "/v3/api-docs", null).json();

        assertThat(document.path("paths").propertyNames())
                .contains("/api/complaints", "/api/complaints/{id}/assign-handler", "/api/root-causes/{id}/plan-fix")
                .doesNotContain("/api/complaints/{id}/lodge", "/api/complaints/{id}/{command}");
        var planFix = document.at(
                "/paths/~1api~1root-causes~1{id}~1plan-fix/post/requestBody/content/application~1json/schema");
        assertThat(planFix.path("properties").propertyNames())
                .containsExactlyInAnyOrder("what", "scope", "expectedReduction", "due", "windowDays");
        assertThat(planFix.path("required").valueStream().map(required -> required.asString()))
                .containsExactlyInAnyOrder("what", "due");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /actuator/health, , 200",
        "GET, /api/intake/totals, , 401",
        "GET, /api/intake/totals, ANALYST, 200",
        "GET, /api/intake/totals, ADMIN, 200",
        "GET, /api/intake/totals, HANDLER, 403",
        "GET, /api/intake/batches/b1, PUBLISHER, 200",
        "GET, /api/intake/batches/b1, ANALYST, 403",
        "GET, /api/intake/batches/b1/rejected, PUBLISHER, 200",
        "GET, /api/events?stream=complaints, PUBLISHER, 200",
        "GET, /api/events?stream=complaints, SUPERVISOR, 403",
        "GET, /api/events?stream=other, ADMIN, 400",
        "POST, /api/complaints, ANALYST, 403",
        "POST, /api/root-causes/x/confirm, HANDLER, 403",
        "POST, /api/complaints/x/resolve, PUBLISHER, 403",
        "GET, /v3/api-docs, HANDLER, 200",
        "GET, /v3/api-docs, , 401",
        "GET, /actuator/env, ADMIN, 404",
        "GET, /nowhere, ADMIN, 404"
    })
    void eachRoleMayDoItsPart(String method, String path, Role role, int status) {
        assertThat(ask(role, method, path, method.equals("POST") ? "{}" : null).status())
                .isEqualTo(status);
    }
}
