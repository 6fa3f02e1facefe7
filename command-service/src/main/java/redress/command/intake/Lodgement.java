package redress.command.intake;

import org.jspecify.annotations.Nullable;
import redress.command.complaint.ComplaintCommand.Lodge;
import redress.command.eventstore.Provenance;
import redress.events.ComplaintId;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;

/** A fit account on its way into the event store, with the place it came from. */
public record Lodgement(
        String position, @Nullable String batch, @Nullable String record, String actor, ComplaintLodged account) {

    public ComplaintId complaint() {
        return account.complaint();
    }

    Lodge command() {
        return new Lodge(account);
    }

    Provenance provenance() {
        return new Provenance(actor, position, batch);
    }

    Receipt accepted() {
        return new Receipt(position, batch, record, Receipt.Outcome.ACCEPTED, complaint(), null);
    }

    Receipt duplicate() {
        return new Receipt(position, batch, record, Receipt.Outcome.DUPLICATE, complaint(), null);
    }

    /** Says nothing of the account. */
    @Override
    public String toString() {
        return position;
    }
}
