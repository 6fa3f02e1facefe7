package redress.events.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.ComplaintId;
import redress.events.EventType;
import redress.events.Personal;
import redress.events.RootCauseId;

/**
 * A step in the life of a complaint: lodged, given to a handler, acknowledged, kept informed, attributed to a root cause,
 * resolved. {@code at} is when it happened; who did it is in the envelope.
 */
public sealed interface ComplaintEvent {

    ComplaintId complaint();

    Instant at();

    /**
     * One customer told of a service failure.
     *
     * @param source the system that passed the complaint on
     * @param externalId that system's own id of it
     * @param customer pseudonym of the customer, the same for all of this customer's complaints
     * @param at when the complaint was lodged with the company
     * @param occurredAt when the failure happened
     * @param valueAtRisk what losing this customer would cost, in the company's currency
     * @param attributes everything else the source said, by name
     * @param personal {@code narrative}, {@code customerId}, {@code desiredOutcome}, as far as given
     */
    @EventType("redress.complaint.lodged.v1")
    record ComplaintLodged(
            ComplaintId complaint,
            String source,
            String externalId,
            String customer,
            Instant at,
            @Nullable Instant occurredAt,
            String product,
            @Nullable String subProduct,
            String channel,
            @Nullable String processStep,
            @Nullable String region,
            @Nullable String language,
            @Nullable String severity,
            @Nullable BigDecimal valueAtRisk,
            @Nullable Integer tenureMonths,
            Map<String, String> attributes,
            Personal personal)
            implements ComplaintEvent {}

    /**
     * The complaint has a (new) handler. {@code previous} is absent the first time; after that the personal field
     * {@code note} is the hand-over note.
     */
    @EventType("redress.complaint.handler-assigned.v1")
    record HandlerAssigned(
            ComplaintId complaint,
            Instant at,
            String handler,
            @Nullable String previous,
            Personal personal) implements ComplaintEvent {}

    /** The customer was told that the complaint has arrived and who owns it. */
    @EventType("redress.complaint.acknowledged.v1")
    record ComplaintAcknowledged(ComplaintId complaint, Instant at, String handler) implements ComplaintEvent {}

    /** The customer was told where things stand; the personal field {@code message} says what. */
    @EventType("redress.complaint.customer-informed.v1")
    record CustomerInformed(ComplaintId complaint, Instant at, Personal personal) implements ComplaintEvent {}

    /** A person linked the complaint to a root cause; the personal field {@code reason} says why. */
    @EventType("redress.complaint.cause-attributed.v1")
    record CauseAttributed(
            ComplaintId complaint, Instant at, RootCauseId rootCause, String rootCauseName, Personal personal)
            implements ComplaintEvent {}

    /** The problem was fixed for this customer; the personal field {@code reason} says why if it was not upheld. */
    @EventType("redress.complaint.resolved.v1")
    record ComplaintResolved(ComplaintId complaint, Instant at, Outcome outcome, Personal personal)
            implements ComplaintEvent {}

    /** How the complaint was judged. */
    enum Outcome {
        UPHELD,
        PARTLY_UPHELD,
        NOT_UPHELD
    }
}
