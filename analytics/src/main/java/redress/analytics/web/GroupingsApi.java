package redress.analytics.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import redress.analytics.feed.AnalyticsFeed;
import redress.analytics.grouping.Statements;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.CloudEventLine;

/**
 * The replay feed of groupings: which cluster each complaint belongs to now, as the finding that said so, a line each.
 * Whoever shows groupings can be rebuilt from it, whatever Kafka has kept.
 */
@RestController
class GroupingsApi {

    private static final int MOST = 10_000;

    private final Statements statements;
    private final AnalyticsFeed feed;

    GroupingsApi(Statements statements, AnalyticsFeed feed) {
        this.statements = statements;
        this.feed = feed;
    }

    /** Groupings of complaints after an id, in the order of ids; no line means that there are no more. */
    @GetMapping(path = "/api/groupings", produces = CloudEventLine.CONTENT_TYPE)
    byte[] groupings(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "1970-01-01T00:00:00Z") Instant since,
            @RequestParam(defaultValue = "1000") int limit)
            throws IOException {
        NotReady.unless(feed.hasStarted());
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (CloudEvent event : statements.published(after, since, Math.clamp(limit, 1, MOST))) {
            lines.writeBytes(CloudEventLine.of(event));
        }
        return lines.toByteArray();
    }
}
