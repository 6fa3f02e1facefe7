package redress.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redress.events.complaint.ComplaintEvent;
import redress.events.finding.Finding;
import redress.events.finding.Suspicion;
import redress.events.rootcause.RootCauseEvent;

/** One instance of every record of the published language, with every field filled. */
final class Samples {

    private static final ComplaintId COMPLAINT = ComplaintId.of("shop", "C-1");
    private static final RootCauseId CAUSE = RootCauseId.suspectedBehind("c-7");
    private static final Instant AT = Instant.parse("2026-03-01T09:30:00Z");
    private static final Personal NOTE = Personal.plain(Map.of("note", "Prefers a call after six."));
    private static final Suspicion SUSPICION = new Suspicion(
            "c-7",
            "k-2",
            "parcel late · tracking",
            List.of("parcel late", "tracking"),
            88,
            AT,
            List.of(new Suspicion.Example(COMPLAINT, 0, 21)),
            List.of(new Suspicion.Hypothesis("carrier", "NordPost", 64, 88, .09, 8.08, 1e-9)));

    static final List<Object> ALL = List.of(
            new ComplaintEvent.ComplaintLodged(
                    COMPLAINT,
                    "shop",
                    "C-1",
                    "a1b2",
                    AT,
                    AT.minusSeconds(86_400),
                    "Kitchen",
                    "Kettles",
                    "web",
                    "delivery",
                    "North",
                    "en",
                    "high",
                    new BigDecimal("129.90"),
                    14,
                    new TreeMap<>(Map.of("carrier", "NordPost")),
                    Personal.plain(Map.of("narrative", "The parcel never came.", "customerId", "K-9"))),
            new ComplaintEvent.HandlerAssigned(COMPLAINT, AT, "ada", "ben", NOTE),
            new ComplaintEvent.ComplaintAcknowledged(COMPLAINT, AT, "ada"),
            new ComplaintEvent.CustomerInformed(COMPLAINT, AT, NOTE),
            new ComplaintEvent.CauseAttributed(COMPLAINT, AT, CAUSE, "Parcels lost at the depot", NOTE),
            new ComplaintEvent.ComplaintResolved(COMPLAINT, AT, ComplaintEvent.Outcome.PARTLY_UPHELD, NOTE),
            new RootCauseEvent.RootCauseSuspected(CAUSE, AT, SUSPICION),
            new RootCauseEvent.SuspicionUpdated(CAUSE, AT, SUSPICION),
            new RootCauseEvent.RootCauseConfirmed(
                    CAUSE,
                    AT,
                    "Parcels lost at the depot",
                    RootCauseEvent.CauseCategory.DELAY_OR_SERVICE_FAILURE,
                    "Last mile"),
            new RootCauseEvent.RootCauseRejected(CAUSE, AT, "Two different failures"),
            new RootCauseEvent.ProcessOwnerAssigned(CAUSE, AT, "carla"),
            new RootCauseEvent.FindingRecorded(CAUSE, AT, "Labels fall off when wet"),
            new RootCauseEvent.FixPlanned(
                    CAUSE, AT, FixId.number(1), "Waterproof labels", Map.of("carrier", "NordPost"), .5, AT),
            new RootCauseEvent.FixDeployed(CAUSE, AT, FixId.number(1), "Waterproof labels", AT),
            new Finding.CauseSuspected(CAUSE, AT, SUSPICION),
            new Finding.ComplaintGrouped(
                    COMPLAINT, AT, "k-2", 3, "c-7", "parcel late · tracking", CAUSE, "Parcels lost at the depot", .83));

    private Samples() {}
}
