package redress.command.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.command.complaint.Complaint;
import redress.command.complaint.ComplaintCommand.ErasePersonalData;
import redress.command.eventstore.Actor;
import redress.command.eventstore.Commands;
import redress.command.eventstore.EventLog;
import redress.command.eventstore.Provenance;
import redress.command.key.CustomerKeys;
import redress.command.receipt.RejectedRecords;
import redress.command.report.EraseReportedData;
import redress.command.report.Report;
import redress.events.ComplaintId;
import redress.events.ErasureReason;
import redress.events.report.ReportId;

/**
 * Erases what is personal of a customer: first the keys, so that nothing can be read any more, then each complaint and
 * each report is told, so that whoever made something of it removes that. Doing it again finishes what was interrupted.
 */
public final class Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    /**
     * What was erased.
     *
     * @param customer pseudonym
     * @param complaints how many
     * @param reports how many that had something personal
     * @param rejected how many rejected records that name the customer were deleted
     */
    public record Erased(String customer, int complaints, int reports, int rejected, Instant erasedAt) {}

    /** How a reason is called in requests and answers, for example {@code retention-ended}. */
    public static String nameOf(ErasureReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private final CustomerKeys keys;
    private final Customers customers;
    private final EventLog log;
    private final Commands commands;
    private final RejectedRecords rejected;
    private final Clock clock;

    Erasure(
            CustomerKeys keys,
            Customers customers,
            EventLog log,
            Commands commands,
            RejectedRecords rejected,
            Clock clock) {
        this.keys = keys;
        this.customers = customers;
        this.log = log;
        this.commands = commands;
        this.rejected = rejected;
        this.clock = clock;
    }

    /**
     * Erases a customer.
     *
     * @param customer as the sources name them, or the pseudonym
     * @param actor who erases
     * @return empty if nothing is known of this customer
     */
    public Optional<Erased> erase(String customer, ErasureReason reason, Actor actor) {
        return customers.known(customer).map(pseudonym -> {
            Instant at = keys.erase(pseudonym, reason).orElseGet(clock::instant);
            List<String> complaints = log.of(pseudonym, Complaint.TYPE);
            List<String> reports = log.of(pseudonym, Report.TYPE);
            int deleted = deleteRejected(pseudonym, complaints, reports);
            tell(pseudonym, complaints, reports, reason, actor);
            return new Erased(pseudonym, complaints.size(), reports.size(), deleted, at);
        });
    }

    private int deleteRejected(String customer, List<String> complaints, List<String> reports) {
        return rejected.delete(customers.rejectedOf(customer))
                + rejected.delete(rejected.leadingTo(complaints))
                + rejected.delete(rejected.leadingTo(reports));
    }

    /** Tells a customer's complaints and reports, by the pseudonym, that the keys are erased. */
    void tell(String customer, List<String> complaints, List<String> reports, ErasureReason reason, Actor actor) {
        Provenance provenance = Provenance.of(actor);
        for (String complaint : complaints) {
            commands.send(new ErasePersonalData(ComplaintId.of(complaint), clock.instant(), reason), provenance);
        }
        for (String report : reports) {
            commands.send(new EraseReportedData(ReportId.of(report), clock.instant(), reason), provenance);
        }
        keys.told(customer);
    }

    /** Finishes what was interrupted; one customer's trouble does not keep the others waiting. */
    public void finish() {
        keys.untold().forEach((customer, reason) -> {
            try {
                List<String> complaints = log.of(customer, Complaint.TYPE);
                List<String> reports = log.of(customer, Report.TYPE);
                int deleted = deleteRejected(customer, complaints, reports);
                tell(customer, complaints, reports, reason, Actor.named("redress"));
                LOG.info(
                        "the erasure of a customer is finished: {} complaints, {} reports, {} rejected records",
                        complaints.size(),
                        reports.size(),
                        deleted);
            } catch (RuntimeException later) {
                LOG.warn(
                        "the erasure of a customer is not finished and tried again: {}",
                        later.getClass().getSimpleName());
            }
        });
    }
}
