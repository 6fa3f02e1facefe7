package redress.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One of the servers the platform stands on, as a process with its own data directory. It knows how to start, probe and
 * stop it; when to do so is its owner's decision. The process writes its pid beside its data, so that a later JVM finds
 * what an earlier, killed one left behind.
 */
public sealed interface EmbeddedServer permits EmbeddedPostgres, EmbeddedKafka, EmbeddedElasticsearch {

    String name();

    InetSocketAddress address();

    /** Every port that must be free before the start. */
    List<Integer> ports();

    Path log();

    /**
     * Starts a new process on the data, after ending whatever an earlier start left behind there. Returns before the
     * server answers: ask {@link #ready()}.
     */
    Process start() throws IOException;

    /** The process on this data, no matter which JVM started it. */
    Optional<ProcessHandle> running();

    /** Whether the server answers a request of its own protocol. */
    boolean ready();

    /** Asks the process to end cleanly, waits, and kills it when it has not ended in time. */
    void stop(Duration patience);
}
