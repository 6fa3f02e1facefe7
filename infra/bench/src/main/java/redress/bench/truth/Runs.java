package redress.bench.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import redress.bench.Told;

/** Makes businesses that differ by their seed alone, on some threads, and shows each to whoever looks. */
final class Runs implements AutoCloseable {

    private final ExecutorService threads;

    Runs(int threads) {
        this.threads = Executors.newFixedThreadPool(threads);
    }

    /**
     * Businesses of one kind.
     *
     * @param complaints of each history
     * @param first seed
     * @param count of businesses
     */
    record Kind(String scenario, int complaints, int months, long first, int count) {

        private static final int A_YEAR = 12;

        static Kind ofAYear(String scenario, int complaints, long first, int count) {
            return new Kind(scenario, complaints, A_YEAR, first, count);
        }

        private Business business(int number) {
            return Business.of(scenario, first + number, complaints, months);
        }
    }

    /** Ends when all have been looked at. */
    void each(String step, Kind kind, Consumer<Business> look) throws InterruptedException, ExecutionException {
        Told.progress(step, 0);
        List<Future<?>> looks = new ArrayList<>();
        for (int i = 0; i < kind.count; i++) {
            int number = i;
            looks.add(threads.submit(() -> look.accept(kind.business(number))));
        }
        for (int i = 0; i < looks.size(); i++) {
            looks.get(i).get();
            Told.progress(step, (i + 1.0) / looks.size());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
