package redress.query.health;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import redress.events.EventJson;
import redress.identity.Role;
import redress.identity.Tokens;
import redress.operations.deadletter.ParkingPoison;
import tools.jackson.core.JacksonException;

/** How many sequences of dead letters wait in all three services; asks the others under this service's own name. */
@Component
final class DeadLetterTotals {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final URI commandService;
    private final URI analytics;
    private final Tokens tokens;
    private final ParkingPoison own;

    DeadLetterTotals(
            HttpClient http,
            @Value("${redress.command-service:http://127.0.0.1:8081}") URI commandService,
            @Value("${redress.analytics:http://127.0.0.1:8082}") URI analytics,
            Tokens tokens,
            ParkingPoison own) {
        this.http = http;
        this.commandService = commandService;
        this.analytics = analytics;
        this.tokens = tokens;
        this.own = own;
    }

    /** Empty if one of the services does not tell. */
    OptionalLong now() throws InterruptedException {
        try {
            return OptionalLong.of(own.sequences() + of(commandService) + of(analytics));
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception unavailable) {
            return OptionalLong.empty();
        }
    }

    private long of(URI service) throws java.io.IOException, InterruptedException, JacksonException {
        var self = UsernamePasswordAuthenticationToken.authenticated(
                "query-service", null, AuthorityUtils.createAuthorityList("ROLE_" + Role.ANALYST));
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/api/dead-letters?size=1"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.of(self))
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new java.io.IOException(service + " does not tell its dead letters");
        }
        return EventJson.MAPPER.readTree(answer.body()).path("total").asLong();
    }
}
