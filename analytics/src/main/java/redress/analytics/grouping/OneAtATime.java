package redress.analytics.grouping;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Lets statements be made by one thread at a time: what is current must not change between reading and writing it. */
@Component
public final class OneAtATime {

    private final ReentrantLock lock = new ReentrantLock(true);

    /** Reads and writes what others must not change meanwhile. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    public <T> T run(Work<T> work) throws IOException {
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }
}
