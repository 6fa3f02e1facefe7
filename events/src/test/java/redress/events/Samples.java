package redress.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import redress.events.complaint.Clocks;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.GestureId;
import redress.events.complaint.PromiseId;
import redress.events.complaint.SolutionId;
import redress.events.finding.Finding;
import redress.events.finding.FixEffect;
import redress.events.finding.Suspicion;
import redress.events.report.ReportEvent;
import redress.events.report.ReportId;
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
                    List.of(
                            new Suspicion.Hypothesis("carrier", "NordPost", 64, 88, .09, 8.08, 1e-9),
                            new Suspicion.Hypothesis(
                                    "carrier",
                                    "NordPost",
                                    51,
                                    88,
                                    .02,
                                    28.98,
                                    1e-9,
                                    new Suspicion.Value("region", "North"))))
            .guessing(
                    new Suspicion.Guess(CauseCategory.DELAY_OR_SERVICE_FAILURE.name(), .82),
                    new Suspicion.Guess(ComplaintEvent.Feeling.ANGRY.name(), .41));

    private static final RootCauseId OTHER_CAUSE = RootCauseId.suspectedBehind("c-9");
    private static final FixId FIX = FixId.number(1);
    private static final PromiseId PROMISE = PromiseId.number(1);
    private static final GestureId GESTURE = GestureId.number(1);
    private static final ReportId REPORT = ReportId.of("feedback", "survey", "F-1");
    private static final Clocks CLOCKS = new Clocks(
            "uk-disp", 1, AT.plusSeconds(3600), AT.plusSeconds(7200), AT.plusSeconds(9000), AT.plusSeconds(9900));
    private static final FixEffect EFFECT = new FixEffect(
            FIX,
            new TreeMap<>(Map.of("region", "North")),
            FixEffect.Verdict.VERIFIED,
            .36,
            .1943,
            .6426,
            .95,
            .0001835,
            .5,
            new FixEffect.Counted(AT.minusSeconds(864_000), AT, 40, 12_000.0),
            new FixEffect.Counted(AT, AT.plusSeconds(864_000), 18, 15_000.0),
            "exact-rate-ratio",
            List.of("complaints arrive independently of each other"),
            AT.plusSeconds(864_000));

    static final List<Object> ALL = Stream.of(complaint(), rootCause(), report(), finding())
            .flatMap(List::stream)
            .toList();

    private static List<Object> complaint() {
        return List.of(
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
                        Personal.plain(Map.of("narrative", "The parcel never came.", "customerId", "K-9")),
                        CLOCKS),
                new ComplaintEvent.HandlerAssigned(COMPLAINT, AT, "ada", "ben", "north", NOTE),
                new ComplaintEvent.RetellingRecorded(COMPLAINT, AT, NOTE),
                new ComplaintEvent.ComplaintAcknowledged(COMPLAINT, AT, "ada"),
                new ComplaintEvent.UnderstandingConfirmed(COMPLAINT, AT, text("summary")),
                new ComplaintEvent.FeelingNamed(COMPLAINT, AT, ComplaintEvent.Feeling.FRUSTRATED, text("words")),
                new ComplaintEvent.ApologyGiven(COMPLAINT, AT, true, text("words")),
                new ComplaintEvent.ExplanationGiven(COMPLAINT, AT, true, text("explanation")),
                new ComplaintEvent.SolutionsOffered(
                        COMPLAINT,
                        AT,
                        List.of(SolutionId.number(1), SolutionId.number(2)),
                        Personal.plain(Map.of("S1", "Refund", "S2", "Replacement"))),
                new ComplaintEvent.SolutionChosen(COMPLAINT, AT, SolutionId.number(2)),
                new ComplaintEvent.NextStepAgreed(COMPLAINT, AT, PROMISE, text("step")),
                new ComplaintEvent.PromiseMade(COMPLAINT, AT, PROMISE, AT.plusSeconds(86_400), text("what")),
                new ComplaintEvent.PromiseKept(COMPLAINT, AT, PROMISE),
                new ComplaintEvent.PromiseBroken(COMPLAINT, AT, PROMISE, AT.plusSeconds(5)),
                new ComplaintEvent.PromiseKeptLate(COMPLAINT, AT, PROMISE),
                new ComplaintEvent.PromiseReleased(COMPLAINT, AT, PROMISE, text("reason")),
                new ComplaintEvent.CustomerInformed(COMPLAINT, AT, AT.plusSeconds(86_400), text("message")),
                new ComplaintEvent.LimitsExplained(COMPLAINT, AT, text("limits")),
                new ComplaintEvent.ChaserRecorded(COMPLAINT, AT, "phone", text("words")),
                new ComplaintEvent.ContactRecorded(
                        COMPLAINT, AT, ComplaintEvent.Direction.INBOUND, "phone", true, text("note")),
                new ComplaintEvent.GestureOffered(
                        COMPLAINT, AT, GESTURE, new BigDecimal("75.00"), "ada", true, text("what")),
                new ComplaintEvent.GestureApproved(COMPLAINT, AT, GESTURE, "sue"),
                new ComplaintEvent.GestureDeclined(COMPLAINT, AT, GESTURE, text("reason")),
                new ComplaintEvent.GestureGiven(COMPLAINT, AT, GESTURE),
                new ComplaintEvent.ComplaintEscalated(COMPLAINT, AT, "sue", text("reason")),
                new ComplaintEvent.SupportGiven(COMPLAINT, AT, "sue", text("how")),
                new ComplaintEvent.AbuseRecorded(COMPLAINT, AT, "ada", text("description")),
                new ComplaintEvent.HandlerCommended(COMPLAINT, AT, "ada", text("reason")),
                new ComplaintEvent.CauseClassified(
                        COMPLAINT,
                        AT,
                        CauseCategory.DELAY_OR_SERVICE_FAILURE,
                        "lost parcel",
                        ComplaintEvent.Origin.VENDOR,
                        text("reason")),
                new ComplaintEvent.CauseAttributed(
                        COMPLAINT, AT, CAUSE, "Parcels lost at the depot", .9, text("reason")),
                new ComplaintEvent.AttributionWithdrawn(COMPLAINT, AT, CAUSE, text("reason")),
                new ComplaintEvent.AccountCorrected(
                        COMPLAINT, AT, new TreeMap<>(Map.of("product", "Garden")), AT.minusSeconds(60), text("reason")),
                new ComplaintEvent.ComplaintResolved(
                        COMPLAINT, AT, ComplaintEvent.Outcome.PARTLY_UPHELD, new BigDecimal("20.00"), text("reason")),
                new ComplaintEvent.CustomerThanked(COMPLAINT, AT, text("words")),
                new ComplaintEvent.FollowUpAttempted(COMPLAINT, AT, "phone"),
                new ComplaintEvent.FollowedUp(
                        COMPLAINT, AT, new ComplaintEvent.Answers(5, 2, 4, 3, 5, 4, 9), text("suggestion")),
                new ComplaintEvent.ComplaintClosed(COMPLAINT, AT, true, text("reason")),
                new ComplaintEvent.ComplaintReopened(COMPLAINT, AT, CLOCKS, text("reason")),
                new ComplaintEvent.ComplaintWithdrawn(COMPLAINT, AT, text("reason")),
                new ComplaintEvent.PersonalDataErased(COMPLAINT, AT, ErasureReason.REQUESTED));
    }

    private static List<Object> rootCause() {
        return List.of(
                new RootCauseEvent.RootCauseSuspected(CAUSE, AT, SUSPICION),
                new RootCauseEvent.SuspicionUpdated(CAUSE, AT, SUSPICION),
                new RootCauseEvent.RootCauseRaised(
                        CAUSE, AT, "Parcels lost at the depot", "Three calls today", OTHER_CAUSE),
                new RootCauseEvent.RootCauseConfirmed(
                        CAUSE,
                        AT,
                        "Parcels lost at the depot",
                        CauseCategory.DELAY_OR_SERVICE_FAILURE,
                        "Last mile",
                        88),
                new RootCauseEvent.RootCauseRejected(CAUSE, AT, "Two different failures", 88),
                new RootCauseEvent.ProcessOwnerAssigned(CAUSE, AT, "carla"),
                new RootCauseEvent.InvestigationStarted(CAUSE, AT, "Why do labels fall off?"),
                new RootCauseEvent.FindingRecorded(
                        CAUSE,
                        AT,
                        "Labels fall off when wet",
                        List.of("The parcel has no label", "The label fell off", "The glue dissolves"),
                        RootCauseEvent.Branch.MATERIAL),
                new RootCauseEvent.PlaybookWritten(
                        CAUSE, AT, "We know and are on it.", List.of("Refund", "Replacement"), new BigDecimal("25.00")),
                new RootCauseEvent.FixPlanned(
                        CAUSE,
                        AT,
                        FIX,
                        "Waterproof labels",
                        new TreeMap<>(Map.of("carrier", "NordPost")),
                        .5,
                        AT,
                        88,
                        56),
                new RootCauseEvent.FixWithdrawn(CAUSE, AT, FIX, "Too dear"),
                new RootCauseEvent.FixDeployed(CAUSE, AT, FIX, "Waterproof labels", AT, 88),
                new RootCauseEvent.FixEffectMeasured(CAUSE, AT, EFFECT),
                new RootCauseEvent.RootCauseClosed(CAUSE, AT, 1, "Verified", 90),
                new RootCauseEvent.RootCauseRegressed(CAUSE, AT, 2, FIX, List.of(COMPLAINT), "Again at the depot"),
                new RootCauseEvent.RootCauseAccepted(CAUSE, AT, "Send it by courier", "Depot closes in May", 88),
                new RootCauseEvent.RootCauseArchived(CAUSE, AT, AT.plusSeconds(60), 20, 1.5, "Few so far", 88),
                new RootCauseEvent.RootCauseResumed(
                        CAUSE, AT, RootCauseEvent.ResumedBy.COUNT, "20 complaints more", 108),
                new RootCauseEvent.RootCauseMerged(CAUSE, AT, OTHER_CAUSE, "The same depot"),
                new RootCauseEvent.RootCauseAbsorbed(OTHER_CAUSE, AT, CAUSE, "The same depot"),
                new RootCauseEvent.RootCauseUnmerged(CAUSE, AT, OTHER_CAUSE, "Another depot"),
                new RootCauseEvent.RootCauseReleased(OTHER_CAUSE, AT, CAUSE, "Another depot"),
                new RootCauseEvent.RootCauseSplit(
                        CAUSE,
                        AT,
                        OTHER_CAUSE,
                        "Parcels opened at the depot",
                        List.of(COMPLAINT),
                        new TreeMap<>(Map.of("carrier", "NordPost")),
                        "Theft, not loss"));
    }

    private static List<Object> report() {
        return List.of(
                new ReportEvent.ExposureReported(
                        REPORT, "shop", "E-1", AT, "Kitchen", "private", LocalDate.parse("2026-03-01"), 1234),
                new ReportEvent.FeedbackReported(
                        REPORT, "survey", "F-1", AT, "a1b2", 4, 9, false, "plus", text("text")),
                new ReportEvent.CustomerExperienceReported(
                        REPORT,
                        "shop",
                        "X-1",
                        AT,
                        "a1b2",
                        ReportEvent.Kind.RETURNED,
                        new BigDecimal("49.90"),
                        text("customerId")),
                new ReportEvent.AffectedReported(
                        REPORT, "depot", "A-1", AT, CAUSE, "Parcels lost at the depot", List.of("a1b2"), 1),
                new ReportEvent.ReportedDataErased(REPORT, AT, ErasureReason.REQUESTED));
    }

    private static List<Object> finding() {
        return List.of(
                new Finding.CauseSuspected(CAUSE, AT, SUSPICION),
                new Finding.ComplaintGrouped(
                        COMPLAINT,
                        AT,
                        "k-2",
                        3,
                        "c-7",
                        "parcel late · tracking",
                        CAUSE,
                        "Parcels lost at the depot",
                        .83,
                        "learned-v1"),
                new Finding.FixEffectMeasured(CAUSE, AT, EFFECT),
                new Finding.RegressionSuspected(CAUSE, AT, FIX, List.of(COMPLAINT)));
    }

    private static Personal text(String field) {
        return Personal.plain(Map.of(field, "Words of a person."));
    }

    private Samples() {}
}
