package redress.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
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
}
