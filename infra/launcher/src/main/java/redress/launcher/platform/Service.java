package redress.launcher.platform;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One of the three services, as a JVM of its own. */
record Service(String name, int port, DataDirectory data, ServiceCommand command) implements Part {

    @Override
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public Path log() {
        return data.log(name);
    }

    @Override
    public Process start() throws IOException {
        var temporary = Files.createDirectories(data.run().resolve("tmp").resolve(name));
        var builder = new ProcessBuilder(command.line(temporary))
                .directory(data.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        // One arena per thread, glibc's default, costs a JVM tens of megabytes.
        builder.environment().putAll(Map.of("MALLOC_ARENA_MAX", "2"));
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    @Override
    public Optional<ProcessHandle> running() {
        return ProcessRecord.read(data.process(name)).flatMap(ProcessRecord::running);
    }

    @Override
    public boolean ready() {
        try {
            var connection = (HttpURLConnection)
                    URI.create(address() + "/actuator/health").toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(3000);
            try (var body = connection.getInputStream()) {
                body.readAllBytes();
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            }
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void stop(Duration patience) {
        running().ifPresent(process -> {
            process.destroy();
            if (!ended(process, patience)) {
                process.destroyForcibly();
                ended(process, Duration.ofSeconds(10));
            }
        });
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        }
    }
}
