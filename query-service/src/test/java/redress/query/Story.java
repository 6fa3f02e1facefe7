package redress.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.CauseCategory;
import redress.events.ComplaintId;
import redress.events.FixId;
import redress.events.Personal;
import redress.events.RootCauseId;
import redress.events.complaint.ComplaintEvent.CauseAttributed;
import redress.events.complaint.ComplaintEvent.ComplaintAcknowledged;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.ComplaintEvent.ComplaintResolved;
import redress.events.complaint.ComplaintEvent.HandlerAssigned;
import redress.events.complaint.ComplaintEvent.Outcome;
import redress.events.finding.Finding.ComplaintGrouped;
import redress.events.finding.Suspicion;
import redress.events.rootcause.RootCauseEvent.FixDeployed;
import redress.events.rootcause.RootCauseEvent.FixPlanned;
import redress.events.rootcause.RootCauseEvent.RootCauseConfirmed;
import redress.events.rootcause.RootCauseEvent.RootCauseSuspected;

/** Events of one source's complaints, so that tests do not see each other's. */
record Story(String source) {

    static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    ComplaintId id(String externalId) {
        return ComplaintId.of(source, externalId);
    }

    Told lodged(String externalId, String product, String channel, String narrative, int daysLater) {
        return new Told(
                new ComplaintLodged(
                        id(externalId),
                        source,
                        externalId,
                        "pseudonym",
                        NOON.plus(Duration.ofDays(daysLater)),
                        null,
                        product,
                        null,
                        channel,
                        null,
                        "north",
                        "en",
                        null,
                        null,
                        12,
                        Map.of("carrier", "NordPost"),
                        Personal.plain(Map.of("narrative", narrative)),
                        null),
                0);
    }

    Told lodged(String externalId) {
        return lodged(externalId, "parcel", "web", "The parcel never came.", 0);
    }

    Told given(String externalId, long sequence, String handler) {
        return given(externalId, sequence, handler, null);
    }

    Told given(String externalId, long sequence, String handler, @Nullable String team) {
        return new Told(
                new HandlerAssigned(
                        id(externalId),
                        NOON.plusSeconds(60),
                        handler,
                        null,
                        team,
                        Personal.plain(Map.of("note", "a note"))),
                sequence);
    }

    Told acknowledged(String externalId, long sequence) {
        return new Told(new ComplaintAcknowledged(id(externalId), NOON.plusSeconds(90), "hana"), sequence);
    }

    Told resolved(String externalId, long sequence) {
        return new Told(
                new ComplaintResolved(
                        id(externalId), NOON.plusSeconds(900), Outcome.UPHELD, null, Personal.plain(Map.of())),
                sequence);
    }

    Told attributed(String externalId, long sequence, RootCauseId rootCause) {
        return new Told(
                new CauseAttributed(
                        id(externalId), NOON.plusSeconds(95), rootCause, "By hand", null, Personal.plain(Map.of())),
                sequence);
    }

    Told grouped(String externalId, long version, @Nullable String cluster, @Nullable RootCauseId rootCause) {
        return new Told(
                new ComplaintGrouped(
                        id(externalId),
                        NOON,
                        "clustering-1",
                        version,
                        cluster,
                        cluster == null ? null : cluster + " words",
                        rootCause,
                        rootCause == null ? null : "Late parcels",
                        0.8,
                        "cluster"),
                -1);
    }

    Told suspected(RootCauseId rootCause, String example) {
        return new Told(
                new RootCauseSuspected(
                        rootCause,
                        NOON,
                        new Suspicion(
                                source + "-cluster",
                                "clustering-1",
                                "parcel late",
                                List.of("parcel", "late"),
                                3,
                                NOON,
                                List.of(new Suspicion.Example(id(example), 0, 10)),
                                List.of(new Suspicion.Hypothesis("carrier", "NordPost", 64, 88, 0.09, 7.2, 0.001)))),
                0);
    }

    Told confirmed(RootCauseId rootCause, long sequence) {
        return new Told(
                new RootCauseConfirmed(
                        rootCause,
                        NOON,
                        "Parcels wait at the depot",
                        CauseCategory.DELAY_OR_SERVICE_FAILURE,
                        "Delivery",
                        null),
                sequence);
    }

    Told planned(RootCauseId rootCause, long sequence) {
        return new Told(
                new FixPlanned(
                        rootCause,
                        NOON,
                        FixId.number(1),
                        "A second shift",
                        Map.of(),
                        0.5,
                        NOON.plusSeconds(86400),
                        null,
                        null),
                sequence);
    }

    Told deployed(RootCauseId rootCause, long sequence) {
        return new Told(
                new FixDeployed(rootCause, NOON, FixId.number(1), "A second shift", NOON.plusSeconds(3600), null),
                sequence);
    }
}
