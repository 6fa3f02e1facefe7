package redress.command.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import redress.command.complaint.Complaint;
import redress.command.eventstore.EventLog;
import redress.command.receipt.Receipts;

/** The intake's books: totals, batches, and each rejected record with its reason. */
@RestController
@RequestMapping("/api/intake")
class IntakeApi {

    private static final int MOST = 10_000;

    private final Receipts receipts;
    private final EventLog log;

    IntakeApi(Receipts receipts, EventLog log) {
        this.receipts = receipts;
        this.log = log;
    }

    /** Of complaints; {@code accepted} equals {@code stored}, or something was lost. Reports are counted on their own. */
    record Totals(
            long accepted, long duplicates, long rejected, long stored, long unpublished, Receipts.Counts reports) {}

    record Batch(String id, long accepted, long duplicates, long rejected) {}

    record RejectedPage(List<Item> items, @Nullable Long next) {
        record Item(@Nullable String record, String field, String rule, String message) {}
    }

    @GetMapping("/totals")
    Totals totals() {
        Receipts.Counts counts = receipts.complaints();
        return new Totals(
                counts.accepted(),
                counts.duplicates(),
                counts.rejected(),
                log.stored(Complaint.TYPE),
                log.unpublished(),
                receipts.reports());
    }

    /** A batch nobody has sent yet has zeros: its records may still be on their way. */
    @GetMapping("/batches/{id}")
    Batch batch(@PathVariable String id) {
        Receipts.Counts counts = receipts.batch(id);
        return new Batch(id, counts.accepted(), counts.duplicates(), counts.rejected());
    }

    @GetMapping("/batches/{id}/rejected")
    RejectedPage rejected(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "1000") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        List<Receipts.Rejected> rejected = receipts.rejected(id, after, most);
        List<RejectedPage.Item> items = rejected.stream()
                .map(r -> new RejectedPage.Item(r.record(), r.field(), r.rule(), r.message()))
                .toList();
        return new RejectedPage(
                items, rejected.size() < most ? null : rejected.getLast().number());
    }
}
