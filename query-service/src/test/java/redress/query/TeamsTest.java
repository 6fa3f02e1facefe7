package redress.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import redress.events.EventJson;
import redress.events.RootCauseId;
import redress.identity.Credentials;
import redress.identity.Login;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;

/** With teams set up, a handler is shown the own team's complaints and no others, at whatever door. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamsTest {

    private static final String DIRECTORY = """
            redress:
              directory:
                teams:
                  - name: Cards
                    handlers: [tess, tim.o'hara@example.com]
                    products: [card]
                  - name: Loans
                    handlers: [lou]
                    products: [loan, mortgage]
            """;
    private static final Login TESS =
            new Login(Role.HANDLER, "tess", UUID.randomUUID().toString());
    private static final RootCauseId CAUSE = RootCauseId.of("11111111-2222-3333-4444-000000000077");

    private final Story story = new Story("teams");

    private RunningService service;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        Files.writeString(data.resolve("directory.yaml"), DIRECTORY);
        Files.writeString(
                Credentials.in(data).file(),
                "handler %s %s%n".formatted(TESS.user(), TESS.password()),
                StandardOpenOption.APPEND);
        RunningService.get();
        service = RunningService.another(data);
        service.project(
                story.lodged("mine", "card", "web", "The card was blocked abroad.", 0),
                story.lodged("others", "loan", "web", "The secret loan was blocked abroad.", 0),
                story.lodged("taken-on", "loan", "web", "The loan offer was blocked abroad.", 1),
                story.given("taken-on", 1, "tess"),
                story.lodged("given-away", "card", "web", "The secret card was blocked abroad.", 1),
                story.given("given-away", 1, "lou", "Loans"),
                story.lodged("colleague", "mortgage", "web", "The mortgage was blocked abroad.", 1),
                story.given("colleague", 1, "tim.o'hara@example.com", "Cards"),
                story.lodged("special", "card", "web", "The secret special card was blocked abroad.", 1),
                story.given("special", 1, "eve"),
                story.suspected(CAUSE, "others"));
        service.refresh();
    }

    @AfterAll
    void stop() {
        service.context.close();
    }

    private JsonNode asTess(String path) throws Exception {
        var answer = service.get(TESS, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return EventJson.MAPPER.readTree(answer.body());
    }

    private Browser browser() throws Exception {
        Browser browser = new Browser(service);
        browser.logIn(TESS.user(), TESS.password());
        return browser;
    }

    @Test
    void listsFacetsTrendsAndExportsHoldWhatIsTheTeamsOnly() throws Exception {
        JsonNode found = asTess("/api/complaints?source=teams&q=blocked");

        assertThat(found.path("items")
                        .valueStream()
                        .map(item -> item.path("externalId").asString()))
                .containsExactlyInAnyOrder("mine", "taken-on", "colleague");
        assertThat(found.path("total").asLong()).isEqualTo(3);
        assertThat(found.path("facets").path("product").toString()).contains("{\"value\":\"loan\",\"count\":1}");
        assertThat(asTess("/api/trends?source=teams&interval=year")
                        .path("periods")
                        .path(0)
                        .path("total")
                        .asLong())
                .isEqualTo(3);
        for (String format : new String[] {"csv", "ndjson"}) {
            assertThat(service.get(TESS, "/api/complaints?source=teams&format=" + format)
                            .body())
                    .contains("taken-on")
                    .doesNotContain("secret");
        }
        assertThat(browser().get("/complaints?source=teams").body())
                .contains("taken-on")
                .doesNotContain("secret");
    }

    @Test
    void anothersComplaintIsDeniedWithNothingOfIt() throws Exception {
        for (String other : new String[] {"others", "given-away", "special"}) {
            for (String door : new String[] {"/api/complaints/%s", "/api/complaints/%s/similar"}) {
                denied(service.get(TESS, door.formatted(story.id(other))));
            }
            denied(browser().get("/complaints/" + story.id(other)));
        }
        assertThat(asTess("/api/complaints/" + story.id("colleague"))
                        .path("narrative")
                        .asString())
                .contains("mortgage");
    }

    private static void denied(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("another team").doesNotContain("secret");
    }

    @Test
    void whatIsLikeOnesOwnAndWhatIsBehindItShowsNothingOfOthersEither() throws Exception {
        assertThat(asTess("/api/complaints/" + story.id("mine") + "/similar").toString())
                .doesNotContain("secret");
        assertThat(asTess("/api/root-causes/" + CAUSE).path("examples").path(0).has("sentence"))
                .isFalse();
    }

    @Test
    void whoOverseesSeesAll() throws Exception {
        for (Role role : new Role[] {Role.SUPERVISOR, Role.PROCESS_OWNER, Role.ANALYST, Role.ADMIN}) {
            assertThat(service.json(role, "/api/complaints?source=teams")
                            .path("total")
                            .asLong())
                    .as(role.name())
                    .isEqualTo(6);
        }
        assertThat(service.json(Role.SUPERVISOR, "/api/root-causes/" + CAUSE)
                        .path("examples")
                        .path(0)
                        .path("sentence")
                        .asString())
                .isEqualTo("The secret");
    }

    /** The generated handler is in no team here. */
    @Test
    void whoIsInNoTeamSeesNone() throws Exception {
        assertThat(service.json(Role.HANDLER, "/api/complaints?source=teams")
                        .path("total")
                        .asLong())
                .isZero();
        assertThat(service.get(Role.HANDLER, "/api/complaints/" + story.id("mine"))
                        .statusCode())
                .isEqualTo(403);
    }
}
