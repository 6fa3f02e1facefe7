package redress.query.health;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import redress.events.EventJson;
import redress.identity.Role;
import redress.identity.Tokens;
import tools.jackson.core.JacksonException;

/** Asks the command service what came in, under this service's own name. */
@Component
final class IntakeTotals {

    /** Complaints accepted at the intake, records rejected there, complaints in the event store. */
    record Totals(long accepted, long rejected, long stored) {}

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final URI address;
    private final Tokens tokens;

    IntakeTotals(
            HttpClient http,
            @Value("${redress.command-service:http://127.0.0.1:8081}") URI commandService,
            Tokens tokens) {
        this.http = http;
        this.address = commandService.resolve("/api/intake/totals");
        this.tokens = tokens;
    }

    /** Empty if the command service does not tell. */
    Optional<Totals> now() throws InterruptedException {
        var self = UsernamePasswordAuthenticationToken.authenticated(
                "query-service", null, AuthorityUtils.createAuthorityList("ROLE_" + Role.ANALYST));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.of(self))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    ? Optional.of(EventJson.MAPPER.readValue(answer.body(), Totals.class))
                    : Optional.empty();
        } catch (java.io.IOException | JacksonException unavailable) {
            return Optional.empty();
        }
    }
}
