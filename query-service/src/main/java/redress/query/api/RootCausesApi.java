package redress.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import redress.query.health.FreshnessCheck;
import redress.query.rootcause.RootCauses;
import redress.query.rootcause.loss.LossGroup;
import redress.query.rootcause.loss.Ranking;
import redress.query.web.BadParameter;
import redress.query.web.NotThere;
import redress.query.web.Readers;
import tools.jackson.databind.node.ObjectNode;

/** Root causes, suspected and confirmed. */
@RestController
@RequestMapping("/api/root-causes")
@Tag(name = "root-causes")
class RootCausesApi {

    private final RootCauses rootCauses;
    private final FreshnessCheck freshness;
    private final Readers readers;

    RootCausesApi(RootCauses rootCauses, FreshnessCheck freshness, Readers readers) {
        this.rootCauses = rootCauses;
        this.freshness = freshness;
        this.readers = readers;
    }

    @GetMapping
    @Operation(
            summary = "All root causes, or those in a state, with what they are expected to cost",
            description = "sort: complaints (default), expected-loss, expected-loss-value, expected-loss-per-exposure;"
                    + " the highest first, those without the figure last. group: the part of a group of customers in the"
                    + " loss, such as segment=business, of those root causes that have it.")
    ListOf<ObjectNode> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "complaints") String sort,
            @RequestParam(required = false) @Nullable String group)
            throws IOException {
        if (state != null && !RootCauses.STATES.contains(state)) {
            throw new BadParameter("state", "must be one of " + String.join(", ", RootCauses.STATES));
        }
        Ranking ranking = Ranking.named(sort)
                .orElseThrow(() -> new BadParameter("sort", "must be one of " + String.join(", ", Ranking.words())));
        return ListOf.whole(rootCauses.list(state, ranking, group(group)), freshness.now());
    }

    private static @Nullable LossGroup group(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return LossGroup.read(text)
                .orElseThrow(() -> new BadParameter(
                        "group",
                        "must be one of " + String.join(", ", LossGroup.FACETS)
                                + " and the name of a group, such as segment=business"));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One root cause with complaints, hypotheses, findings, fixes, effects, episodes and history")
    ObjectNode one(@PathVariable String id, Authentication user) throws IOException {
        return rootCauses
                .byId(id, readers.of(user))
                .orElseThrow(() -> new NotThere("There is no root cause with this id."));
    }
}
