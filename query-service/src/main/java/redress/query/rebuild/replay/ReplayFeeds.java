package redress.query.rebuild.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.CloudEventLine;
import redress.events.cloudevents.NotACloudEvent;
import redress.identity.Role;
import redress.identity.Tokens;

/** Asks the command service and analytics for what they told before, page by page, under this service's own name. */
@Component
public final class ReplayFeeds {

    /** Takes the events of a page one by one; may fail as Elasticsearch may. */
    @FunctionalInterface
    public interface Reader {
        void read(CloudEvent event) throws Exception;
    }

    static final int PAGE = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI commandService;
    private final URI analytics;
    private final Tokens tokens;

    ReplayFeeds(
            HttpClient http,
            @Value("${redress.command-service:http://127.0.0.1:8081}") URI commandService,
            @Value("${redress.analytics:http://127.0.0.1:8082}") URI analytics,
            Tokens tokens) {
        this.http = http;
        this.commandService = commandService;
        this.analytics = analytics;
        this.tokens = tokens;
    }

    /**
     * Checks that both tell.
     *
     * @throws Untold if one does not
     */
    public void check() throws Exception {
        events("complaints", 0, 1, _ -> {});
        groupings("", Instant.EPOCH, 1, _ -> {});
    }

    /** Events of a stream after a position; fewer than asked for mean that there are no more for now. */
    int events(String stream, long after, int most, Reader reader) throws Exception {
        String query = "/api/events?stream=" + stream + "&after=" + after + "&limit=" + most;
        return page("The command service", commandService.resolve(query), reader);
    }

    /** Groupings of complaints after an id, said since a time; none means that there are no more. */
    int groupings(String after, Instant since, int most, Reader reader) throws Exception {
        String query = "/api/groupings?after=" + after + "&since=" + since + "&limit=" + most;
        return page("Analytics", analytics.resolve(query), reader);
    }

    private int page(String who, URI address, Reader reader) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .build();
        try (InputStream body = answer(who, request);
                BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8), 1 << 16)) {
            int read = 0;
            for (String line = next(who, lines); line != null; line = next(who, lines)) {
                reader.read(event(who, line));
                read++;
            }
            return read;
        }
    }

    private String token() {
        return tokens.of(UsernamePasswordAuthenticationToken.authenticated(
                "query-service", null, AuthorityUtils.createAuthorityList("ROLE_" + Role.PUBLISHER)));
    }

    private InputStream answer(String who, HttpRequest request) throws InterruptedException, IOException {
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                answer.body().close();
                throw new Untold(who + " answered " + answer.statusCode() + " when asked for what it told before.");
            }
            return answer.body();
        } catch (IOException away) {
            throw new Untold(who + " does not answer.");
        }
    }

    private static @Nullable String next(String who, BufferedReader lines) {
        try {
            return lines.readLine();
        } catch (IOException broken) {
            throw new Untold(who + " broke off while it told what happened before.");
        }
    }

    private static CloudEvent event(String who, String line) {
        try {
            return CloudEventLine.read(line.getBytes(UTF_8));
        } catch (NotACloudEvent broken) {
            throw new Untold(who + " told something that is no event.");
        }
    }
}
