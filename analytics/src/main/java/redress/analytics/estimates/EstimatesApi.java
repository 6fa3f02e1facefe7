package redress.analytics.estimates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How many customers were affected and did not complain. */
    @PostMapping(path = "/silent-customers", consumes = "application/json")
    SilentAnswer silentCustomers(@RequestBody(required = false) byte @Nullable [] body) {
        return SilentAnswer.of(SilentQuestion.read(object(body)));
    }

    /** Whether complaints diminished after a fix: two counts, or a series. */
    @PostMapping(path = "/fix-effect", consumes = "application/json")
    FixEffectAnswer fixEffect(@RequestBody(required = false) byte @Nullable [] body) {
        ObjectNode question = object(body);
        return question.has("series")
                ? SeriesAnswer.of(SeriesQuestion.read(question))
                : FixEffectAnswer.of(FixEffectQuestion.read(question));
    }

    /** Whether periods brought more or fewer complaints than usual. */
    @PostMapping(path = "/surge", consumes = "application/json")
    SurgeAnswer surge(@RequestBody(required = false) byte @Nullable [] body) {
        return SurgeAnswer.of(SurgeQuestion.read(object(body)));
    }

    private static ObjectNode object(byte @Nullable [] body) {
        try {
            if (body != null && JSON.readTree(body) instanceof ObjectNode object) {
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
}
