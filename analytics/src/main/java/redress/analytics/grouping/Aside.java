package redress.analytics.grouping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Computes what nobody waits for on half of the cores, and behind what somebody waits for: its threads have the lowest
 * priority, which the launcher's options for this service make the system heed. What is done under the lock is not done
 * here: others would wait for it all the longer.
 */
@Component
public final class Aside implements DisposableBean {

    private final ForkJoinPool pool =
            new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Aside::behind, null, false);

    /** Computes something; may read meanwhile. */
    @FunctionalInterface
    public interface Work<T> {
        T compute() throws IOException;
    }

    /** Returns when it is done. Streams in parallel inside of it are done here too. */
    public <T> T run(Work<T> work) throws IOException {
        try {
            return pool.invoke(ForkJoinTask.adapt(() -> {
                try {
                    return work.compute();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Only how soon it is done depends on the priority, not what comes out. */
    @SuppressWarnings("ThreadPriorityCheck")
    private static ForkJoinWorkerThread behind(ForkJoinPool pool) {
        ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}
