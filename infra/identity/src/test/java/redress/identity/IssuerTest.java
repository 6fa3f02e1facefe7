package redress.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A running service in production mode, and every token that somebody might try on it. */
class IssuerTest {

    private static IssuerStandIn issuer;
    private static SmallService service;

    @BeforeAll
    static void start() throws Exception {
        issuer = new IssuerStandIn();
        service = SmallService.with(
                "--redress.oidc.issuer=" + issuer.address(),
                "--redress.oidc.jwk-set-uri=" + issuer.address() + "/keys",
                "--redress.oidc.audience=redress");
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    @Test
    void aTokenOfTheIssuerLetsItsUserIn() throws Exception {
        for (String token : List.of(
                IssuerStandIn.signed(issuer.claims("handler"), issuer.rsa),
                IssuerStandIn.signed(issuer.claims("handler"), issuer.ec))) {
            HttpResponse<String> answer = service.bearing(token);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("carla");
        }
    }

    @Test
    void rolesMayBeWordsToo() throws Exception {
        assertThat(status(issuer.claims().claim("roles", "analyst handler"))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "HANDLER", "ROLE_HANDLER", "owner-of-everything"})
    void whoeverHasNoFittingRoleIsForbidden(String role) throws Exception {
        HttpResponse<String> answer = service.bearing(IssuerStandIn.signed(issuer.claims(role), issuer.rsa));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void whoeverHasNoRoleAtAllIsForbidden() throws Exception {
        assertThat(status(issuer.claims())).isEqualTo(403);
        assertThat(status(issuer.claims().claim("roles", null))).isEqualTo(403);
        assertThat(status(issuer.claims().claim("roles", 5))).isEqualTo(403);
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        refused(issuer.claims("handler")
                .issueTime(in(Duration.ofMinutes(-10)))
                .expirationTime(in(Duration.ofMinutes(-2))));
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() throws Exception {
        refused(issuer.claims("handler").expirationTime(null));
    }

    @Test
    void aTokenThatIsNotValidYetIsRefused() throws Exception {
        refused(issuer.claims("handler").notBeforeTime(in(Duration.ofMinutes(2))));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() throws Exception {
        refused(issuer.claims("handler").audience("payroll"));
        refused(issuer.claims("handler").audience((String) null));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() throws Exception {
        refused(issuer.claims("handler").issuer(issuer.address() + "/other"));
        refused(issuer.claims("handler").issuer(null));
    }

    @Test
    void aTokenThatNamesNobodyIsRefused() throws Exception {
        refused(issuer.claims("handler").subject(null));
        refused(issuer.claims("handler").subject(" "));
    }

    @Test
    void aTokenSignedWithAnotherKeyIsRefused() throws Exception {
        RSAKey other = new RSAKeyGenerator(2048).keyID("rsa").generate();
        refused(IssuerStandIn.signed(issuer.claims("handler"), other));
    }

    @Test
    void anUnsignedTokenIsRefused() throws Exception {
        refused(new PlainJWT(issuer.claims("handler").build()).serialize());
        refused(new PlainJWT(issuer.claims("ADMIN")
                        .issuer(Tokens.ISSUER)
                        .audience(Tokens.ISSUER)
                        .build())
                .serialize());
    }

    /** The public key is no secret: whoever signs with its bytes as if they were one must not get in. */
    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(issuer.rsa.toPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----";
        for (byte[] secret : List.of(
                issuer.rsa.toPublicKey().getEncoded(),
                issuer.rsa.toPublicJWK().toJSONString().getBytes(UTF_8),
                pem.getBytes(UTF_8))) {
            refused(hs256(issuer.claims("handler"), secret));
            refused(hs256(issuer.claims("ADMIN").issuer(Tokens.ISSUER).audience(Tokens.ISSUER), secret));
        }
    }

    @Test
    void aTamperedTokenIsRefused() throws Exception {
        String[] parts =
                IssuerStandIn.signed(issuer.claims("analyst"), issuer.rsa).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("analyst", "handler");
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8));
        refused(parts[0] + "." + forged + "." + parts[2]);
    }

    @Test
    void whatIsNoTokenIsRefused() throws Exception {
        refused("nonsense");
        refused("a.b.c");
    }

    @Test
    void theIssuerCannotSpeakAsOneOfTheServices() throws Exception {
        refused(IssuerStandIn.signed(
                issuer.claims("ADMIN").issuer(Tokens.ISSUER).audience(Tokens.ISSUER), issuer.rsa));
    }

    @Test
    void theServicesCannotSpeakAsTheIssuer() throws Exception {
        refused(hs256(issuer.claims("handler"), service.bean(Credentials.class).tokenKey()));
    }

    @Test
    void aTokenOfTheServicesForAnotherPurposeIsRefused() throws Exception {
        byte[] key = service.bean(Credentials.class).tokenKey();
        JWTClaimsSet.Builder claims = issuer.claims("ADMIN").issuer(Tokens.ISSUER);
        refused(hs256(claims.audience("password-reset"), key));
        refused(hs256(claims.audience(Tokens.ISSUER).expirationTime(null), key));
    }

    @Test
    void whatOneServiceHandsOnStillWorks() throws Exception {
        var carla = UsernamePasswordAuthenticationToken.authenticated(
                "carla", null, AuthorityUtils.createAuthorityList("ROLE_HANDLER"));
        assertThat(service.bearing(service.bean(Tokens.class).of(carla)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theGeneratedLoginsAreOff() throws Exception {
        Login admin = service.bean(Credentials.class).of(Role.ADMIN);
        assertThat(service.loggingIn(admin.user(), admin.password()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theGeneratedLoginsAreOnIfAskedFor() throws Exception {
        try (SmallService both =
                SmallService.with("--redress.oidc.issuer=" + issuer.address(), "--redress.logins=true")) {
            Login admin = both.bean(Credentials.class).of(Role.ADMIN);
            assertThat(both.loggingIn(admin.user(), admin.password()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theIssuerIsAskedWhereItsKeysAreAndOtherNamesOfClaimsCanBeSet() throws Exception {
        try (SmallService other = SmallService.with(
                "--redress.oidc.issuer=" + issuer.address(),
                "--redress.oidc.roles-claim=groups",
                "--redress.oidc.user-claim=email")) {
            JWTClaimsSet.Builder claims =
                    issuer.claims().claim("groups", List.of("handler")).claim("email", "carla@redress.example");
            assertThat(other.bearing(IssuerStandIn.signed(claims, issuer.rsa)).body())
                    .isEqualTo("carla@redress.example");
            assertThat(other.bearing(IssuerStandIn.signed(issuer.claims("handler"), issuer.rsa))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void nobodyIsBlamedWhenTheIssuerIsAway() throws Exception {
        try (SmallService lonely = SmallService.with(
                "--redress.oidc.issuer=" + issuer.address(), "--redress.oidc.jwk-set-uri=http://127.0.0.1:1/keys")) {
            HttpResponse<String> answer = lonely.bearing(IssuerStandIn.signed(issuer.claims("handler"), issuer.rsa));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("does not answer");
        }
    }

    @Test
    void anAudienceWithoutAnIssuerIsAMistake() {
        assertThatThrownBy(() -> new Issuer(null, null, "redress", "roles", "sub", null, null))
                .hasMessageContaining("redress.oidc.issuer");
        assertThatThrownBy(() -> new Issuer("https://id", null, null, "roles", "sub", "redress", " "))
                .hasMessageContaining("redress.oidc.client-secret");
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    private static String hs256(JWTClaimsSet.Builder claims, byte[] secret) throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static int status(JWTClaimsSet.Builder claims) throws Exception {
        return service.bearing(IssuerStandIn.signed(claims, issuer.rsa)).statusCode();
    }

    private static void refused(JWTClaimsSet.Builder claims) throws Exception {
        refused(IssuerStandIn.signed(claims, issuer.rsa));
    }

    private static void refused(String token) throws Exception {
        HttpResponse<String> answer = service.bearing(token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("Unauthorized").doesNotContain("JWT", "carla");
    }
}
