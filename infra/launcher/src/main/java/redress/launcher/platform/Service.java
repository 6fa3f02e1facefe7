package redress.launcher.platform;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import redress.embedded.child.ChildProcess;
import redress.embedded.child.Directories;

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
        stop(Duration.ofSeconds(20));
        // A killed JVM leaves the native libraries there that it had unpacked.
        var temporary = Directories.emptied(place().resolve("tmp"));
        return process().start(command.line(temporary));
    }

    @Override
    public Optional<ProcessHandle> running() {
        return process().running();
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
        process().stop(patience);
    }

    private ChildProcess process() {
        return new ChildProcess(place(), log());
    }

    private Path place() {
        return data.run().resolve(name);
    }
}
