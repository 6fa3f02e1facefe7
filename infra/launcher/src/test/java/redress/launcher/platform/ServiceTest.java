package redress.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ServiceTest {

    @Test
    void aServiceThatSaysItIsNotWellIsNotReady() throws IOException {
        var health = new AtomicInteger(503);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/actuator/health", exchange -> {
            exchange.sendResponseHeaders(health.get(), -1);
            exchange.close();
        });
        server.start();
        try {
            var command = new ServiceCommand(new Installation(Path.of("")), "analytics", "Main", List.of(), Map.of());
            var service = new Service(
                    "analytics", server.getAddress().getPort(), DataDirectory.at(Path.of("target")), command);
            assertThat(service.ready()).isFalse();
            health.set(200);
            assertThat(service.ready()).isTrue();
        } finally {
            server.stop(0);
        }
    }
}
