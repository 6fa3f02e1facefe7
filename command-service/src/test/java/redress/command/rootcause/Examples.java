package redress.command.rootcause;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import redress.events.CauseCategory;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.finding.Suspicion;
import redress.events.rootcause.RootCauseEvent.FixDeployed;
import redress.events.rootcause.RootCauseEvent.FixPlanned;
import redress.events.rootcause.RootCauseEvent.ProcessOwnerAssigned;
import redress.events.rootcause.RootCauseEvent.RootCauseConfirmed;
import redress.events.rootcause.RootCauseEvent.RootCauseRejected;
import redress.events.rootcause.RootCauseEvent.RootCauseSuspected;

/** One root cause and the steps of its life. */
final class Examples {

    static final RootCauseId ID = RootCauseId.suspectedBehind("cluster-7");
    static final FixId F1 = FixId.number(1);
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final Instant LATER = NOW.plusSeconds(3600);
    static final Instant DUE = Instant.parse("2026-04-01T00:00:00Z");

    private Examples() {}

    static FixtureConfiguration<RootCause> fixture() {
        return new AggregateTestFixture<>(RootCause.class);
    }

    static Suspicion suspicion(String label, int complaints) {
        return new Suspicion(
                "cluster-7", "clustering-1", label, List.of("charge"), complaints, NOW, List.of(), List.of());
    }

    static RootCauseSuspected suspected() {
        return new RootCauseSuspected(ID, NOW, suspicion("double charge", 100));
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

    static FixPlanned planned() {
        return new FixPlanned(ID, NOW, F1, "new terminal firmware", Map.of(), 0.5, DUE, 100);
    }

    static FixDeployed deployed() {
        return new FixDeployed(ID, NOW, F1, "new terminal firmware", NOW, 100);
    }
}
