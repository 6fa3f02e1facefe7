package redress.query.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import redress.query.health.FreshnessCheck;
import redress.query.index.Indices;
import redress.query.rootcause.RootCauses;
import redress.query.rootcause.loss.Ranking;
import redress.query.search.Facet;
import redress.query.trend.Interval;
import redress.query.web.NotThere;
import redress.query.web.Reader;
import redress.query.web.Readers;

/** The list of root causes and the page of each, with the process owner's decisions. */
@Controller
class RootCausePages {

    private static final int HALF_A_YEAR = 180;

    private final RootCauses rootCauses;
    private final Recent recent;
    private final FreshnessCheck freshness;
    private final Commands commands;
    private final Shown shown;
    private final Readers readers;

    RootCausePages(
            RootCauses rootCauses,
            Recent recent,
            FreshnessCheck freshness,
            Commands commands,
            Shown shown,
            Readers readers) {
        this.rootCauses = rootCauses;
        this.recent = recent;
        this.freshness = freshness;
        this.commands = commands;
        this.shown = shown;
        this.readers = readers;
    }

    @GetMapping("/root-causes")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String sort,
            Model model,
            Authentication user)
            throws IOException {
        boolean all = !RootCauses.STATES.contains(state);
        Ranking ranking = Ranking.named(sort).orElse(Ranking.COMPLAINTS);
        model.addAttribute("causes", RootCauseView.of(rootCauses.list(all ? null : state, ranking, null)));
        model.addAttribute("sort", ranking == Ranking.COMPLAINTS ? null : ranking.word());
        model.addAttribute(
                "sparks",
                StartPage.sparks(recent.trend(Interval.WEEK, HALF_A_YEAR, Facet.ROOT_CAUSE_ID, readers.of(user))));
        model.addAttribute("states", RootCauses.STATES);
        model.addAttribute("state", all ? "" : state);
        model.addAttribute("freshness", freshness.now());
        return "root-causes";
    }

    @GetMapping("/root-causes/{id}")
    String one(@PathVariable String id, Model model, Authentication user) throws IOException {
        Reader reader = readers.of(user);
        model.addAttribute(
                "r",
                rootCauses
                        .byId(id, reader)
                        .map(RootCauseView::of)
                        .orElseThrow(() -> new NotThere("There is no root cause with this id.")));
        model.addAttribute("weeks", recent.weeksOf(id, reader));
        model.addAttribute("categories", Decision.CATEGORIES);
        return "root-cause";
    }

    @PostMapping("/root-causes/{id}/{command}")
    String decide(
            @PathVariable String id,
            @PathVariable String command,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Authentication user,
            HttpServletResponse response)
            throws IOException {
        Decision decision = Decision.named(command).orElseThrow(() -> new NotThere("There is no such decision."));
        String path = "root-causes/" + Ids.checked(id) + "/" + command;
        Answer answer = commands.send(path, decision.body(form), user);
        if (answer.refusal() != null) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refusal", answer.refusal());
            model.addAttribute("refused", command);
            model.addAttribute("form", form.toSingleValueMap());
            return one(id, model, user);
        }
        shown.await(Indices.ROOT_CAUSES, id, answer.version());
        return "redirect:/root-causes/" + id + "#decisions";
    }
}
