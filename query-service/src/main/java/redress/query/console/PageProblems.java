package redress.query.console;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import redress.query.web.BadParameter;
import redress.query.web.NotThere;
import redress.query.web.NotYours;

/** Pages for what goes wrong, each saying what happened and what to do next. */
@ControllerAdvice(basePackageClasses = Words.class)
class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    @ExceptionHandler
    String badParameter(BadParameter wrong, Model model, HttpServletResponse response) {
        return page(
                model,
                response,
                HttpStatus.BAD_REQUEST,
                "That address cannot be read",
                "Its part “" + wrong.parameter() + "” " + wrong.getMessage() + ".");
    }

    @ExceptionHandler
    String notThere(NotThere missing, Model model, HttpServletResponse response) {
        return page(model, response, HttpStatus.NOT_FOUND, "Nothing here", "" + missing.getMessage());
    }

    @ExceptionHandler
    String notYours(NotYours denied, Model model, HttpServletResponse response) {
        return page(model, response, HttpStatus.FORBIDDEN, "Not yours to see", "" + denied.getMessage());
    }

    @ExceptionHandler
    String away(CommandServiceAway trouble, Model model, HttpServletResponse response) {
        LOG.warn("the command service did not answer a page");
        return page(
                model,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "The command service does not answer",
                "What you asked for lies there. Go back and try again in a moment; an erasure that was under way goes on"
                        + " where it stopped.");
    }

    @ExceptionHandler
    String refused(ElasticsearchException refused, Model model, HttpServletResponse response) {
        if (refused.status() != HttpStatus.BAD_REQUEST.value()) {
            return unavailable(refused, model, response);
        }
        LOG.warn("Elasticsearch refused a page's query: {}", refused.error().type());
        return page(
                model,
                response,
                HttpStatus.BAD_REQUEST,
                "That question cannot be answered",
                "The search index refuses it. Ask for less, or in simpler words.");
    }

    @ExceptionHandler
    String away(IOException trouble, Model model, HttpServletResponse response) {
        return unavailable(trouble, model, response);
    }

    private static String unavailable(Exception trouble, Model model, HttpServletResponse response) {
        LOG.warn("Elasticsearch did not answer a page: {}", trouble.getClass().getSimpleName());
        return page(
                model,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "The search index does not answer",
                "Elasticsearch cannot be reached, so nothing can be shown. Complaints are still being accepted and kept;"
                        + " they appear here when it is back.");
    }

    private static String page(
            Model model, HttpServletResponse response, HttpStatus status, String title, String explanation) {
        response.setStatus(status.value());
        model.addAttribute("title", title);
        model.addAttribute("explanation", explanation);
        return "problem";
    }
}
