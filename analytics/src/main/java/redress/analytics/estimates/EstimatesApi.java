package redress.analytics.estimates;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import redress.analytics.estimates.Question.BadQuestion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers questions on figures that come along with them; nothing is stored. */
@RestController
@RequestMapping("/api/estimates")
class EstimatesApi {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How many customers were affected and did not complain. */
    @PostMapping(path = "/silent-customers", consumes = "application/json")
    SilentAnswer silentCustomers(HttpServletRequest request) throws IOException {
        return SilentAnswer.of(SilentQuestion.read(object(request)));
    }

    /** How many customers a failure costs, those who said nothing included, and what that is worth. */
    @PostMapping(path = "/expected-loss", consumes = "application/json")
    @Operation(
            requestBody =
                    @RequestBody(
                            description = "A share is an object, or its number alone where it is taken as certain.",
                            content = @Content(schema = @Schema(implementation = LossQuestion.class))))
    LossAnswer expectedLoss(HttpServletRequest request) throws IOException {
        return LossAnswer.of(LossQuestion.read(object(request)));
    }

    /** Whether complaints diminished after a fix: two counts, or a series. */
    @PostMapping(path = "/fix-effect", consumes = "application/json")
    FixEffectAnswer fixEffect(HttpServletRequest request) throws IOException {
        ObjectNode question = object(request);
        return question.has("series")
                ? SeriesAnswer.of(SeriesQuestion.read(question))
                : FixEffectAnswer.of(FixEffectQuestion.read(question));
    }

    /** Whether periods brought more or fewer complaints than usual. */
    @PostMapping(path = "/surge", consumes = "application/json")
    SurgeAnswer surge(HttpServletRequest request) throws IOException {
        return SurgeAnswer.of(SurgeQuestion.read(object(request)));
    }

    private static ObjectNode object(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new TooLarge();
        }
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException notJson) {
            // Told below.
        }
        throw new BadQuestion(List.of(new Question.Fault("", "json-object", "the body must be a JSON object")));
    }

    @ExceptionHandler
    ProblemDetail unanswerable(BadQuestion bad) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                String.join(
                        "; ", bad.faults().stream().map(Question.Fault::message).toList()));
        problem.setProperty("errors", bad.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail tooLarge(TooLarge large) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, "A question may have at most 1 MiB.");
    }

    /** The question is longer than any honest one. */
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super(null, null, false, false);
        }
    }
}
