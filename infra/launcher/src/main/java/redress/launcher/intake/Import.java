package redress.launcher.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.cloudevents.CloudEvent;
import redress.launcher.platform.Platform;
import redress.launcher.rows.Rows;
import redress.launcher.rows.SourceRow;
import redress.launcher.terminal.Progress;
import redress.launcher.terminal.Refusal;
import redress.launcher.terminal.Terminal;

/** Sends the rows of a file to the intake topic and waits until the intake has judged each of them. */
public final class Import {

    private static final int LARGEST = 16 << 20;

    private final Platform platform;
    private final Terminal terminal;
    private final Path file;
    private final RecordType type;
    private final String source;
    private final Dates dates;
    private final Batch batch;
    private final List<RejectedRow> unsent = new ArrayList<>();

    /**
     * A new batch.
     *
     * @param type what the rows say
     * @param source null: the file's name without its endings
     * @param zone of dates that say none
     * @throws Refusal if the intake would not take the source
     */
    public Import(
            Platform platform, Terminal terminal, Path file, RecordType type, @Nullable String source, ZoneId zone) {
        this.platform = platform;
        this.terminal = terminal;
        this.file = file;
        this.type = type;
        this.source = SourceName.of(source, file).text();
        this.dates = new Dates(zone);
        this.batch = Batch.of(file, Instant.now());
    }

    /**
     * Runs it.
     *
     * @param typed see {@link Mapping#of}
     * @param ignored columns of the file that are not wanted
     * @param rejectedTo null: below the data directory
     */
    public Summary run(List<String> typed, List<String> ignored, @Nullable Path rejectedTo) throws IOException {
        var begin = System.nanoTime();
        var folder = new RejectedFolder(platform.data().path().resolve("imports"));
        folder.prepare(Instant.now());
        try (var rows = Rows.of(file)) {
            var mapping = Mapping.of(type, typed, ignored, rows.columns());
            if (rejectedTo != null) {
                new RejectedFile(rejectedTo).check(file);
            }
            var sent = send(rows, mapping);
            if (sent + unsent.size() == 0) {
                throw new Refusal(file + " has a header and no rows: there is nothing to import.");
            }
            var intake = new IntakeBatch(platform, batch.id(), news -> terminal.tell("  " + news));
            var counts = await(intake, sent);
            var duration = Duration.ofNanos(System.nanoTime() - begin);
            var rejected = rejected(intake, counts);
            var path = rejectedTo == null ? folder.fileOf(batch) : rejectedTo;
            if (!rejected.isEmpty()) {
                new RejectedFile(path).write(rejected, file, mapping);
            }
            return new Summary(batch.id(), counts.accepted(), counts.duplicates(), rejected, path, duration);
        }
    }

    private long send(Rows rows, Mapping mapping) {
        long sent = 0;
        try (var topic = new IntakeTopic(platform.ports().kafkaBootstrap(), news -> terminal.tell("  " + news));
                var progress = new Progress(terminal, "Sending " + file.getFileName(), rows.size(), "bytes")) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                if (send(row.get(), mapping, topic)) {
                    sent++;
                }
                progress.to(rows.bytesRead());
            }
            topic.finish();
            progress.to(rows.size());
        }
        return sent;
    }

    private boolean send(SourceRow row, Mapping mapping, IntakeTopic topic) {
        return switch (row) {
            case SourceRow.Broken broken -> {
                unsent.add(new RejectedRow(broken.number(), null, broken.rule(), broken.message()));
                yield false;
            }
            case SourceRow.Read read -> {
                var data = mapping.data(read.values(), dates);
                if (data.length > LARGEST) {
                    unsent.add(new RejectedRow(read.number(), null, "size", "the row is larger than 16 MB"));
                    yield false;
                }
                topic.send(mapping.externalId(read.values()), event(read.number(), data));
                yield true;
            }
        };
    }

    private CloudEvent event(long row, byte[] data) {
        return new CloudEvent(
                batch.record(row),
                source,
                type.type(),
                null,
                Instant.now(),
                Map.of(CloudEvent.Extensions.BATCH, batch.id()),
                data);
    }

    private IntakeBatch.Counts await(IntakeBatch intake, long sent) {
        try (var progress = new Progress(terminal, "Through the intake", sent, "rows")) {
            return intake.await(sent, counts -> progress.to(counts.through()));
        }
    }

    private List<RejectedRow> rejected(IntakeBatch intake, IntakeBatch.Counts counts) {
        var rejected = new ArrayList<>(unsent);
        if (counts.rejected() > 0) {
            rejected.addAll(intake.rejected());
        }
        rejected.sort(Comparator.comparingLong(RejectedRow::row));
        return rejected;
    }
}
