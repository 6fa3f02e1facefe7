package redress.simulation.truth;

import java.io.OutputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import redress.simulation.Aftercare;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;
import redress.simulation.failures.Failure;
import redress.simulation.recovery.effect.Stance;

/**
 * Writes a line for everyone whom a planted cause struck and what became of it: first, as they are sent, those who
 * complained, then those who did not.
 */
final class CustomersWriter {

    private final SimulatedBusiness business;
    private final Aftercare aftercare;
    private final JsonLines lines;

    CustomersWriter(SimulatedBusiness business, OutputStream out) {
        this.business = business;
        aftercare = business.aftercare();
        lines = new JsonLines(out);
    }

    /**
     * A line.
     *
     * @param at when the failure happened
     * @param loss what it cost, in euros
     * @param propensity the chance that the customer would complain
     * @param complaint external id, absent for someone who had not complained by the end
     * @param stance of someone silent, whom nobody made anything good for
     */
    record Line(
            String customer,
            String cause,
            Instant at,
            int loss,
            double propensity,
            @Nullable String complaint,
            @Nullable Stance stance) {

        /** Says nothing of the customer. */
        @Override
        public String toString() {
            return "Line of " + cause;
        }
    }

    void add(SimulatedRecord sent) {
        Failure failure = sent.failure();
        if (failure != null) {
            sent.causes().forEach(cause -> write(failure, cause, sent.externalId(), null));
        }
    }

    void addSilent() {
        business.silentFailures()
                .forEach(failure -> write(
                        failure,
                        business.scenario().causes().get(failure.cause()).id(),
                        null,
                        aftercare.stance(failure)));
    }

    private void write(Failure failure, String cause, @Nullable String complaint, @Nullable Stance stance) {
        Line line = new Line(
                business.customer(failure).id(),
                cause,
                business.failedAt(failure),
                failure.price(),
                Math.round(failure.propensity() * 1e4) / 1e4,
                complaint,
                stance);
        lines.add(line);
    }
}
