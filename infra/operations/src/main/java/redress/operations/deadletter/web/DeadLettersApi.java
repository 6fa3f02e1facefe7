package redress.operations.deadletter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import redress.operations.deadletter.DeadLetter;
import redress.operations.deadletter.DeadLetterQueue;
import redress.operations.deadletter.Redriven;

/** Lists and redrives what this service's processors could not handle. Import it; it takes every queue there is. */
@RestController
@RequestMapping("/api/dead-letters")
@Tag(name = "dead-letters")
public class DeadLettersApi {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLettersApi.class);
    private static final int MOST_LETTERS = 1000;

    private final List<DeadLetterQueue> queues;

    DeadLettersApi(List<DeadLetterQueue> queues) {
        this.queues = queues;
    }

    /** A list as every part of the API answers it. */
    record Letters(
            long total,
            List<DeadLetter> items,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String next) {}

    /** What redriving led to; {@code next} goes on where this request ended. */
    record Outcome(
            long redriven,
            long waiting,
            List<Redriven> items,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String next) {}

    static final class NoLetters extends RuntimeException {}

    @GetMapping
    @Operation(
            summary = "Sequences that wait to be redriven",
            description = "An item is the first letter of a sequence, that is of an aggregate, with the reason and how "
                    + "many letters wait. total counts sequences; next is the search_after of the next page.")
    Letters list(
            @RequestParam(defaultValue = "100") int size,
            @RequestParam(name = "search_after", required = false) @Nullable String after)
            throws Exception {
        long total = 0;
        for (DeadLetterQueue queue : queues) {
            total += queue.sequences();
        }
        Page page = Page.of(queues, after, Math.clamp(size, 1, MOST_LETTERS));
        return new Letters(total, page.heads(), page.next());
    }

    @GetMapping("/{sequence}")
    @Operation(summary = "The letters of one sequence in their order, without their content")
    Letters sequence(@PathVariable String sequence) throws Exception {
        List<DeadLetter> letters = new ArrayList<>();
        long total = 0;
        for (DeadLetterQueue queue : queues) {
            List<DeadLetter> some = queue.sequence(sequence, MOST_LETTERS);
            total += some.isEmpty() ? 0 : some.getFirst().letters();
            letters.addAll(some);
        }
        if (letters.isEmpty()) {
            throw new NoLetters();
        }
        return new Letters(total, letters, null);
    }

    @PostMapping("/{sequence}/redrive")
    @Operation(
            summary = "Handles the letters of one sequence again",
            description = "In their order, up to the first that fails again; reason says why. Redriving a sequence "
                    + "that has no letters (any more) does nothing.")
    Outcome redrive(@PathVariable String sequence, Authentication user) throws Exception {
        List<Redriven> items = new ArrayList<>();
        for (DeadLetterQueue queue : queues) {
            items.add(redriven(queue, sequence, user));
        }
        items.removeIf(item -> item.redriven() + item.waiting() == 0);
        return outcome(items, null);
    }

    @PostMapping("/redrive")
    @Operation(
            summary = "Handles all letters again",
            description = "Sequence by sequence, at most size of them; search_after goes on at next. A sequence that "
                    + "fails again does not stop the others.")
    Outcome redriveAll(
            @RequestParam(defaultValue = "100") int size,
            @RequestParam(name = "search_after", required = false) @Nullable String after,
            Authentication user)
            throws Exception {
        Page page = Page.of(queues, after, Math.clamp(size, 1, MOST_LETTERS));
        List<Redriven> items = new ArrayList<>();
        for (DeadLetter head : page.heads()) {
            for (DeadLetterQueue queue : queues) {
                if (queue.processor().equals(head.processor())) {
                    items.add(redriven(queue, head.sequence(), user));
                }
            }
        }
        return outcome(items, page.next());
    }

    private static Redriven redriven(DeadLetterQueue queue, String sequence, Authentication user) throws Exception {
        Redriven redriven = queue.redrive(sequence);
        if (redriven.redriven() + redriven.waiting() > 0) {
            LOG.info(
                    "{} redrove {} of {}: {} handled, {} still waiting",
                    user.getName(),
                    sequence,
                    queue.processor(),
                    redriven.redriven(),
                    redriven.waiting());
        }
        return redriven;
    }

    private static Outcome outcome(List<Redriven> items, @Nullable String next) {
        long redriven = items.stream().mapToLong(Redriven::redriven).sum();
        long waiting = items.stream().mapToLong(Redriven::waiting).sum();
        return new Outcome(redriven, waiting, items, next);
    }

    @ExceptionHandler
    ProblemDetail noLetters(NoLetters none) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "No letter waits in this sequence.");
    }

    /** Told without its message, which may be personal. */
    @ExceptionHandler
    ProblemDetail unavailable(Exception trouble) {
        LOG.warn("dead letters cannot be reached: {}", trouble.getClass().getName());
        LOG.debug("dead letters cannot be reached", trouble);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "A part that is needed for this does not answer; the letters wait. Try again in a moment.");
    }
}
