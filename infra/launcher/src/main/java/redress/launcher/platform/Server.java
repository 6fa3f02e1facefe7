package redress.launcher.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import redress.embedded.EmbeddedServer;

/** PostgreSQL, Kafka or Elasticsearch. */
record Server(EmbeddedServer embedded, String scheme) implements Part {

    @Override
    public String name() {
        return embedded.name();
    }

    @Override
    public String address() {
        return scheme + "127.0.0.1:" + embedded.address().getPort();
    }

    @Override
    public List<Integer> ports() {
        return embedded.ports();
    }

    @Override
    public Path log() {
        return embedded.log();
    }

    @Override
    public Process start() throws IOException {
        return embedded.start();
    }

    @Override
    public Optional<ProcessHandle> running() {
        return embedded.running();
    }

    @Override
    public boolean ready() {
        return embedded.ready();
    }

    @Override
    public void stop(Duration patience) {
        embedded.stop(patience);
    }
}
