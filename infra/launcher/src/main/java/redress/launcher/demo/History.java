package redress.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import redress.events.cloudevents.CloudEvent;
import redress.events.intake.ReportAffected;
import redress.identity.Role;
import redress.launcher.api.Api;
import redress.launcher.intake.IntakeTopic;
import redress.launcher.platform.Platform;
import redress.launcher.status.Conservation;
import redress.launcher.terminal.Progress;
import redress.launcher.terminal.Terminal;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;
import redress.simulation.truth.Truth;
import redress.simulation.truth.TruthWriter;

/** The complaints of the past months on their way into the platform, each record once. */
final class History {

    private static final String BATCH = "demo-history";
    private static final int REMEMBERED_EVERY = 250;

    private final Platform platform;
    private final Terminal terminal;
    private final DemoFile file;
    private final SimulatedBusiness business;
    private final long records;
    private final Map<String, Story.Affected> lists = new TreeMap<>();
    private long texts;

    History(Platform platform, Terminal terminal, DemoFile file, SimulatedBusiness business) {
        this.platform = platform;
        this.terminal = terminal;
        this.file = file;
        this.business = business;
        records = business.counts().records();
    }

    /** What was planted, for whoever wants to compare; no service reads it. */
    static Path truth(Platform platform) {
        return platform.data().path().resolve("truth.json");
    }

    Truth truth() throws IOException {
        return Truth.read(truth(platform));
    }

    void writeTruth() throws IOException {
        var truth = truth(platform);
        if (!Files.exists(truth)) {
            var fresh = truth.resolveSibling("truth.json.new");
            TruthWriter.write(business, fresh);
            Files.move(fresh, truth, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    void feed() {
        if (file.state().sent() < records) {
            try (var topic = new IntakeTopic(platform.ports().kafkaBootstrap(), news -> terminal.tell("  " + news));
                    var progress = new Progress(terminal, "Complaints and reports sent", records, "records")) {
                send(topic, progress);
            }
        } else {
            business.history().forEachRemaining(this::count);
        }
        awaitIntake();
        awaitIndex();
    }

    /** Complaints of the history that have a narrative, known once it is fed. */
    long texts() {
        return texts;
    }

    /** Who was affected by a failure, by its name, as far as the history reports it; known once it is fed. */
    Map<String, Story.Affected> lists() {
        return lists;
    }

    private void count(SimulatedRecord each) {
        if (each.report() instanceof ReportAffected list) {
            var total = list.customerIds() == null
                    ? Objects.requireNonNull(list.count())
                    : list.customerIds().size();
            lists.merge(
                    String.valueOf(list.name()),
                    new Story.Affected(total, Instant.parse(String.valueOf(list.at()))),
                    (one, other) -> new Story.Affected(one.total() + other.total(), other.at()));
        }
        var complaint = each.complaint();
        if (each.kind() == SimulatedRecord.Kind.COMPLAINT && complaint != null && complaint.narrative() != null) {
            texts++;
        }
    }

    private void send(IntakeTopic topic, Progress progress) {
        var before = file.state().sent();
        var history = business.history();
        for (long number = 1; history.hasNext(); number++) {
            var each = history.next();
            count(each);
            if (number > before) {
                topic.send(each.externalId(), inBatch(each, BATCH));
                if (number % REMEMBERED_EVERY == 0) {
                    remember(topic, number);
                }
                progress.to(number);
            }
        }
        remember(topic, records);
    }

    /** Only what Kafka has counts as sent. */
    private void remember(IntakeTopic topic, long number) {
        topic.finish();
        file.change(state -> state.sent(number));
    }

    static CloudEvent inBatch(SimulatedRecord sent, String batch) {
        var event = sent.event();
        return new CloudEvent(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                Map.of(CloudEvent.Extensions.BATCH, batch),
                event.data());
    }

    private void awaitIntake() {
        var commands = Api.commands(platform, Role.ADMIN);
        try (var progress = new Progress(terminal, "Through the intake", records, "records")) {
            Patience.until(() -> {
                var batch = commands.get("/api/intake/batches/" + BATCH);
                var through = batch.path("accepted").asLong()
                        + batch.path("duplicates").asLong()
                        + batch.path("rejected").asLong();
                progress.to(through);
                return through >= records;
            });
        }
    }

    private void awaitIndex() {
        var commands = Api.commands(platform, Role.ADMIN);
        var elasticsearch = Api.elasticsearch(platform);
        var complaints = business.counts().distinct();
        try (var progress = new Progress(terminal, "In Elasticsearch", complaints, "complaints")) {
            Patience.until(() -> {
                var stored = commands.get("/api/intake/totals").path("stored").asLong();
                var indexed = Conservation.complaints(elasticsearch);
                progress.to(indexed, Math.max(stored, complaints));
                return indexed >= stored && stored >= complaints;
            });
        }
    }
}
