package redress.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** Stands in for the command service, which has tests of its own: gives the answer it was told and keeps what it was sent. */
final class CommandServiceStandIn {

    /** Serves the replay feed of analytics as well. */
    final ToldBefore toldBefore = new ToldBefore();

    final Keys keys = new Keys();

    private final HttpServer server;
    private volatile int status = 200;
    private volatile String body = "{}";
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
            lastToken = exchange.getRequestHeaders().getFirst("Authorization");
            lastBody = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            byte[] answer = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answer(int newStatus, String newBody) {
        status = newStatus;
        body = newBody;
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
