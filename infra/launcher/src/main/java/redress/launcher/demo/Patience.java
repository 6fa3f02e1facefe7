package redress.launcher.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import redress.launcher.api.ApiTrouble;

/** Waits for what the platform will do in its own time, also while a part of it starts again. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private Patience() {}

    /** Returns when it is so. */
    static void until(BooleanSupplier so) {
        while (!answered(so::getAsBoolean)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Returns when it is so, or after a time; says which. */
    static boolean within(Duration time, BooleanSupplier so) {
        var end = System.nanoTime() + time.toNanos();
        while (!answered(so::getAsBoolean)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /** The answer, asked for again while the service does not answer. */
    static <T> T answered(Supplier<T> question) {
        while (true) {
            try {
                return question.get();
            } catch (ApiTrouble trouble) {
                if (!trouble.passing()) {
                    throw trouble;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
