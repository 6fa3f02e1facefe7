package redress.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import redress.query.health.FreshnessCheck;
import redress.query.search.ComplaintSearch;
import redress.query.search.Complaints;
import redress.query.search.Criteria;
import redress.query.search.CriteriaReader;
import redress.query.search.Export;
import redress.query.web.BadParameter;
import redress.query.web.NotThere;
import redress.query.web.Reader;
import redress.query.web.Readers;
import tools.jackson.databind.node.ObjectNode;

/** Complaints: found, counted, exported, and one by one. */
@RestController
@RequestMapping("/api/complaints")
@Tag(name = "complaints")
class ComplaintsApi {

    private final ComplaintSearch search;
    private final Complaints complaints;
    private final Export export;
    private final FreshnessCheck freshness;
    private final Readers readers;

    ComplaintsApi(
            ComplaintSearch search, Complaints complaints, Export export, FreshnessCheck freshness, Readers readers) {
        this.search = search;
        this.complaints = complaints;
        this.export = export;
        this.freshness = freshness;
        this.readers = readers;
    }

    @GetMapping
    @Operation(
            summary = "Complaints that meet the criteria, with counts per facet; or all of them as a file",
            description = "q: full text (simple query syntax). Filters: any facet by its name, repeated for several"
                    + " values, with the prefix not. to exclude. from, to: dates or times of lodging. sort: -at, at,"
                    + " relevance. size: 0 to 1000. search_after: next of the page before. format: json, csv, ndjson.")
    @Nullable
    ComplaintList list(
            @RequestParam MultiValueMap<String, String> parameters, Authentication user, HttpServletResponse response)
            throws IOException {
        Criteria criteria = CriteriaReader.read(parameters, Set.of());
        Reader reader = readers.of(user);
        String format = parameters.getFirst("format");
        switch (format == null ? "json" : format) {
            case "json" -> {
                return ComplaintList.of(search.find(criteria, reader), freshness.now());
            }
            case "csv" -> {
                announce(response, "text/csv;charset=UTF-8", "complaints.csv");
                export.csv(criteria, reader, response.getOutputStream());
            }
            case "ndjson" -> {
                announce(response, "application/x-ndjson", "complaints.ndjson");
                export.ndjson(criteria, reader, response.getOutputStream());
            }
            default -> throw new BadParameter("format", "must be json, csv or ndjson");
        }
        return null;
    }

    private static void announce(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    @GetMapping("/{id}")
    @Operation(summary = "One complaint with its timeline")
    ObjectNode one(@PathVariable String id, Authentication user) throws IOException {
        Reader reader = readers.of(user);
        ObjectNode complaint = found(id, reader);
        complaints.timeline(id, reader).forEach(complaint.putArray("timeline")::add);
        return complaint;
    }

    @GetMapping("/{id}/similar")
    @Operation(summary = "The ten complaints most like it")
    ListOf<ObjectNode> similar(@PathVariable String id, Authentication user) throws IOException {
        Reader reader = readers.of(user);
        return ListOf.whole(complaints.similarTo(found(id, reader), reader), freshness.now());
    }

    private ObjectNode found(String id, Reader reader) throws IOException {
        return complaints.byId(id, reader).orElseThrow(() -> new NotThere("There is no complaint with this id."));
    }
}
