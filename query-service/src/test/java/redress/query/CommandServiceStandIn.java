package redress.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Stands in for the command service, which has tests of its own: gives the answer it was told and keeps what it was sent. */
final class CommandServiceStandIn {

    /** Serves the replay feed of analytics as well. */
    final ToldBefore toldBefore = new ToldBefore();

    final Keys keys = new Keys();

    private final HttpServer server;

    private record Reply(int status, String body) {}

    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private volatile Reply anything = new Reply(200, "{}");
    private volatile String lastRequest = "";
    private volatile String lastPath = "";
    private volatile String lastBody = "";
    private volatile String lastToken = "";

    CommandServiceStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        toldBefore.serveOn(server);
        keys.serveOn(server);
        server.createContext("/", exchange -> {
            lastPath = exchange.getRequestURI().getPath();
            // The service itself only asks, once a minute and for keys; what is done is done for a person.
            if (!exchange.getRequestMethod().equals("GET")) {
                lastToken = exchange.getRequestHeaders().getFirst("Authorization");
            }
            lastBody = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            lastRequest = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            Reply reply = replies.getOrDefault(exchange.getRequestMethod() + " " + lastPath, anything);
            byte[] answer = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answer(int status, String body) {
        anything = new Reply(status, body);
    }

    /** The answer to one request alone, such as {@code GET /api/customers/ID}. */
    void answer(String request, int status, String body) {
        replies.put(request, new Reply(status, body));
    }

    /** Method and address, with parameters. */
    String lastRequest() {
        return lastRequest;
    }

    String lastPath() {
        return lastPath;
    }

    String lastBody() {
        return lastBody;
    }

    String lastToken() {
        return lastToken;
    }
}
