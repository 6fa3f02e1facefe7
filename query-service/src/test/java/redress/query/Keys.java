package redress.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import redress.events.CustomerKey;
import redress.events.EventJson;
import redress.events.Personal;
import redress.events.PersonalPart;
import tools.jackson.databind.JsonNode;

/** Stands in for the command service's keys. */
final class Keys {

    private final Map<String, CustomerKey> keys = new ConcurrentHashMap<>();
    private final Set<String> erased = ConcurrentHashMap.newKeySet();
    private volatile boolean down;

    void serveOn(HttpServer server) {
        server.createContext("/api/keys", this::give);
    }

    /** A key that is given from now on. */
    CustomerKey make(String id) {
        byte[] secret = new byte[CustomerKey.BYTES];
        System.arraycopy(id.getBytes(UTF_8), 0, secret, 0, Math.min(id.length(), secret.length));
        CustomerKey key = new CustomerKey(id, secret);
        keys.put(id, key);
        return key;
    }

    void erase(CustomerKey key) {
        erased.add(key.id());
        forget(key);
    }

    /** As if there had never been one. */
    void forget(CustomerKey key) {
        keys.remove(key.id());
    }

    void down(boolean isDown) {
        down = isDown;
    }

    /** The event as the command service would publish it. */
    static <E> E sealed(E event, CustomerKey key) {
        return PersonalPart.of(event)
                .filter(personal -> !personal.read().isEmpty())
                .map(personal -> PersonalPart.with(
                        event, Personal.toSeal(key.id(), personal.read()).sealed(key)))
                .orElse(event);
    }

    private void give(HttpExchange exchange) throws IOException {
        JsonNode ids = EventJson.MAPPER.readTree(exchange.getRequestBody()).path("ids");
        List<Map<String, String>> given = ids.valueStream()
                .map(id -> keys.get(id.asString()))
                .filter(key -> key != null)
                .map(key -> Map.of("id", key.id(), "secret", Base64.getEncoder().encodeToString(key.secret())))
                .toList();
        byte[] answer = EventJson.MAPPER.writeValueAsBytes(Map.of("keys", given, "erased", erased));
        exchange.sendResponseHeaders(down ? 503 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
