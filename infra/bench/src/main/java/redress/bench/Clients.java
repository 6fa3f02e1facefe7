package redress.bench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Clients that ask one thing after the other, each as soon as it has its answer, for some time. */
final class Clients {

    /** What a client does over and over. */
    interface Request {
        void send() throws Exception;
    }

    private Clients() {}

    /** Answers per second of so many clients, each with requests of its own. */
    static double rate(int clients, Duration time, IntFunction<Request> requests) throws InterruptedException {
        LongAdder answers = new LongAdder();
        AtomicReference<@Nullable Exception> trouble = new AtomicReference<>();
        CountDownLatch ended = new CountDownLatch(clients);
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        for (int i = 0; i < clients; i++) {
            Request request = requests.apply(i);
            Thread.ofPlatform().daemon().name("client-" + i).start(() -> {
                try {
                    while (System.nanoTime() < end) {
                        request.send();
                        answers.increment();
                    }
                } catch (Exception e) {
                    trouble.set(e);
                } finally {
                    ended.countDown();
                }
            });
        }
        ended.await();
        long nanos = System.nanoTime() - begin;
        Exception failed = trouble.get();
        if (failed != null) {
            throw new IllegalStateException(
                    "a client failed: " + failed.getClass().getName(), failed);
        }
        return answers.sum() * 1e9 / nanos;
    }
}
