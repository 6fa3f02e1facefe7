package redress.query.web;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what goes wrong in the query API into problem details (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ProblemDetail badParameter(BadParameter wrong) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, wrong.parameter() + ": " + wrong.getMessage());
        problem.setTitle("A parameter is wrong");
        problem.setProperty(
                "errors",
                List.of(Map.of("field", wrong.parameter(), "rule", "parameter", "message", "" + wrong.getMessage())));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notThere(NotThere missing) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "" + missing.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notYours(NotYours denied) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "" + denied.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refused(ElasticsearchException refused) {
        if (refused.status() != HttpStatus.BAD_REQUEST.value()) {
            return unavailable(refused);
        }
        LOG.warn("Elasticsearch refused a query: {}", refused.error().type());
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "Elasticsearch cannot answer this question; ask for less or more simply.");
    }

    @ExceptionHandler
    ProblemDetail away(IOException trouble) {
        return unavailable(trouble);
    }

    private static ProblemDetail unavailable(Exception trouble) {
        LOG.warn("Elasticsearch did not answer a query: {}", trouble.getClass().getSimpleName());
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "Elasticsearch does not answer; try again in a moment.");
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
