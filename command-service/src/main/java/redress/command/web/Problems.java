package redress.command.web;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import redress.command.input.Unfit;
import redress.command.rule.Refused;

/** Says no in problem details (RFC 9457): which rule or which fields, in sentences a person can act on. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, refused.refusal().sentence());
        problem.setProperty("rule", refused.refusal().rule());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(HistoryApi.StepRefused refused) {
        ProblemDetail problem = refused(new Refused(refused.refusal()));
        problem.setProperty("step", refused.step());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unfit(Unfit unfit) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, unfit.getMessage());
        problem.setProperty("errors", unfit.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(NamedCommands.Unknown unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, unknown.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknown(AggregateNotFoundException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is nothing with this id.");
    }

    @ExceptionHandler
    ProblemDetail otherTeams(TeamBounds.OtherTeams denied) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, denied.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooLarge(Body.TooLarge tooLarge) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, tooLarge.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooFast(IntakeLimit.TooFast tooFast) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.TOO_MANY_REQUESTS,
                "You hand in more than is allowed in a minute; wait " + tooFast.seconds()
                        + " seconds, or send it through Kafka.");
        return ResponseEntity.of(problem)
                .header("Retry-After", String.valueOf(tooFast.seconds()))
                .build();
    }

    @ExceptionHandler
    ProblemDetail notJson(Body.NotJson notJson) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNSUPPORTED_MEDIA_TYPE, notJson.getMessage());
    }

    @ExceptionHandler
    ProblemDetail overtaken(ConcurrencyException overtaken) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "Someone else changed it at the same time; look again and repeat the command.");
        problem.setProperty("rule", "one-at-a-time");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail failed(Exception failure) {
        // The message may hold what the caller sent; the types and the place are enough to find the cause.
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            LOG.error("request failed: {} at {}", cause.getClass().getName(), place(cause));
        }
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "The command could not be carried out; try again later.");
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "unknown place" : trace[0].toString();
    }
}
