package redress.analytics.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import redress.analytics.studies.Studies;

/** Starts the studies, which run every hour anyway, and tells how the last run came out. */
@RestController
@RequestMapping("/api/studies")
class StudiesApi {

    private final Studies studies;

    StudiesApi(Studies studies) {
        this.studies = studies;
    }

    /** Whether studies are under way, and the last run since the service started; absent before the first. */
    record State(
            boolean running, @Nullable Instant at, @Nullable Integer findings) {}

    @PostMapping
    ResponseEntity<State> run() {
        HttpStatus status = studies.start() ? HttpStatus.ACCEPTED : HttpStatus.CONFLICT;
        return ResponseEntity.status(status).body(latest());
    }

    @GetMapping("/latest")
    State latest() {
        Studies.Run last = studies.latest();
        return new State(studies.isRunning(), last == null ? null : last.at(), last == null ? null : last.findings());
    }
}
