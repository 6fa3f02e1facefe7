package redress.simulation.readmodel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import redress.events.intake.LodgeComplaint;
import redress.simulation.Aftercare;
import redress.simulation.Settings;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;
import redress.simulation.recovery.Recovery;
import redress.simulation.recovery.RecoveryStep;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Recoveries of the simulated business as documents of the read model, beside what is true of them. */
public final class RecoveryDocuments {

    public static final Instant END = Instant.parse("2026-11-22T00:00:00Z");

    private final SimulatedBusiness business;
    private final Aftercare aftercare;

    public RecoveryDocuments(long seed, int complaints) {
        business = new SimulatedBusiness(new Settings(seed, complaints, 12, END));
        aftercare = business.aftercare();
    }

    /**
     * A complaint.
     *
     * @param document as the read model has it
     * @param recovery with its truth
     * @param reports what is reported of the customer
     */
    public record Case(ObjectNode document, Recovery recovery, List<SimulatedRecord> reports) {}

    public List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        business.history().forEachRemaining(each -> {
            if (each.kind() == SimulatedRecord.Kind.COMPLAINT) {
                Recovery recovery = aftercare.of(each);
                cases.add(new Case(document(each, recovery), recovery, aftercare.reports(each, recovery)));
            }
        });
        return cases;
    }

    public List<SimulatedRecord> reportsOfOthers() {
        return aftercare.others().toList();
    }

    private static ObjectNode document(SimulatedRecord record, Recovery recovery) {
        LodgeComplaint complaint = Objects.requireNonNull(record.complaint());
        ObjectNode document = EventJson.MAPPER.createObjectNode();
        document.put("id", record.externalId());
        document.put("customer", complaint.customerId() == null ? "-" + record.externalId() : complaint.customerId());
        document.put("at", complaint.lodgedAt());
        document.put("product", complaint.product());
        document.put("severity", complaint.severity());
        document.put("tenureMonths", complaint.tenureMonths());
        ArrayNode attributes = document.putArray("attributes");
        Objects.requireNonNull(complaint.attributes()).forEach((name, value) -> attributes.add(name + "=" + value));
        document.put("state", "lodged");
        document.putArray("steps");
        Instant last = Instant.parse(Objects.requireNonNull(complaint.lodgedAt()));
        Instant due = null;
        for (RecoveryStep step : recovery.steps()) {
            if (due != null && step.at().isAfter(due)) {
                broken(document);
                due = null;
            }
            boolean waiting = !List.of("resolved", "closed")
                    .contains(document.path("state").asString());
            due = take(document, step, due);
            if (!List.of("assign-handler", "record-chaser", "escalate", "give-support", "classify-cause")
                    .contains(step.command())) {
                double silence = Duration.between(last, step.at()).toSeconds() / 3600.0;
                if (waiting && silence > document.path("longestSilenceHours").asDouble(0)) {
                    document.put("longestSilenceHours", silence);
                }
                last = step.at();
            }
        }
        if (due != null && due.isBefore(END)) {
            broken(document);
        }
        return document;
    }

    private static void broken(ObjectNode document) {
        document.putObject("promises").put("made", 1).put("broken", 1);
    }

    @Nullable
    private static Instant take(ObjectNode document, RecoveryStep step, @Nullable Instant due) {
        var fields = step.fields();
        String at = step.at().toString();
        switch (step.command()) {
            case "assign-handler" -> {
                if (document.has("handler")) {
                    count(document, "handlerChanges");
                }
                document.put("handler", (String) fields.get("handler"));
                document.put("team", (String) fields.get("team"));
            }
            case "acknowledge" -> {
                document.put("acknowledgedAt", at);
                document.put("state", "acknowledged");
            }
            case "confirm-understanding" -> {
                step(document, "listened");
                step(document, "understood");
                answered(document, at);
            }
            case "name-feeling" -> {
                step(document, "empathised");
                answered(document, at);
            }
            case "give-apology" -> {
                step(document, "apologised");
                document.put("accountable", Boolean.TRUE.equals(fields.get("accountable")));
                document.put("justApologised", true);
                answered(document, at);
                return due;
            }
            case "explain" -> {
                if (document.has("justApologised") && !Boolean.TRUE.equals(fields.get("asked"))) {
                    document.put("explainedUnasked", true);
                }
                answered(document, at);
            }
            case "offer-solutions" -> {
                document.put("solutionsOffered", ((List<?>) Objects.requireNonNull(fields.get("solutions"))).size());
                answered(document, at);
            }
            case "choose-solution" -> document.put("solutionChosen", (String) fields.get("solution"));
            case "agree-next-step" -> {
                step(document, "agreed");
                answered(document, at);
                return fields.get("due") == null ? due : Instant.parse((String) fields.get("due"));
            }
            case "make-promise" -> {
                answered(document, at);
                return Instant.parse((String) fields.get("due"));
            }
            case "keep-promise" -> {
                document.putObject("promises").put("made", 1).put("kept", 1);
                return null;
            }
            case "keep-promise-late" ->
                document.putObject("promises").put("made", 1).put("broken", 1).put("keptLate", 1);
            case "release-promise" -> {
                return null;
            }
            case "inform-customer" -> {
                count(document, "updates");
                answered(document, at);
            }
            case "record-chaser" -> count(document, "chasers");
            case "record-retelling" -> count(document, "retellings");
            case "record-contact" -> {
                count(document, "inboundContacts");
                if (Boolean.TRUE.equals(fields.get("listening"))) {
                    count(document, "listeningContacts");
                    step(document, "listened");
                }
                answered(document, at);
            }
            case "give-gesture" ->
                document.putObject("gestures").put("given", 1).put("cost", 10);
            case "escalate" -> count(document, "escalations");
            case "give-support" -> document.put("supported", true);
            case "record-abuse" -> document.put("abusive", true);
            case "commend-handler" -> document.put("commended", true);
            case "resolve" -> {
                document.put("state", "resolved");
                document.put("resolvedAt", at);
                document.put("outcome", (String) fields.get("outcome"));
            }
            case "thank" -> step(document, "thanked");
            case "attempt-follow-up" -> count(document, "followUpAttempts");
            case "follow-up" -> {
                document.put("followedUpAt", at);
                document.put("satisfaction", (Integer) fields.get("satisfaction"));
            }
            case "close" -> document.put("state", "closed");
            case "reopen" -> {
                document.put("state", "acknowledged");
                document.remove("resolvedAt");
                document.remove("outcome");
            }
            case "withdraw" -> document.put("state", "withdrawn");
            default -> {}
        }
        document.remove("justApologised");
        return due;
    }

    private static void step(ObjectNode document, String step) {
        ArrayNode steps = document.withArrayProperty("steps");
        if (steps.valueStream().noneMatch(taken -> taken.asString().equals(step))) {
            steps.add(step);
        }
    }

    private static void answered(ObjectNode document, String at) {
        if (!document.has("answeredAt")) {
            document.put("answeredAt", at);
        }
    }

    private static void count(ObjectNode document, String field) {
        document.put(field, document.path(field).asInt(0) + 1);
    }
}
