package redress.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.springframework.dao.DuplicateKeyException;
import redress.command.eventstore.EventLog;
import redress.command.input.Fault;
import redress.command.key.DailyKeys;
import redress.command.receipt.Place;
import redress.command.receipt.Receipt;
import redress.command.receipt.Receipts;
import redress.command.receipt.RejectedRecord;
import redress.events.CustomerKey;
import redress.events.Topics;
import redress.kafka.Feed;
import redress.kafka.Publisher;
import redress.kafka.Received;

/**
 * Handles batches of intake records: rejected ones are in their topic, new complaints and reports in the event store and every
 * record in the books before a batch counts as done. Any batch may come again, whole or in part, without counting twice.
 */
final class Intake implements Feed.Batches {

    /** Complaints and reports stored in one transaction: enough to share the cost of a commit, few enough to share the work. */
    private static final int TOGETHER = 64;
    /** Which system sent what: headers that the intake itself reads. */
    private static final Set<String> ENVELOPE = Set.of(
            "content-type",
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_time",
            "ce_batch",
            "ce_datacontenttype",
            RejectedRecord.REDRIVES);

    private final RecordReader reader;
    private final Corrections corrections;
    private final Lodging lodging;
    private final EventLog log;
    private final Receipts receipts;
    private final Publisher publisher;
    private final DailyKeys keys;
    private final ExecutorService workers;

    Intake(
            RecordReader reader,
            Corrections corrections,
            Lodging lodging,
            EventLog log,
            Receipts receipts,
            Publisher publisher,
            DailyKeys keys,
            ExecutorService workers) {
        this.reader = reader;
        this.corrections = corrections;
        this.lodging = lodging;
        this.log = log;
        this.receipts = receipts;
        this.publisher = publisher;
        this.keys = keys;
        this.workers = workers;
    }

    @Override
    public void handle(List<Received> batch) throws ExecutionException, InterruptedException {
        List<Read> read = corrections.place(batch.stream().map(reader::read).toList());
        List<Read.Rejected> rejected = of(Read.Rejected.class, read);
        if (!rejected.isEmpty()) {
            CustomerKey key = keys.today();
            publisher.await(rejected.stream().map(one -> handOver(one, key)).toList());
        }
        List<Lodgement> fresh = new ArrayList<>();
        List<Receipt> duplicates = new ArrayList<>();
        separate(of(Read.Fit.class, read).stream().map(Read.Fit::lodgement).toList(), fresh, duplicates);
        duplicates.addAll(lodge(fresh));
        receipts.addMissing(
                duplicates, rejected.stream().map(Read.Rejected::record).toList());
    }

    private static <T extends Read> List<T> of(Class<T> kind, List<Read> read) {
        return read.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Sealed: nobody knows yet whose it is, so no erasure would find it. */
    private CompletableFuture<?> handOver(Read.Rejected rejected, CustomerKey key) {
        Received original = rejected.received();
        Fault fault = rejected.record().fault();
        Map<String, byte[]> verdict = new LinkedHashMap<>();
        verdict.put("redress-rule", fault.rule().getBytes(UTF_8));
        verdict.put("redress-field", fault.field().getBytes(UTF_8));
        verdict.put("redress-reason", fault.message().getBytes(UTF_8));
        verdict.put("redress-position", original.position().getBytes(UTF_8));
        // Headers of a source's own may say anything; they are kept sealed with the record, and go nowhere open.
        Map<String, byte[]> headers = new LinkedHashMap<>(original.headers());
        headers.keySet().retainAll(ENVELOPE);
        headers.putAll(verdict);
        headers.put("redress-key", key.id().getBytes(UTF_8));
        return publisher
                .send(
                        Topics.INTAKE_REJECTED,
                        original.key(),
                        headers,
                        original.value() == null ? null : key.seal(original.value()))
                .exceptionallyComposeAsync(trouble -> trouble instanceof RecordTooLargeException
                        ? publisher.send(Topics.INTAKE_REJECTED, null, truncated(verdict, rejected), new byte[0])
                        : CompletableFuture.failedFuture(trouble));
    }

    /** Only what is short for certain: the verdict makes the copy larger than the original, which may just have fitted. */
    private static Map<String, byte[]> truncated(Map<String, byte[]> verdict, Read.Rejected rejected) {
        Map<String, byte[]> headers = new LinkedHashMap<>(verdict);
        Place place = rejected.place();
        if (place.batch() != null) {
            headers.put("ce_batch", place.batch().getBytes(UTF_8));
        }
        if (place.record() != null) {
            headers.put("ce_id", place.record().getBytes(UTF_8));
        }
        headers.put("redress-truncated", "true".getBytes(UTF_8));
        return headers;
    }

    private void separate(List<Lodgement> fit, List<Lodgement> fresh, List<Receipt> duplicates) {
        Set<String> known = log.begun(fit.stream().map(Lodgement::aggregate).toList());
        for (Lodgement one : fit) {
            if (known.add(one.aggregate())) {
                fresh.add(one);
            } else {
                duplicates.add(one.duplicate());
            }
        }
    }

    /** Lodges what seems new and returns what turned out not to be. */
    private List<Receipt> lodge(List<Lodgement> fresh) throws ExecutionException, InterruptedException {
        List<Callable<List<Receipt>>> parts = new ArrayList<>();
        for (int from = 0; from < fresh.size(); from += TOGETHER) {
            List<Lodgement> part = fresh.subList(from, Math.min(fresh.size(), from + TOGETHER));
            parts.add(() -> lodgePart(part));
        }
        List<Receipt> duplicates = new ArrayList<>();
        for (Future<List<Receipt>> part : workers.invokeAll(parts)) {
            duplicates.addAll(part.get());
        }
        return duplicates;
    }

    private List<Receipt> lodgePart(List<Lodgement> part) {
        try {
            lodging.lodgeNew(part);
            return List.of();
        } catch (AggregateStreamCreationException | DuplicateKeyException someoneWasFaster) {
            return part.stream()
                    .filter(one -> !lodging.lodgedFirst(one))
                    .map(Lodgement::duplicate)
                    .toList();
        }
    }
}
