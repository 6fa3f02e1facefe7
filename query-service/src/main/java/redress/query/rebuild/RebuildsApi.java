package redress.query.rebuild;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts rebuilds and tells how far the last one is, or what it came to. */
@RestController
@RequestMapping("/api/rebuilds")
class RebuildsApi {

    private final Rebuilds rebuilds;

    RebuildsApi(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** The rebuild that was started. */
    record Started(String id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(
            @RequestParam(defaultValue = "false") boolean force,
            @RequestParam(defaultValue = "false") boolean keepOld) {
        if (!rebuilds.isPossible()) {
            throw new NotYet();
        }
        return new Started(rebuilds.start(new Wish(force, keepOld)).orElseThrow(AlreadyRunning::new));
    }

    @GetMapping("/latest")
    RebuildState latest() {
        return rebuilds.latest().orElseThrow(NoneYet::new);
    }

    @ExceptionHandler
    ProblemDetail alreadyRunning(AlreadyRunning refused) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "A rebuild is running; wait until it has ended.");
        problem.setProperty("rule", "one-rebuild-at-a-time");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail noneYet(NoneYet missing) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "Nothing has been rebuilt since this service started.");
    }

    @ExceptionHandler
    ProblemDetail notYet(NotYet early) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Elasticsearch and Kafka have not answered yet; try again in a moment.");
    }

    /** Rebuilds run one at a time. */
    static final class AlreadyRunning extends RuntimeException {}

    /** There is no rebuild to tell of. */
    static final class NoneYet extends RuntimeException {}

    /** Elasticsearch or Kafka has not answered since this service started. */
    static final class NotYet extends RuntimeException {}
}
