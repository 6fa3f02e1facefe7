package redress.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.CloudEventLine;
import redress.events.complaint.ComplaintEvent;
import redress.events.finding.Finding.ComplaintGrouped;
import redress.events.rootcause.RootCauseEvent;

/** Stands in for the replay feeds of the command service and of analytics: tells everything that was told before. */
final class ToldBefore {

    /** Fewer than is asked for, so that there is more than one page. */
    private static final int MOST_GROUPINGS = 50;

    private final List<Told> all = new CopyOnWriteArrayList<>();
    private volatile boolean analyticsIsDown;

    void serveOn(HttpServer server) {
        server.createContext("/api/events", this::events);
        server.createContext("/api/groupings", this::groupings);
    }

    void add(Told... told) {
        all.addAll(List.of(told));
    }

    void clear() {
        all.clear();
    }

    void analyticsIsDown(boolean down) {
        analyticsIsDown = down;
    }

    private void events(HttpExchange exchange) throws IOException {
        Map<String, String> asked = query(exchange);
        Class<?> family = "complaints".equals(asked.get("stream")) ? ComplaintEvent.class : RootCauseEvent.class;
        int after = Integer.parseInt(asked.getOrDefault("after", "0"));
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        long left = Long.parseLong(asked.getOrDefault("limit", "1000"));
        for (int i = after; i < all.size() && left > 0; i++) {
            if (family.isInstance(all.get(i).event())) {
                lines.writeBytes(CloudEventLine.of(at(i + 1, all.get(i).cloudEvent())));
                left--;
            }
        }
        answer(exchange, 200, lines.toByteArray());
    }

    private static CloudEvent at(int position, CloudEvent event) {
        Map<String, String> extensions = new HashMap<>(event.extensions());
        extensions.put("position", Integer.toString(position));
        return new CloudEvent(
                event.id(), event.source(), event.type(), event.subject(), event.time(), extensions, event.data());
    }

    private void groupings(HttpExchange exchange) throws IOException {
        if (analyticsIsDown) {
            answer(exchange, 503, new byte[0]);
            return;
        }
        TreeMap<String, Told> latest = new TreeMap<>();
        for (Told told : all) {
            if (told.event() instanceof ComplaintGrouped grouped) {
                latest.merge(grouped.subject(), told, (a, b) -> version(a) > version(b) ? a : b);
            }
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        latest.tailMap(query(exchange).getOrDefault("after", ""), false).values().stream()
                .limit(MOST_GROUPINGS)
                .forEach(told -> lines.writeBytes(CloudEventLine.of(told.cloudEvent())));
        answer(exchange, 200, lines.toByteArray());
    }

    private static long version(Told told) {
        return ((ComplaintGrouped) told.event()).version();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        for (String parameter :
                Objects.requireNonNull(exchange.getRequestURI().getQuery()).split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return query;
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
