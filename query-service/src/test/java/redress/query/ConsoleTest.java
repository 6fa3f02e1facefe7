package redress.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import redress.events.RootCauseId;
import redress.identity.Role;

class ConsoleTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final RunningService service = RunningService.get();

    @Test
    void withoutLoginThereIsOnlyTheLoginPage() throws Exception {
        Browser browser = new Browser(service);
        var page = browser.get("/complaints");
        assertThat(page.uri().getPath()).isEqualTo("/login");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(browser.post("/root-causes/x/confirm", "").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void everyPageIsShownToAnAnalystWithoutNarratives() throws Exception {
        Story story = new Story("console-analyst");
        RootCauseId cause = RootCauseId.suspectedBehind("console-analyst");
        service.project(story.lodged("1", "parcel", "web", "secret words", 0), story.suspected(cause, "1"));
        service.project(story.grouped("1", 1, "c", cause));
        service.refresh();
        Browser browser = new Browser(service).logIn(Role.ANALYST);

        for (String path : new String[] {
            "/",
            "/complaints?q=parcel",
            "/complaints/" + story.id("1"),
            "/root-causes",
            "/root-causes/" + cause,
            "/clusters"
        }) {
            var page = browser.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("secret words").doesNotContain("Confirm: ");
        }
        assertThat(browser.get("/complaints/none").statusCode()).isEqualTo(404);
        assertThat(browser.get("/complaints?size=x").statusCode()).isEqualTo(400);
    }

    @Test
    void aNarrativeIsShownAsTextAndNeverRun() throws Exception {
        Story story = new Story("console-script");
        service.project(story.lodged("1", "parcel", "web", "<script>alert(1)</script>", 0));
        service.refresh();
        Browser browser = new Browser(service).logIn(Role.HANDLER);

        assertThat(browser.get("/complaints/" + story.id("1")).body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        assertThat(browser.get("/complaints?source=console-script&q=alert").body())
                .doesNotContain("<script>alert")
                .doesNotContain("script><mark>");
    }

    @Test
    void aPublisherIsToldThatThisIsNotForThem() throws Exception {
        var page = new Browser(service).logIn(Role.PUBLISHER).get("/");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Not for your role");
    }

    @Test
    void aDecisionGoesOutInTheUsersNameAndARefusalIsShownBesideTheForm() throws Exception {
        Story story = new Story("console-decision");
        RootCauseId cause = RootCauseId.suspectedBehind("console-decision");
        service.project(story.suspected(cause, "1"));
        service.refresh();
        Browser browser = new Browser(service).logIn(Role.PROCESS_OWNER);
        Matcher token = CSRF.matcher(browser.get("/root-causes/" + cause).body());
        assertThat(token.find()).isTrue();
        String form = "_csrf=" + token.group(1) + "&name=Late&category=MISCOMMUNICATION&process=Delivery";

        service.commands.answer(409, "{\"rule\":\"once\",\"detail\":\"It was judged already.\"}");
        var refused = browser.post("/root-causes/" + cause + "/confirm", form);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("It was judged already.").contains("value=\"Late\"");

        service.commands.answer(200, "{\"id\":\"" + cause + "\",\"version\":0}");
        var done = browser.post("/root-causes/" + cause + "/confirm", form);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(service.commands.lastPath()).isEqualTo("/api/root-causes/" + cause + "/confirm");
        assertThat(service.commands.lastBody())
                .isEqualTo("{\"name\":\"Late\",\"category\":\"MISCOMMUNICATION\",\"process\":\"Delivery\"}");
        String claims = service.commands.lastToken().split("\\.")[1];
        assertThat(new String(java.util.Base64.getUrlDecoder().decode(claims), UTF_8))
                .contains("\"sub\":\"process-owner\"", "PROCESS_OWNER");
    }

    @Test
    void aFixIsPlannedWithItsWindow() throws Exception {
        Story story = new Story("console-plan");
        RootCauseId cause = RootCauseId.suspectedBehind("console-plan");
        service.project(story.suspected(cause, "1"), story.confirmed(cause, 1));
        service.refresh();
        Browser browser = new Browser(service).logIn(Role.PROCESS_OWNER);
        String page = browser.get("/root-causes/" + cause).body();
        Matcher token = CSRF.matcher(page);
        assertThat(token.find()).isTrue();
        assertThat(page).containsPattern("name=\"windowDays\"[^>]*value=\"56\"");

        service.commands.answer(200, "{\"id\":\"" + cause + "\",\"version\":2}");
        String form = "_csrf=" + token.group(1) + "&what=Seals&windowDays=84&due=2026-05-01";
        browser.post("/root-causes/" + cause + "/plan-fix", form);
        assertThat(service.commands.lastBody())
                .isEqualTo("{\"what\":\"Seals\",\"due\":\"2026-05-01\",\"windowDays\":84}");
    }
}
