package redress.operations.metric;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A figure that is measured again only after some time, however often it is asked for; not a number while it is unknown. */
public final class Remembered {

    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

    private final long nanos;
    private final Callable<? extends Number> measure;
    private long measuredAt;
    private boolean measured;
    private double value = Double.NaN;

    public Remembered(Duration time, Callable<? extends Number> measure) {
        this.nanos = time.toNanos();
        this.measure = measure;
    }

    public synchronized double value() {
        long now = System.nanoTime();
        if (!measured || now - measuredAt > nanos) {
            measured = true;
            value = measure();
            measuredAt = System.nanoTime();
        }
        return value;
    }

    private double measure() {
        try {
            return measure.call().doubleValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        } catch (Exception unknown) {
            LOG.debug("a figure cannot be measured", unknown);
            return Double.NaN;
        }
    }
}
