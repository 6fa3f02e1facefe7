package redress.command.rootcause;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import redress.command.rule.Refused;
import redress.events.CauseCategory;
import redress.events.ComplaintId;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.finding.FixEffect;
import redress.events.finding.FixEffect.Counted;
import redress.events.finding.FixEffect.Verdict;
import redress.events.finding.Suspicion;
import redress.events.rootcause.RootCauseEvent;
import redress.events.rootcause.RootCauseEvent.FixDeployed;
import redress.events.rootcause.RootCauseEvent.FixEffectMeasured;
import redress.events.rootcause.RootCauseEvent.FixPlanned;
import redress.events.rootcause.RootCauseEvent.FixWithdrawn;
import redress.events.rootcause.RootCauseEvent.InvestigationStarted;
import redress.events.rootcause.RootCauseEvent.ProcessOwnerAssigned;
import redress.events.rootcause.RootCauseEvent.RootCauseAccepted;
import redress.events.rootcause.RootCauseEvent.RootCauseArchived;
import redress.events.rootcause.RootCauseEvent.RootCauseClosed;
import redress.events.rootcause.RootCauseEvent.RootCauseConfirmed;
import redress.events.rootcause.RootCauseEvent.RootCauseMerged;
import redress.events.rootcause.RootCauseEvent.RootCauseRaised;
import redress.events.rootcause.RootCauseEvent.RootCauseRegressed;
import redress.events.rootcause.RootCauseEvent.RootCauseRejected;
import redress.events.rootcause.RootCauseEvent.RootCauseSuspected;

/** One root cause and the steps of its life. */
final class Examples {

    static final RootCauseId ID = RootCauseId.suspectedBehind("cluster-7");
    static final RootCauseId OTHER = RootCauseId.suspectedBehind("cluster-8");
    static final FixId F1 = FixId.number(1);
    static final FixId F2 = FixId.number(2);
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final Instant LATER = NOW.plusSeconds(3600);
    static final Instant DUE = Instant.parse("2026-04-01T00:00:00Z");
    static final ComplaintId COMPLAINT = ComplaintId.of("crm", "4711");

    private Examples() {}

    static FixtureConfiguration<RootCause> fixture() {
        return new AggregateTestFixture<>(RootCause.class);
    }

    /** That the command is refused by this rule and nothing happens. */
    static ResultValidator<RootCause> refused(String rule, RootCauseCommand command, RootCauseEvent... given) {
        return fixture()
                .given((Object[]) given)
                .when(command)
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(rule);
    }

    static Suspicion suspicion(String label, int complaints) {
        return new Suspicion(
                "cluster-7", "clustering-1", label, List.of("charge"), complaints, NOW, List.of(), List.of());
    }

    static RootCauseSuspected suspected() {
        return new RootCauseSuspected(ID, NOW, suspicion("double charge", 100));
    }

    static RootCauseRaised raised() {
        return new RootCauseRaised(ID, NOW, "Double charge", "three calls in a day", null);
    }

    static RootCauseConfirmed confirmed() {
        return new RootCauseConfirmed(
                ID, NOW, "Double charge", CauseCategory.DELAY_OR_SERVICE_FAILURE, "Payments", 100);
    }

    static RootCauseRejected rejected() {
        return new RootCauseRejected(ID, NOW, "two different things", 100);
    }

    static ProcessOwnerAssigned owned() {
        return new ProcessOwnerAssigned(ID, NOW, "olga");
    }

    static InvestigationStarted investigated() {
        return new InvestigationStarted(ID, NOW, null);
    }

    static FixPlanned planned() {
        return planned(F1, Map.of());
    }

    static FixPlanned planned(FixId fix, Map<String, String> scope) {
        return new FixPlanned(ID, NOW, fix, "new terminal firmware", scope, 0.5, DUE, 100, 56);
    }

    static FixWithdrawn withdrawn() {
        return new FixWithdrawn(ID, NOW, F1, "too expensive");
    }

    static FixDeployed deployed() {
        return deployed(F1, NOW);
    }

    static FixDeployed deployed(FixId fix, Instant effectiveAt) {
        return new FixDeployed(ID, NOW, fix, "new terminal firmware", effectiveAt, 100);
    }

    static FixEffect effect(FixId fix, Verdict verdict, Map<String, String> segment) {
        Counted counted = new Counted(NOW, DUE, 40, 1000.0);
        return new FixEffect(
                fix, segment, verdict, 0.4, 0.3, 0.6, 0.95, 0.001, 0.5, counted, counted, "exact", List.of(), null);
    }

    static FixEffectMeasured measured(Verdict verdict) {
        return new FixEffectMeasured(ID, NOW, effect(F1, verdict, Map.of()));
    }

    static RootCauseClosed closed() {
        return new RootCauseClosed(ID, NOW, 1, "went away", 100);
    }

    static RootCauseRegressed regressed() {
        return new RootCauseRegressed(ID, NOW, 2, F1, List.of(COMPLAINT), "it is back");
    }

    static RootCauseAccepted accepted() {
        return new RootCauseAccepted(ID, NOW, "refund at once", "the terminal goes next year", 100);
    }

    static RootCauseArchived archived(
            @Nullable Instant until, @Nullable Integer untilComplaints, @Nullable Double untilPerDay) {
        return new RootCauseArchived(ID, NOW, until, untilComplaints, untilPerDay, "too few", 100);
    }

    static RootCauseMerged merged() {
        return new RootCauseMerged(ID, NOW, OTHER, "the same terminal");
    }

    /** Up to a deployed fix whose effect is pending. */
    static RootCauseEvent[] underTest() {
        return new RootCauseEvent[] {suspected(), confirmed(), owned(), planned(), deployed()};
    }

    static RootCauseEvent[] with(RootCauseEvent[] before, RootCauseEvent... more) {
        RootCauseEvent[] all = java.util.Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return all;
    }
}
