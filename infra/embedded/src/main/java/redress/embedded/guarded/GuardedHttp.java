package redress.embedded.guarded;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import redress.embedded.certificate.Certified;

/**
 * A proxy that ends TLS and looks at credentials, before a server that cannot do so itself. Elasticsearch is one: its
 * security comes with a module that is not among what the embedded one is put together from.
 */
public final class GuardedHttp implements AutoCloseable {

    private static final byte[] REFUSAL =
            "{\"error\":{\"type\":\"security_exception\",\"reason\":\"unable to authenticate\"},\"status\":401}"
                    .getBytes(UTF_8);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<String> encodings = new ConcurrentLinkedQueue<>();
    private final URI behind;
    private final Predicate<String> admitted;
    private final HttpsServer server;

    private GuardedHttp(URI behind, Certified certified, Predicate<String> admitted) throws IOException {
        this.behind = behind;
        this.admitted = admitted;
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certified.context()));
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /**
     * Stands before it from now on.
     *
     * @param admitted whether somebody with this {@code Authorization}, empty for none, may come in
     */
    public static GuardedHttp before(String address, Certified certified, Predicate<String> admitted)
            throws IOException {
        return new GuardedHttp(URI.create(address), certified, admitted);
    }

    public String address() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    /** In what compression answers were asked for; nothing if they were to come as they are. */
    public Queue<String> encodings() {
        return encodings;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
            exchange.getRequestHeaders()
                    .getOrDefault("Accept-Encoding", List.of())
                    .forEach(encodings::add);
            if (!admitted.test(header(exchange, "Authorization"))) {
                send(exchange, 401, "application/json", REFUSAL);
                return;
            }
            HttpResponse<byte[]> answer = forward(exchange, body);
            send(
                    exchange,
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse("application/json"),
                    answer.body());
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        behind.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : List.of("Content-Type", "Accept", "Authorization")) {
            String value = header(exchange, name);
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for an answer", e);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean without = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, without ? -1 : body.length);
        if (!without) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.shutdownNow();
    }
}
