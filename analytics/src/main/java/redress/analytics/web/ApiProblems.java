package redress.analytics.web;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import redress.kafka.KafkaTrouble;

/** Turns what goes wrong into problem details (RFC 9457). */
@RestControllerAdvice
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ProblemDetail alreadyRunning(ClusteringsApi.AlreadyRunning refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "A clustering is running; wait until it has ended.");
        problem.setProperty("rule", "one-clustering-at-a-time");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notPossible(ClusteringsApi.NotPossible refused) {
        String message = String.valueOf(refused.getMessage());
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.field() + ": " + message);
        problem.setProperty(
                "errors", List.of(Map.of("field", refused.field(), "rule", "level-possible", "message", message)));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail noneYet(ClusteringsApi.NoneYet missing) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "Nothing has been clustered so far.");
    }

    @ExceptionHandler
    ProblemDetail noSuch(ClusteringsApi.NoSuch missing) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "No clustering of that id has come to an end; GET /api/clusterings lists them.");
    }

    @ExceptionHandler
    ProblemDetail notReady(NotReady early) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Elasticsearch and Kafka have not answered yet; try again in a moment.");
    }

    @ExceptionHandler({IOException.class, ElasticsearchException.class, KafkaTrouble.class})
    ProblemDetail unavailable(Exception trouble) {
        LOG.warn("a question could not be answered: {}", trouble.getClass().getSimpleName());
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "Elasticsearch or Kafka does not answer; try again in a moment.");
    }

    /** Whatever nobody thought of: told without its message, which may be personal. */
    @ExceptionHandler
    ProblemDetail unexpected(Exception defect) {
        LOG.error("a request failed: {}", defect.getClass().getName());
        LOG.debug("a request failed", defect);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "This should not have happened. What went wrong is in the log.");
    }
}
