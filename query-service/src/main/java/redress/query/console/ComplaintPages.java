package redress.query.console;

import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import redress.events.EventJson;
import redress.query.health.FreshnessCheck;
import redress.query.index.Indices;
import redress.query.search.ComplaintSearch;
import redress.query.search.Complaints;
import redress.query.search.Criteria;
import redress.query.search.CriteriaReader;
import redress.query.search.Found;
import redress.query.web.NotThere;
import redress.query.web.NotYours;
import redress.query.web.Reader;
import redress.query.web.Readers;
import tools.jackson.databind.node.ObjectNode;

/** The list of complaints and the page of each, with the commands of the one who handles it. */
@Controller
class ComplaintPages {

    private final ComplaintSearch search;
    private final Complaints complaints;
    private final FreshnessCheck freshness;
    private final Commands commands;
    private final Shown shown;
    private final Readers readers;

    ComplaintPages(
            ComplaintSearch search,
            Complaints complaints,
            FreshnessCheck freshness,
            Commands commands,
            Shown shown,
            Readers readers) {
        this.search = search;
        this.complaints = complaints;
        this.freshness = freshness;
        this.commands = commands;
        this.shown = shown;
        this.readers = readers;
    }

    @GetMapping("/complaints")
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model, Authentication user)
            throws IOException {
        Criteria criteria = CriteriaReader.read(parameters, Set.of());
        Found found = search.find(criteria, readers.of(user));
        Address address = Address.of("/complaints", parameters);
        Address api = address.at("/api/complaints");
        model.addAttribute("total", found.total());
        model.addAttribute("items", ComplaintView.of(found.items()));
        model.addAttribute("filters", Filters.of(found.facets(), address));
        model.addAttribute("parameters", address.parameters());
        model.addAttribute("sort", criteria.sorting().parameter());
        model.addAttribute("csv", api.with("format", "csv").toString());
        model.addAttribute("ndjson", api.with("format", "ndjson").toString());
        if (found.next() != null) {
            model.addAttribute(
                    "next", address.with("search_after", found.next()).toString());
        }
        if (criteria.after() != null) {
            model.addAttribute("first", address.toString());
        }
        model.addAttribute("freshness", freshness.now());
        return "complaints";
    }

    @GetMapping("/complaints/{id}")
    String one(@PathVariable String id, Model model, Authentication user) throws IOException {
        Reader reader = readers.of(user);
        ObjectNode document = complaints
                .byId(id, reader)
                .orElseThrow(() -> new NotThere("There is no complaint with this id. It may not have arrived yet."));
        model.addAttribute("c", ComplaintView.of(document));
        model.addAttribute(
                "timeline",
                complaints.timeline(id, reader).stream()
                        .map(line -> EventJson.MAPPER.treeToValue(line, ComplaintView.Line.class))
                        .toList());
        model.addAttribute("similar", ComplaintView.of(complaints.similarTo(document, reader)));
        return "complaint";
    }

    @PostMapping("/complaints/{id}/acknowledge")
    String acknowledge(@PathVariable String id, Model model, Authentication user) throws IOException {
        return send(id, "acknowledge", EventJson.MAPPER.createObjectNode(), model, user);
    }

    @PostMapping("/complaints/{id}/assign-handler")
    String assign(
            @PathVariable String id,
            @RequestParam String handler,
            @RequestParam(defaultValue = "") String note,
            Model model,
            Authentication user)
            throws IOException {
        ObjectNode body = EventJson.MAPPER.createObjectNode().put("handler", handler.strip());
        if (!note.isBlank()) {
            body.put("note", note.strip());
        }
        return send(id, "assign-handler", body, model, user);
    }

    private String send(String id, String command, ObjectNode body, Model model, Authentication user)
            throws IOException {
        Answer answer = commands.send("complaints/" + Ids.checked(id) + "/" + command, body, user);
        if (answer.refusal() != null) {
            model.addAttribute("refusal", answer.refusal());
            model.addAttribute("refused", command);
            return one(id, model, user);
        }
        shown.await(Indices.COMPLAINTS, id, answer.version());
        return isStillShown(id, user) ? "redirect:/complaints/" + id : "redirect:/complaints";
    }

    /** Handed over to another team, a complaint is not the handler's to see any more. */
    private boolean isStillShown(String id, Authentication user) throws IOException {
        try {
            complaints.byId(id, readers.of(user));
            return true;
        } catch (NotYours handedOver) {
            return false;
        }
    }
}
