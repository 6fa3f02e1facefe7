package redress.command.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import redress.command.complaint.ComplaintCommand.Acknowledge;
import redress.command.complaint.ComplaintCommand.AssignHandler;
import redress.command.complaint.ComplaintCommand.AttributeCause;
import redress.command.complaint.ComplaintCommand.InformCustomer;
import redress.command.complaint.ComplaintCommand.Lodge;
import redress.command.complaint.ComplaintCommand.Resolve;
import redress.events.ComplaintId;
import redress.events.Personal;
import redress.events.complaint.ComplaintEvent.CauseAttributed;
import redress.events.complaint.ComplaintEvent.ComplaintAcknowledged;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.ComplaintEvent.ComplaintResolved;
import redress.events.complaint.ComplaintEvent.CustomerInformed;
import redress.events.complaint.ComplaintEvent.HandlerAssigned;

/**
 * One customer's account of a service failure. It is lodged once, gets a handler who acknowledges it, keeps the customer
 * informed and resolves it; it may be attributed to a root cause at any time. Remembers only what its rules ask for.
 */
@AggregateRoot(type = Complaint.TYPE)
public final class Complaint {

    /** The aggregate's name in the event store. */
    public static final String TYPE = "complaint";

    @AggregateIdentifier
    private ComplaintId id;

    private @Nullable String handler;
    private boolean acknowledged;
    private boolean resolved;

    // The first event, which every complaint has, sets the id.
    @SuppressWarnings("NullAway.Init")
    Complaint() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Complaint(Lodge command) {
        apply(command.account());
    }

    @CommandHandler
    void assignHandler(AssignHandler command) {
        ComplaintPolicies.ASSIGN_HANDLER.check(this, command);
        apply(new HandlerAssigned(
                id, command.at(), command.handler(), handler, null, personal("note", command.note())));
    }

    @CommandHandler
    void acknowledge(Acknowledge command) {
        ComplaintPolicies.ACKNOWLEDGE.check(this, command);
        apply(new ComplaintAcknowledged(id, command.at(), Objects.requireNonNull(handler)));
    }

    @CommandHandler
    void informCustomer(InformCustomer command) {
        apply(new CustomerInformed(id, command.at(), null, personal("message", command.message())));
    }

    @CommandHandler
    void attributeCause(AttributeCause command) {
        apply(new CauseAttributed(
                id,
                command.at(),
                command.rootCause(),
                command.rootCauseName(),
                null,
                personal("reason", command.reason())));
    }

    @CommandHandler
    void resolve(Resolve command) {
        ComplaintPolicies.RESOLVE.check(this, command);
        apply(new ComplaintResolved(
                id,
                command.at(),
                Objects.requireNonNull(command.outcome()),
                null,
                personal("reason", command.reason())));
    }

    private static Personal personal(String field, @Nullable String text) {
        return Personal.plain(text == null || text.isBlank() ? Map.of() : Map.of(field, text));
    }

    @EventSourcingHandler
    void on(ComplaintLodged event) {
        id = event.complaint();
    }

    @EventSourcingHandler
    void on(HandlerAssigned event) {
        handler = event.handler();
    }

    @EventSourcingHandler
    void on(ComplaintAcknowledged event) {
        acknowledged = true;
    }

    @EventSourcingHandler
    void on(ComplaintResolved event) {
        resolved = true;
    }

    @Nullable
    String handler() {
        return handler;
    }

    boolean isAcknowledged() {
        return acknowledged;
    }

    boolean isResolved() {
        return resolved;
    }
}
