package redress.bench.truth;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import redress.analytics.study.DeployedFix;
import redress.analytics.study.Exposures;
import redress.analytics.study.Incident;
import redress.events.FixId;
import redress.events.intake.ReportExperience;
import redress.events.intake.ReportExposure;
import redress.events.rootcause.FixWindow;
import redress.simulation.Settings;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.PlantedFix;

/** One simulated business, read to its end: what it reports, and beside it the truth. */
final class Business {

    /** The same for all: seeds change what chance does, and nothing else. */
    private static final Instant END = Instant.parse("2026-11-22T00:00:00Z");

    /** The longest delay that a measurement waits for. */
    private static final Duration LATE = Duration.ofDays(22);

    private final SimulatedBusiness simulated;
    private final List<SimulatedRecord> records = new ArrayList<>();
    private final List<Known> complaints = new ArrayList<>();
    private final Map<String, List<Known>> byCause = new HashMap<>();
    private final Exposures exposures = new Exposures();
    private final List<ReportExperience> left = new ArrayList<>();

    private Business(Settings settings) {
        simulated = new SimulatedBusiness(settings);
        for (Iterator<SimulatedRecord> history = simulated.history(); history.hasNext(); ) {
            SimulatedRecord record = history.next();
            switch (record.kind()) {
                case COMPLAINT -> lodge(record);
                case REPORT -> report(Objects.requireNonNull(record.report()));
                default -> {
                    // The intake takes neither duplicates nor what is malformed.
                }
            }
        }
    }

    static Business of(String scenario, long seed, int complaints, int months) {
        return new Business(new Settings(seed, complaints, months, END, scenario));
    }

    private void lodge(SimulatedRecord record) {
        Known known = Known.of(record);
        complaints.add(known);
        if (!record.causes().isEmpty()) {
            records.add(record);
        }
        record.causes()
                .forEach(cause ->
                        byCause.computeIfAbsent(cause, _ -> new ArrayList<>()).add(known));
    }

    private void report(Object report) {
        switch (report) {
            case ReportExposure orders ->
                exposures.report(
                        Objects.requireNonNull(orders.product()),
                        orders.segment(),
                        LocalDate.parse(Objects.requireNonNull(orders.day())),
                        Objects.requireNonNull(orders.count()));
            case ReportExperience experience -> left.add(experience);
            default -> {
                // Lists of the affected are drawn from the truth, complete ones.
            }
        }
    }

    SimulatedBusiness simulated() {
        return simulated;
    }

    long seed() {
        return simulated.settings().seed();
    }

    Instant end() {
        return simulated.settings().end();
    }

    List<PlantedCause> causes() {
        return simulated.scenario().causes();
    }

    /** Records of the complaints that have a planted cause. */
    List<SimulatedRecord> planted() {
        return records;
    }

    /** All of them, in the order of sending. */
    List<Known> complaints() {
        return complaints;
    }

    Exposures exposures() {
        return exposures;
    }

    List<ReportExperience> left() {
        return left;
    }

    /** What is known of a planted cause by a time. */
    List<Incident> incidents(String cause, Instant by) {
        return byCause.getOrDefault(cause, List.of()).stream()
                .filter(known -> !known.sentAt().isAfter(by))
                .map(Known::incident)
                .toList();
    }

    /** The longest window after which nearly all complaints about it have come in by a time, in days. */
    static int window(Instant effective, Instant by) {
        long days = Duration.between(effective, by.minus(LATE)).toDays();
        return Math.clamp(days, FixWindow.SHORTEST, FixWindow.LONGEST);
    }

    /** A planted fix as its plan registers it, to be judged when the history ends. */
    DeployedFix deployed(PlantedCause cause, PlantedFix fix) {
        return deployed(cause, fix, window(simulated.at(fix.effective()), end()));
    }

    /** A planted fix as its plan registers it. */
    DeployedFix deployed(PlantedCause cause, PlantedFix fix, int windowDays) {
        Instant effective = simulated.at(fix.effective());
        return new DeployedFix(
                Known.cause(cause.id()),
                FixId.number(1),
                Map.of(),
                fix.expectedReduction(),
                effective,
                effective,
                windowDays);
    }
}
