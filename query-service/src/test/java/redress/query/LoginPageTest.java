package redress.query;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.identity.Role;

/** The way in and out of the console. */
class LoginPageTest {

    private final RunningService service = RunningService.get();

    @Test
    void afterFiveWrongPasswordsTheLoginPageSaysToWaitWhoeverTheUserIs() throws Exception {
        Browser browser = new Browser(service, "X-Forwarded-For", "10.1.0.1");
        for (String user : new String[] {"handler", "nobody"}) {
            for (int i = 0; i < 5; i++) {
                assertThat(browser.logIn(user, "guess").body()).contains("do not belong together");
            }
            assertThat(browser.logIn(user, "guess").body()).contains("wait a while");
        }
        assertThat(browser.logIn(Role.HANDLER).get("/").uri().getPath()).isEqualTo("/login");
        assertThat(new Browser(service, "X-Forwarded-For", "10.1.0.2")
                        .logIn(Role.HANDLER)
                        .get("/")
                        .uri()
                        .getPath())
                .isEqualTo("/");
    }

    @Test
    void anAddressThatTriesManyUsersHasToWait() throws Exception {
        Browser browser = new Browser(service, "X-Forwarded-For", "10.2.0.1");
        HttpResponse<String> answer = browser.logIn("user0", "guess");
        for (int i = 1; i < 60 && answer.statusCode() == 200; i++) {
            answer = browser.logIn("user" + i, "guess");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d*");
        assertThat(answer.body()).startsWith("Too many logins failed");
    }

    @Test
    void theSessionIsForThisSiteAloneAndNotForScripts() throws Exception {
        assertThat(cookie(new Browser(service).get("/login")))
                .startsWith("REDRESS=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(cookie(new Browser(service, "X-Forwarded-Proto", "https").get("/login")))
                .contains("HttpOnly", "SameSite=Lax", "Secure");
    }

    /** Whoever gave a user a session before the login must not find themselves logged in by it. */
    @Test
    void theSessionHasAnotherNameAfterTheLogin() throws Exception {
        Browser browser = new Browser(service);
        browser.get("/login");
        String before = browser.session();
        browser.logIn(Role.HANDLER);

        assertThat(browser.session()).isNotEqualTo(before);
        Browser thief = new Browser(service, "Cookie", "REDRESS=" + before);
        assertThat(thief.get("/").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void loggingOutEndsTheSession() throws Exception {
        Browser browser = new Browser(service).logIn(Role.HANDLER);
        Browser copy = new Browser(service, "Cookie", "REDRESS=" + browser.session());
        assertThat(copy.get("/").uri().getPath()).isEqualTo("/");

        browser.post("/logout", "_csrf=" + browser.token("/"));

        assertThat(browser.get("/").uri().getPath()).isEqualTo("/login");
        assertThat(copy.get("/").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void anIdleSessionEndsAfterHalfAnHour() {
        assertThat(service.context.getBean(ServletContext.class).getSessionTimeout())
                .isEqualTo(30);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("");
    }

    @Test
    void inProductionPeopleLogInAtTheIssuer(@TempDir Path data) throws Exception {
        RunningService production = RunningService.another(
                data,
                "--redress.oidc.issuer=http://127.0.0.1:1",
                "--redress.oidc.client-id=redress",
                "--redress.oidc.client-secret=secret");
        try {
            String page = new Browser(production).get("/login").body();

            assertThat(page).contains("Log in with your company account").doesNotContain("name=\"password\"");
            HttpResponse<String> away = new Browser(production).get("/oauth2/authorization/issuer");
            assertThat(away.uri().getPath()).isEqualTo("/login");
            assertThat(away.body()).contains("does not answer");
        } finally {
            production.context.close();
        }
    }

    @Test
    void onOneMachineThereIsNoIssuer() throws Exception {
        assertThat(new Browser(service).get("/login").body())
                .contains("name=\"password\"")
                .doesNotContain("company account");
    }
}
