package redress.command.complaint;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import redress.events.ComplaintId;
import redress.events.RootCauseId;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.ComplaintEvent.Outcome;

/**
 * What may be asked of a complaint. {@code at} is when it is asked; who asks is told beside the command. Free text is
 * personal, so these records never print it.
 */
public sealed interface ComplaintCommand {

    ComplaintId complaint();

    /** Begins the complaint with the customer's account, as the intake has checked it. */
    record Lodge(@TargetAggregateIdentifier ComplaintId complaint, ComplaintLodged account)
            implements ComplaintCommand {
        public Lodge(ComplaintLodged account) {
            this(account.complaint(), account);
        }

        @Override
        public String toString() {
            return "Lodge " + complaint;
        }
    }

    /** Makes an employee the customer's single point of contact; a hand-over carries a note. */
    record AssignHandler(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            String handler,
            @Nullable String note) implements ComplaintCommand {
        @Override
        public String toString() {
            return "AssignHandler " + complaint;
        }
    }

    /** Tells the customer that the complaint has arrived and who owns it. */
    record Acknowledge(@TargetAggregateIdentifier ComplaintId complaint, Instant at) implements ComplaintCommand {}

    /** Tells the customer where things stand. */
    record InformCustomer(@TargetAggregateIdentifier ComplaintId complaint, Instant at, String message)
            implements ComplaintCommand {
        @Override
        public String toString() {
            return "InformCustomer " + complaint;
        }
    }

    /** Links the complaint to a root cause by a person's judgement. */
    record AttributeCause(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            RootCauseId rootCause,
            String rootCauseName,
            String reason)
            implements ComplaintCommand {
        @Override
        public String toString() {
            return "AttributeCause " + complaint;
        }
    }

    /** Ends the recovery with an outcome. */
    record Resolve(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            @Nullable Outcome outcome,
            @Nullable String reason)
            implements ComplaintCommand {
        @Override
        public String toString() {
            return "Resolve " + complaint;
        }
    }
}
