package redress.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redress.events.CauseCategory;
import redress.events.ComplaintId;
import redress.events.FixId;
import redress.events.Personal;
import redress.events.RootCauseId;
import redress.events.complaint.Clocks;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.ComplaintEvent.AbuseRecorded;
import redress.events.complaint.ComplaintEvent.AccountCorrected;
import redress.events.complaint.ComplaintEvent.Answers;
import redress.events.complaint.ComplaintEvent.ApologyGiven;
import redress.events.complaint.ComplaintEvent.CauseClassified;
import redress.events.complaint.ComplaintEvent.ChaserRecorded;
import redress.events.complaint.ComplaintEvent.ComplaintAcknowledged;
import redress.events.complaint.ComplaintEvent.ComplaintClosed;
import redress.events.complaint.ComplaintEvent.ComplaintEscalated;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.ComplaintEvent.ComplaintResolved;
import redress.events.complaint.ComplaintEvent.ContactRecorded;
import redress.events.complaint.ComplaintEvent.CustomerInformed;
import redress.events.complaint.ComplaintEvent.CustomerThanked;
import redress.events.complaint.ComplaintEvent.Direction;
import redress.events.complaint.ComplaintEvent.ExplanationGiven;
import redress.events.complaint.ComplaintEvent.Feeling;
import redress.events.complaint.ComplaintEvent.FeelingNamed;
import redress.events.complaint.ComplaintEvent.FollowUpAttempted;
import redress.events.complaint.ComplaintEvent.FollowedUp;
import redress.events.complaint.ComplaintEvent.GestureApproved;
import redress.events.complaint.ComplaintEvent.GestureDeclined;
import redress.events.complaint.ComplaintEvent.GestureGiven;
import redress.events.complaint.ComplaintEvent.GestureOffered;
import redress.events.complaint.ComplaintEvent.HandlerAssigned;
import redress.events.complaint.ComplaintEvent.HandlerCommended;
import redress.events.complaint.ComplaintEvent.LimitsExplained;
import redress.events.complaint.ComplaintEvent.NextStepAgreed;
import redress.events.complaint.ComplaintEvent.Origin;
import redress.events.complaint.ComplaintEvent.Outcome;
import redress.events.complaint.ComplaintEvent.PromiseBroken;
import redress.events.complaint.ComplaintEvent.PromiseKept;
import redress.events.complaint.ComplaintEvent.PromiseKeptLate;
import redress.events.complaint.ComplaintEvent.PromiseMade;
import redress.events.complaint.ComplaintEvent.RetellingRecorded;
import redress.events.complaint.ComplaintEvent.SolutionChosen;
import redress.events.complaint.ComplaintEvent.SolutionsOffered;
import redress.events.complaint.ComplaintEvent.SupportGiven;
import redress.events.complaint.ComplaintEvent.UnderstandingConfirmed;
import redress.events.complaint.GestureId;
import redress.events.complaint.PromiseId;
import redress.events.complaint.SolutionId;
import redress.events.finding.FixEffect;
import redress.events.rootcause.RootCauseEvent.FixDeployed;
import redress.events.rootcause.RootCauseEvent.FixEffectMeasured;
import redress.events.rootcause.RootCauseEvent.FixPlanned;
import redress.events.rootcause.RootCauseEvent.RootCauseConfirmed;
import redress.events.rootcause.RootCauseEvent.RootCauseMerged;
import redress.events.rootcause.RootCauseEvent.RootCauseRaised;

/** Events of one complaint or root cause in their order, each numbered; all that people wrote says {@link #WORDS}. */
final class Events {

    static final String WORDS = "unmistakable";
    static final Instant NOON = Story.NOON;

    private final List<Told> told = new ArrayList<>();

    Events add(Object... events) {
        for (Object event : events) {
            told.add(new Told(event, told.size()));
        }
        return this;
    }

    Told[] all() {
        return told.toArray(Told[]::new);
    }

    Told last() {
        return told.getLast();
    }

    static Instant hour(double hours) {
        return NOON.plusSeconds((long) (hours * 3600));
    }

    static Personal said(String field) {
        return Personal.plain(Map.of(field, WORDS));
    }

    static ComplaintLodged lodged(ComplaintId id, String source) {
        return new ComplaintLodged(
                id,
                source,
                "1",
                "pseudonym",
                NOON,
                null,
                "parcel",
                null,
                "web",
                null,
                "north",
                "en",
                null,
                null,
                12,
                Map.of("carrier", "NordPost"),
                Personal.plain(Map.of("narrative", WORDS, "attributes.contact", "ada@example.org")),
                clocks(1));
    }

    static Clocks clocks(double begin) {
        return new Clocks("plain", 1, hour(begin), hour(begin + 1), null, hour(begin + 100));
    }

    static ComplaintEvent[] wholeRecovery(ComplaintId id, String source) {
        return new ComplaintEvent[] {
            lodged(id, source),
            new HandlerAssigned(id, hour(0.1), "hana", null, "parcels", said("note")),
            new ComplaintAcknowledged(id, hour(0.5), "hana"),
            new ContactRecorded(id, hour(2), Direction.INBOUND, "phone", true, said("note")),
            new UnderstandingConfirmed(id, hour(2), said("summary")),
            new FeelingNamed(id, hour(2), Feeling.FRUSTRATED, said("words")),
            new ApologyGiven(id, hour(2), true, said("words")),
            new ExplanationGiven(id, hour(2), false, said("explanation")),
            new SolutionsOffered(
                    id,
                    hour(3),
                    List.of(SolutionId.number(1), SolutionId.number(2)),
                    Personal.plain(Map.of("S1", WORDS, "S2", WORDS))),
            new SolutionChosen(id, hour(3), SolutionId.number(2)),
            new PromiseMade(id, hour(3), PromiseId.number(1), hour(10), said("what")),
            new NextStepAgreed(id, hour(3), PromiseId.number(1), said("step")),
            new RetellingRecorded(id, hour(4), said("note")),
            new ChaserRecorded(id, hour(5), "mail", said("words")),
            new CustomerInformed(id, hour(8), hour(20), said("message")),
            new LimitsExplained(id, hour(8), said("limits")),
            new HandlerAssigned(id, hour(9), "ines", "hana", "refunds", said("note")),
            new PromiseBroken(id, hour(10), PromiseId.number(1), hour(11)),
            new PromiseKeptLate(id, hour(12), PromiseId.number(1)),
            new PromiseMade(id, hour(12), PromiseId.number(2), hour(30), said("what")),
            new PromiseKept(id, hour(13), PromiseId.number(2)),
            new GestureOffered(id, hour(13), GestureId.number(1), new BigDecimal("25.50"), "ines", true, said("what")),
            new GestureApproved(id, hour(14), GestureId.number(1), "sam"),
            new GestureGiven(id, hour(15), GestureId.number(1)),
            new GestureOffered(id, hour(15), GestureId.number(2), new BigDecimal("5"), "ines", false, said("what")),
            new GestureDeclined(id, hour(15), GestureId.number(2), said("reason")),
            new ComplaintEscalated(id, hour(16), null, said("reason")),
            new SupportGiven(id, hour(16), "sam", said("how")),
            new AbuseRecorded(id, hour(16), "ines", said("description")),
            new HandlerCommended(id, hour(16), "ines", said("reason")),
            new CauseClassified(id, hour(16), CauseCategory.MISSED_EXPECTATION, "depot", Origin.VENDOR, said("reason")),
            new AccountCorrected(id, hour(17), Map.of("product", "letter"), hour(-5), said("reason")),
            new ComplaintResolved(id, hour(18), Outcome.PARTLY_UPHELD, new BigDecimal("12.25"), said("reason")),
            new CustomerThanked(id, hour(18), said("words")),
            new FollowUpAttempted(id, hour(40), "phone"),
            new FollowedUp(id, hour(60), new Answers(4, 2, 5, 4, 3, 5, 9), said("suggestion")),
            new ComplaintClosed(id, hour(61), true, Personal.plain(Map.of())),
        };
    }

    static FixEffect effect(int fix, Map<String, String> segment, FixEffect.Verdict verdict) {
        return new FixEffect(
                FixId.number(fix),
                segment,
                verdict,
                0.4,
                0.25,
                0.62,
                0.95,
                0.001,
                0.5,
                new FixEffect.Counted(hour(-1000), hour(0), 120, null),
                new FixEffect.Counted(hour(24), hour(1000), 40, null),
                "exact-rate-ratio",
                List.of("nothing else changed"),
                null);
    }

    static RootCauseRaised raised(RootCauseId id, String name) {
        return new RootCauseRaised(id, NOON, name, "too many alike", null);
    }

    static RootCauseConfirmed confirmed(RootCauseId id) {
        return new RootCauseConfirmed(id, hour(1), "Late vans", CauseCategory.DELAY_OR_SERVICE_FAILURE, "Delivery", 7);
    }

    static FixPlanned planned(RootCauseId id, int fix) {
        return new FixPlanned(
                id, hour(2), FixId.number(fix), "A second shift", Map.of("region", "north"), 0.5, hour(48), 7, 84);
    }

    static FixDeployed deployed(RootCauseId id, int fix) {
        return new FixDeployed(id, hour(3), FixId.number(fix), "A second shift", hour(24), 7);
    }

    static FixEffectMeasured measured(RootCauseId id, int fix, FixEffect.Verdict verdict) {
        return new FixEffectMeasured(id, hour(1000 + fix), effect(fix, Map.of(), verdict));
    }

    static RootCauseMerged merged(RootCauseId id, RootCauseId into) {
        return new RootCauseMerged(id, hour(5), into, "the same vans");
    }
}
