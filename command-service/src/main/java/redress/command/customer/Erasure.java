package redress.command.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.command.account.Pseudonyms;
import redress.command.complaint.Complaint;
import redress.command.complaint.ComplaintCommand.ErasePersonalData;
import redress.command.eventstore.Actor;
import redress.command.eventstore.Commands;
import redress.command.eventstore.EventLog;
import redress.command.eventstore.Provenance;
import redress.command.key.CustomerKeys;
import redress.command.receipt.RejectedRecords;
import redress.events.ComplaintId;
import redress.events.complaint.ComplaintEvent.ErasureReason;

/**
 * Erases what is personal of a customer: first the keys, so that nothing can be read any more, then each complaint is told,
 * so that whoever made something of it removes that. Doing it again finishes what was interrupted.
 */
public final class Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    /**
     * What was erased.
     *
     * @param customer pseudonym
     * @param complaints how many
     */
    public record Erased(String customer, int complaints, Instant erasedAt) {}

    private final CustomerKeys keys;
    private final Pseudonyms pseudonyms;
    private final EventLog log;
    private final Commands commands;
    private final RejectedRecords rejected;
    private final Clock clock;

    Erasure(
            CustomerKeys keys,
            Pseudonyms pseudonyms,
            EventLog log,
            Commands commands,
            RejectedRecords rejected,
            Clock clock) {
        this.keys = keys;
        this.pseudonyms = pseudonyms;
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
        String pseudonym = keys.knows(customer) ? customer : pseudonyms.of(customer);
        Optional<Instant> erasedAt = keys.erase(pseudonym, reason);
        rejected.deleteNaming(customer);
        return erasedAt.map(at -> new Erased(pseudonym, tell(pseudonym, reason, actor), at));
    }

    private int tell(String customer, ErasureReason reason, Actor actor) {
        List<String> complaints = log.of(customer, Complaint.TYPE);
        for (String complaint : complaints) {
            commands.send(
                    new ErasePersonalData(ComplaintId.of(complaint), clock.instant(), reason), Provenance.of(actor));
        }
        keys.told(customer);
        return complaints.size();
    }

    /** Finishes what an end of the process has interrupted. */
    void finish() {
        keys.untold().forEach((customer, reason) -> {
            int complaints = tell(customer, reason, Actor.named("redress"));
            LOG.info("the erasure of a customer is finished: {} complaints", complaints);
        });
    }
}
