package redress.launcher.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One process of the platform: how to start it, whether it answers, how to stop it. */
public sealed interface Part permits Server, Service {

    String name();

    /** Where it listens, as a person would type it. */
    String address();

    /** Every port that must be free before the start. */
    List<Integer> ports();

    Path log();

    /** Starts the process and returns before it answers. */
    Process start() throws IOException;

    /** The process, no matter which launcher started it. */
    Optional<ProcessHandle> running();

    /** Whether it answers a request. */
    boolean ready();

    /** Asks the process to end, waits, and kills it when it has not ended in time. */
    void stop(Duration patience);
}
