package redress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person's browser between a console and the issuer. */
class IssuerLoginTest {

    private static IssuerStandIn issuer;
    private static SmallService service;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeAll
    static void start() throws Exception {
        issuer = new IssuerStandIn();
        service = SmallService.with(
                "--redress.oidc.issuer=" + issuer.address(),
                "--redress.oidc.client-id=" + CodeFlow.CLIENT,
                "--redress.oidc.client-secret=" + CodeFlow.SECRET);
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    @BeforeEach
    void welcome() {
        issuer.people.say(_ -> {});
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> consoleAfterLogin() throws Exception {
        get(IssuerLogin.BEGIN);
        return get("/console");
    }

    @Test
    void whoTheIssuerKnowsIsLetInUnderTheNameAndRolesItSays() throws Exception {
        HttpResponse<String> page = consoleAfterLogin();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("carla");
    }

    @Test
    void whoHasNoFittingRoleIsLoggedInAndForbidden() throws Exception {
        issuer.people.say(claims -> claims.claim("roles", List.of("analyst", "owner-of-everything")));

        assertThat(consoleAfterLogin().statusCode()).isEqualTo(403);
    }

    @Test
    void whatTheIssuerSaysOfSomebodyElseSomethingElseOrLongAgoLetsNobodyIn() throws Exception {
        List<Consumer<JWTClaimsSet.Builder>> wrong = List.of(
                claims -> claims.audience("another-application"),
                claims -> claims.issuer("https://another-issuer.example"),
                claims -> claims.claim("nonce", "of another login"),
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3600))),
                claims -> claims.subject(null));
        for (Consumer<JWTClaimsSet.Builder> change : wrong) {
            issuer.people.say(change);
            assertThat(consoleAfterLogin().uri().getPath()).isEqualTo("/login");
        }
    }

    @Test
    void whomTheIssuerRefusesIsLedBack() throws Exception {
        issuer.people.deny();

        HttpResponse<String> back = get(IssuerLogin.BEGIN);

        assertThat(back.uri()).hasPath("/login").hasQuery("refused");
        assertThat(get("/console").uri().getPath()).isEqualTo("/login");
    }

    /** A code that somebody else began a login with must not log this browser in as them. */
    @Test
    void aCodeFromElsewhereIsWorthNothing() throws Exception {
        assertThat(get("/login/oauth2/code/issuer?code=stolen&state=stolen")
                        .uri()
                        .getPath())
                .isEqualTo("/login");
        assertThat(get("/console").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void theSecretIsInNoDescription() {
        assertThat(service.bean(Issuer.class).toString()).doesNotContain(CodeFlow.SECRET);
    }
}
