package redress.command.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import redress.command.complaint.Complaint;
import redress.command.eventstore.EventLog;
import redress.command.input.Unfit;
import redress.command.report.Report;
import redress.command.rootcause.RootCause;
import redress.events.cloudevents.CloudEventLine;

/** The replay feed from which projections are rebuilt: stored events as CloudEvents, a line each. */
@RestController
class EventsApi {

    private static final Map<String, String> STREAMS =
            Map.of("complaints", Complaint.TYPE, "root-causes", RootCause.TYPE, "reports", Report.TYPE);
    private static final int MOST = 10_000;

    private final EventLog log;

    EventsApi(EventLog log) {
        this.log = log;
    }

    /** Events after a position, oldest first; fewer lines than asked for means that there are no more for now. */
    @GetMapping(path = "/api/events", produces = "application/x-ndjson")
    void events(
            @RequestParam String stream,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "1000") int limit,
            HttpServletResponse response)
            throws IOException {
        String type = STREAMS.get(stream);
        if (type == null) {
            throw new Unfit("stream", "one-of", "stream must be complaints, root-causes or reports");
        }
        response.setContentType("application/x-ndjson");
        OutputStream lines = new BufferedOutputStream(response.getOutputStream(), 1 << 16);
        log.replay(type, after, Math.clamp(limit, 1, MOST), stored -> write(CloudEventLine.of(stored.event()), lines));
        lines.flush();
    }

    private static void write(byte[] line, OutputStream lines) {
        try {
            lines.write(line);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
