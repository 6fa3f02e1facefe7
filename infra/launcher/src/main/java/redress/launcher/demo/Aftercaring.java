package redress.launcher.demo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import redress.events.ComplaintId;
import redress.events.EventJson;
import redress.identity.Role;
import redress.launcher.api.Api;
import redress.launcher.api.ApiTrouble;
import redress.launcher.intake.IntakeTopic;
import redress.launcher.platform.Platform;
import redress.launcher.terminal.Progress;
import redress.launcher.terminal.Terminal;
import redress.launcher.terminal.Words;
import redress.simulation.Aftercare;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;
import redress.simulation.recovery.RecoveryStep;

/**
 * What was done about the complaints of the past months, and what surveys and sales said afterwards, on their way into the
 * platform: recoveries through the API, each in one piece, reports through the intake.
 */
final class Aftercaring {

    private static final String BATCH = "demo-aftermath";
    private static final int TOGETHER = 250;
    private static final int AT_ONCE = 8;
    private static final int CONFLICT = 409;
    private static final String RECORDED_BEFORE = "history-in-order";

    private final Platform platform;
    private final Terminal terminal;
    private final DemoFile file;
    private final SimulatedBusiness business;
    private final Aftercare aftercare;
    private final AtomicLong refused = new AtomicLong();

    Aftercaring(Platform platform, Terminal terminal, DemoFile file, SimulatedBusiness business) {
        this.platform = platform;
        this.terminal = terminal;
        this.file = file;
        this.business = business;
        aftercare = business.aftercare();
    }

    private record Steps(String complaint, List<RecoveryStep> steps) {}

    void feed() throws InterruptedException {
        var reports = 0L;
        try (var topic = new IntakeTopic(platform.ports().kafkaBootstrap(), news -> terminal.tell("  " + news))) {
            reports += ofComplaints(topic);
            reports += ofOthers(topic);
        }
        awaitReports(reports);
        if (refused.get() > 0) {
            terminal.say("  " + Words.number(refused.get())
                    + " recoveries were refused: the log of command-service says by which rule.");
        }
    }

    /** Says how many reports there are of those who complained, sent now or before. */
    private long ofComplaints(IntakeTopic topic) throws InterruptedException {
        var before = file.state().recovered();
        var complaints = business.counts().distinct();
        var reports = 0L;
        var number = 0L;
        try (var workers = Executors.newFixedThreadPool(AT_ONCE);
                var progress = new Progress(terminal, "Recoveries recorded", complaints, "complaints")) {
            var together = new ArrayList<Steps>();
            for (Iterator<SimulatedRecord> history = business.history(); history.hasNext(); ) {
                var each = history.next();
                if (each.kind() != SimulatedRecord.Kind.COMPLAINT) {
                    continue;
                }
                number++;
                var recovery = aftercare.of(each);
                var told = aftercare.reports(each, recovery);
                reports += told.size();
                if (number > before) {
                    told.forEach(report -> send(topic, report));
                    together.add(new Steps(
                            ComplaintId.of(each.source(), each.externalId()).toString(), recovery.steps()));
                    if (together.size() == TOGETHER || number == complaints) {
                        record(together, workers);
                        together.clear();
                        topic.finish();
                        var done = number;
                        file.change(state -> state.recovered(done));
                    }
                }
                progress.to(number);
            }
        }
        return reports;
    }

    private void record(List<Steps> recoveries, ExecutorService workers) throws InterruptedException {
        var commands = Api.commands(platform, Role.PUBLISHER);
        var tasks = recoveries.stream()
                .filter(recovery -> !recovery.steps().isEmpty())
                .<Callable<Void>>map(recovery -> () -> {
                    record(recovery, commands);
                    return null;
                })
                .toList();
        for (var task : workers.invokeAll(tasks)) {
            try {
                task.get();
            } catch (ExecutionException failure) {
                throw new IllegalStateException("a recovery could not be recorded", failure.getCause());
            }
        }
    }

    /** What came before it could be remembered is refused as being out of order, which is as good. */
    private void record(Steps recovery, Api commands) {
        Patience.answered(() -> {
            try {
                return commands.post(
                        "/api/complaints/" + recovery.complaint() + "/history", Map.of("steps", recovery.steps()));
            } catch (ApiTrouble trouble) {
                if (trouble.status() == CONFLICT) {
                    if (!trouble.rule().equals(RECORDED_BEFORE)) {
                        refused.incrementAndGet();
                    }
                    return EventJson.MAPPER.nullNode();
                }
                throw trouble;
            }
        });
    }

    private long ofOthers(IntakeTopic topic) {
        var before = file.state().reported();
        var number = new AtomicLong();
        aftercare.others().forEachOrdered(report -> {
            if (number.incrementAndGet() > before) {
                send(topic, report);
            }
        });
        topic.finish();
        file.change(state -> state.reported(number.get()));
        return number.get();
    }

    private static void send(IntakeTopic topic, SimulatedRecord report) {
        topic.send(report.externalId(), History.inBatch(report, BATCH));
    }

    private void awaitReports(long reports) {
        var commands = Api.commands(platform, Role.ADMIN);
        try (var progress = new Progress(terminal, "Surveys and sales reported", reports, "reports")) {
            Patience.until(() -> {
                var batch = commands.get("/api/intake/batches/" + BATCH);
                var through = batch.path("accepted").asLong()
                        + batch.path("duplicates").asLong()
                        + batch.path("rejected").asLong();
                progress.to(Math.min(through, reports));
                return through >= reports;
            });
        }
    }
}
