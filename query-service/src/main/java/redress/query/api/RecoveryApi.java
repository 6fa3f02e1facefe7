package redress.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import redress.query.health.FreshnessCheck;
import redress.query.recovery.ClaimsAudit;
import redress.query.recovery.RecoveryScores;
import redress.query.recovery.ScoreCriteria;
import tools.jackson.databind.node.ObjectNode;

/** How well customers are recovered and what came of it; and the sayings of the trade beside own data. */
@RestController
@RequestMapping("/api")
@Tag(name = "recoveries")
class RecoveryApi {

    private final RecoveryScores scores;
    private final ClaimsAudit claims;
    private final FreshnessCheck freshness;

    RecoveryApi(RecoveryScores scores, ClaimsAudit claims, FreshnessCheck freshness) {
        this.scores = scores;
        this.claims = claims;
        this.freshness = freshness;
    }

    @GetMapping("/recovery-scores")
    @Operation(
            summary = "Scores of recoveries, of handlers, teams and products, and what came of them",
            description = "Filters, each repeated for several values: kind (complaint, handler, team, product, company,"
                    + " return, goodwill, in-debt, paradox, association), handler, team, product, period (2026-03 or all)."
                    + " The deepest debt first, among all else the latest. size: 0 to 1000. search_after: next of the"
                    + " page before.")
    ListOf<ObjectNode> scores(@RequestParam MultiValueMap<String, String> parameters) throws IOException {
        RecoveryScores.Page page = scores.find(ScoreCriteria.read(parameters));
        return new ListOf<>(page.total(), page.items(), page.next(), freshness.now());
    }

    @GetMapping("/claims-audit")
    @Operation(summary = "The audit of the books: each saying of the trade beside what own data say")
    ListOf<ObjectNode> claims() throws IOException {
        return ListOf.whole(claims.list(), freshness.now());
    }
}
