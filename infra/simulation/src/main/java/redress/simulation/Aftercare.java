package redress.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import redress.simulation.chance.Chance;
import redress.simulation.customers.Customer;
import redress.simulation.failures.Failure;
import redress.simulation.recovery.Grievance;
import redress.simulation.recovery.Recoveries;
import redress.simulation.recovery.Recovery;
import redress.simulation.recovery.aftermath.Aftermath;
import redress.simulation.recovery.aftermath.Report;
import redress.simulation.recovery.effect.Stance;

/**
 * What comes after the complaints of the history: what is done about each, and what surveys and sales say later of those who
 * complained, of the silent, and of customers to whom nothing happened. Made while it is read.
 */
public final class Aftercare {

    /** What the reports name as their source: another system than the shop's. */
    public static final String SOURCE = "simulated-crm";

    private static final int COMPLAINTS_PER_CONTROL = 4;
    private static final long CONTROL = 0x5EED_C0DEL;

    private final SimulatedBusiness business;
    private final World world;
    private final Recoveries recoveries;
    private final Aftermath aftermath;
    private final Instant end;

    Aftercare(SimulatedBusiness business, World world) {
        this.business = business;
        this.world = world;
        long seed = world.settings().seed();
        recoveries = new Recoveries(seed, world.scenario());
        aftermath = new Aftermath(seed);
        end = world.settings().end();
    }

    /** What was done about a complaint of the history until its end. */
    public Recovery of(SimulatedRecord complaint) {
        return recoveries.recover(grievance(complaint), end);
    }

    /** What is reported of its customer, before and after. */
    public List<SimulatedRecord> reports(SimulatedRecord complaint, Recovery recovery) {
        return records(aftermath.ofRecovery(grievance(complaint), recovery.truth(), end));
    }

    private static Grievance grievance(SimulatedRecord complaint) {
        return Objects.requireNonNull(complaint.grievance(), "not a complaint");
    }

    /** What is reported of those who say nothing, and of the control cohort. */
    public Stream<SimulatedRecord> others() {
        Stream<List<Report>> silent = business.silent()
                .map(one -> aftermath
                        .ofSilent(one.customer(), one.cause(), one.at(), one.loss(), end)
                        .reports());
        Stream<List<Report>> unaffected = LongStream.range(0, world.settings().complaints() / COMPLAINTS_PER_CONTROL)
                .mapToObj(this::unaffected);
        return Stream.concat(silent, unaffected).flatMap(reports -> records(reports).stream());
    }

    /** How a silent customer stands to the business afterwards, whether anybody asks or not. */
    public Stance stance(Failure failure) {
        Customer customer = business.customer(failure);
        return aftermath
                .ofSilent(
                        customer,
                        world.scenario().causes().get(failure.cause()).id(),
                        business.failedAt(failure),
                        BigDecimal.valueOf(failure.price()),
                        end)
                .stance();
    }

    /** The control cohort: customers whom no planted cause strikes, at times spread over the history. */
    private List<Report> unaffected(long place) {
        long key = Chance.key(world.key(CONTROL), place);
        long number = (long) (Chance.of(key, 0) * world.customers().count());
        if (world.failures().strikes(number)) {
            return List.of();
        }
        Instant start = world.span().start();
        long millis = (long) (Chance.of(key, 1) * Duration.between(start, end).toMillis());
        return aftermath
                .ofUnaffected(world.customers().numbered(number), start.plusMillis(millis), end)
                .reports();
    }

    private static List<SimulatedRecord> records(List<Report> reports) {
        return reports.stream()
                .map(report -> SimulatedRecord.report(
                        report.type(), SOURCE, report.externalId(), report.at(), report.content()))
                .toList();
    }
}
