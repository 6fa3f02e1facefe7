package redress.simulation.truth;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import redress.simulation.Aftercare;
import redress.simulation.Settings;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;
import redress.simulation.recovery.Recovery;
import redress.simulation.recovery.RecoveryStep;

/**
 * Writes complaints.jsonl, the data of the intake records a line each, reports.jsonl likewise, recoveries.jsonl with what was
 * done about each complaint, truth.json and the files beside it into a folder. Arguments: the folder, {@code --end} with an instant, and if wanted
 * {@code --complaints}, {@code --months}, {@code --seed}, {@code --scenario}.
 */
public final class WriteComplaints {

    private WriteComplaints() {}

    public static void main(String... args) throws IOException {
        if (args.length % 2 == 0) {
            throw new IllegalArgumentException(
                    "FOLDER --end INSTANT [--complaints N] [--months N] [--seed N] [--scenario NAME]");
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        write(new SimulatedBusiness(settings(options)), Files.createDirectories(Path.of(args[0])));
    }

    private static Settings settings(Map<String, String> options) {
        String end = options.get("--end");
        if (end == null) {
            throw new IllegalArgumentException("--end is missing: when the history ends, as 2026-01-31T00:00:00Z");
        }
        return new Settings(
                Long.parseLong(options.getOrDefault("--seed", "" + Settings.SEED)),
                Integer.parseInt(options.getOrDefault("--complaints", "" + Settings.COMPLAINTS)),
                Integer.parseInt(options.getOrDefault("--months", "" + Settings.MONTHS)),
                Instant.parse(end),
                options.get("--scenario"));
    }

    static void write(SimulatedBusiness business, Path folder) throws IOException {
        try (OutputStream complaints = file(folder, "complaints.jsonl");
                OutputStream reports = file(folder, "reports.jsonl");
                OutputStream out = file(folder, "truth.json");
                OutputStream customers = file(folder, TruthWriter.CUSTOMERS);
                OutputStream truths = file(folder, TruthWriter.RECOVERIES);
                OutputStream recoveries = file(folder, "recoveries.jsonl");
                TruthWriter truth = new TruthWriter(business, out, customers, truths)) {
            JsonLines told = new JsonLines(recoveries);
            Aftercare aftercare = business.aftercare();
            Iterator<SimulatedRecord> history = business.history();
            while (history.hasNext()) {
                SimulatedRecord sent = history.next();
                truth.add(sent);
                OutputStream lines = sent.kind() == SimulatedRecord.Kind.REPORT ? reports : complaints;
                write(sent, lines);
                if (sent.kind() == SimulatedRecord.Kind.COMPLAINT) {
                    Recovery recovery = aftercare.of(sent);
                    told.add(new Told(sent.externalId(), recovery.steps()));
                    for (SimulatedRecord report : aftercare.reports(sent, recovery)) {
                        write(report, reports);
                    }
                }
            }
            for (Iterator<SimulatedRecord> others = aftercare.others().iterator(); others.hasNext(); ) {
                write(others.next(), reports);
            }
        }
    }

    /** The steps of a recovery, as {@code POST /api/complaints/{id}/history} takes them. */
    private record Told(String externalId, List<RecoveryStep> steps) {}

    private static void write(SimulatedRecord sent, OutputStream lines) throws IOException {
        lines.write(sent.data());
        lines.write('\n');
    }

    private static OutputStream file(Path folder, String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
    }
}
