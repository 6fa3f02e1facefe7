package redress.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The authorization code flow of an issuer, as strict as a real one, where a person is always logged in already. */
final class CodeFlow {

    static final String CLIENT = "redress-console";
    static final String SECRET = "a secret of the console";

    private final IssuerStandIn issuer;
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private volatile Consumer<JWTClaimsSet.Builder> change = _ -> {};
    private volatile boolean denying;

    CodeFlow(IssuerStandIn issuer) {
        this.issuer = issuer;
    }

    /** What is said of the person from now on, apart from who it is. */
    void say(Consumer<JWTClaimsSet.Builder> changed) {
        change = changed;
        denying = false;
    }

    void deny() {
        denying = true;
    }

    void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> request = parameters(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        asked.put(code, request);
        String back = request.get("redirect_uri") + "?state=" + request.get("state") + "&"
                + (denying ? "error=access_denied" : "code=" + code);
        exchange.getResponseHeaders().set("Location", URI.create(back).toString());
        exchange.sendResponseHeaders(CLIENT.equals(request.get("client_id")) ? 302 : 400, -1);
        exchange.close();
    }

    void token(HttpExchange exchange) throws IOException {
        Map<String, String> request =
                parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        Map<String, String> before = asked.remove(request.getOrDefault("code", ""));
        byte[] answer = before == null || !isProven(exchange, request, before)
                ? "{\"error\":\"invalid_grant\"}".getBytes(UTF_8)
                : tokens(Objects.requireNonNull(before.get("nonce"))).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer[2] == 'e' ? 400 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** Who asks knows the client's secret and the proof key. */
    private static boolean isProven(HttpExchange exchange, Map<String, String> request, Map<String, String> before) {
        String basic = exchange.getRequestHeaders().getFirst("Authorization");
        String pair = new String(
                java.util.Base64.getDecoder().decode(String.valueOf(basic).substring("Basic ".length())), UTF_8);
        return URLDecoder.decode(pair, UTF_8).equals(CLIENT + ":" + SECRET)
                && sha256(request.getOrDefault("code_verifier", "")).equals(before.get("code_challenge"));
    }

    private String tokens(String nonce) {
        JWTClaimsSet.Builder claims =
                issuer.claims("handler").audience(CLIENT).claim("nonce", nonce).claim("name", "Carla Mayer");
        change.accept(claims);
        try {
            return """
                    {"token_type":"Bearer","expires_in":300,"access_token":"opaque","id_token":"%s"}""".formatted(IssuerStandIn.signed(claims, issuer.rsa));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)))
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }
}
