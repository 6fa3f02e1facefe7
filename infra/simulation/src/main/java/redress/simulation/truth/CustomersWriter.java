package redress.simulation.truth;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;
import redress.simulation.failures.Failure;

/**
 * Writes a line for everyone whom a planted cause struck and what became of it: first, as they are sent, those who
 * complained, then those who did not.
 */
final class CustomersWriter {

    private final SimulatedBusiness business;
    private final OutputStream out;

    CustomersWriter(SimulatedBusiness business, OutputStream out) {
        this.business = business;
        this.out = out;
    }

    /**
     * A line.
     *
     * @param at when the failure happened
     * @param loss what it cost, in euros
     * @param propensity the chance that the customer would complain
     * @param complaint external id, absent for someone who had not complained by the end
     */
    record Line(
            String customer,
            String cause,
            Instant at,
            int loss,
            double propensity,
            @Nullable String complaint) {}

    void add(SimulatedRecord sent) {
        Failure failure = sent.failure();
        if (failure != null) {
            sent.causes().forEach(cause -> write(failure, cause, sent.externalId()));
        }
    }

    void addSilent() {
        business.silentFailures()
                .forEach(failure -> write(
                        failure,
                        business.scenario().causes().get(failure.cause()).id(),
                        null));
    }

    private void write(Failure failure, String cause, @Nullable String complaint) {
        Line line = new Line(
                business.customer(failure).id(),
                cause,
                business.failedAt(failure),
                failure.price(),
                Math.round(failure.propensity() * 1e4) / 1e4,
                complaint);
        try {
            out.write(EventJson.MAPPER.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
