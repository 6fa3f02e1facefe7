package redress.query;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.events.EventJson;
import redress.identity.Role;
import redress.query.index.Indices;
import tools.jackson.databind.JsonNode;

/** What analytics keeps of recoveries, on real Elasticsearch with the mappings that analytics has. */
class RecoveryScoresTest {

    private static final Path MAPPINGS = Path.of("../analytics/src/main/resources/redress/analytics/index");

    private final RunningService service = RunningService.get();

    @BeforeEach
    void keep() throws IOException {
        create(Indices.RECOVERY_SCORES);
        create(Indices.CLAIMS_AUDIT);
        for (int month = 1; month <= 5; month++) {
            score(Map.of(
                    "id", "handler|h.one|2026-0" + month,
                    "kind", "handler",
                    "handler", "h.one",
                    "team", "t.one",
                    "period", "2026-0" + month,
                    "at", "2026-0" + month + "-01T00:00:00Z",
                    "overall", 60 + month));
        }
        score(Map.of(
                "id", "product|Pans|all", "kind", "product", "product", "Pans", "period", "all", "at", "2026-06-01"));
        score(Map.of("id", "in-debt|a", "kind", "in-debt", "customer", "a", "balance", -12, "at", "2026-06-01"));
        score(Map.of("id", "in-debt|b", "kind", "in-debt", "customer", "b", "balance", -36, "at", "2026-06-01"));
        service.elasticsearch()
                .index(i -> i.index(Indices.CLAIMS_AUDIT)
                        .id("26-silent")
                        .refresh(Refresh.True)
                        .document(Map.of("id", "26-silent", "claim", "26 others", "standing", "folklore", "n", 3)));
    }

    @Test
    void scoresAreFilteredAndReadPageByPage() throws Exception {
        JsonNode first = service.json(Role.ANALYST, "/api/recovery-scores?kind=handler&team=t.one&size=3");

        assertThat(first.path("total").asInt()).isEqualTo(5);
        assertThat(first.path("freshness").has("complete")).isTrue();
        assertThat(periods(first)).containsExactly("2026-05", "2026-04", "2026-03");
        String next = first.path("next").asString();
        JsonNode second =
                service.json(Role.ANALYST, "/api/recovery-scores?kind=handler&team=t.one&size=3&search_after=" + next);
        assertThat(periods(second)).containsExactly("2026-02", "2026-01");
        assertThat(second.hasNonNull("next")).isFalse();
    }

    @Test
    void severalValuesAndPeriodsAndTheDeepestDebtFirst() throws Exception {
        assertThat(periods(service.json(
                        Role.SUPERVISOR, "/api/recovery-scores?handler=h.one&period=2026-01&period=2026-03")))
                .containsExactly("2026-03", "2026-01");
        assertThat(service.json(Role.PROCESS_OWNER, "/api/recovery-scores?product=Pans")
                        .at("/items/0/kind")
                        .asString())
                .isEqualTo("product");
        JsonNode debts = service.json(Role.ANALYST, "/api/recovery-scores?kind=in-debt&size=1");
        assertThat(debts.at("/items/0/customer").asString()).isEqualTo("b");
        assertThat(service.json(
                                Role.ANALYST,
                                "/api/recovery-scores?kind=in-debt&size=1&search_after="
                                        + debts.path("next").asString())
                        .at("/items/0/customer")
                        .asString())
                .isEqualTo("a");
    }

    @Test
    void whatIsNotUnderstoodIsRefusedByName() throws Exception {
        for (String wrong : List.of("kind=handlers", "handlr=h.one", "size=1001", "search_after=x")) {
            var answer = service.get(Role.ANALYST, "/api/recovery-scores?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).contains(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void theAuditIsAListOfSayings() throws Exception {
        JsonNode audit = service.json(Role.ANALYST, "/api/claims-audit");

        assertThat(audit.path("total").asInt()).isEqualTo(1);
        assertThat(audit.at("/items/0/standing").asString()).isEqualTo("folklore");
        assertThat(audit.path("freshness").has("complete")).isTrue();
    }

    private static List<String> periods(JsonNode list) {
        List<String> periods = new ArrayList<>();
        list.path("items").forEach(item -> periods.add(item.path("period").asString()));
        return periods;
    }

    private void score(Map<String, Object> document) throws IOException {
        service.elasticsearch()
                .index(i -> i.index(Indices.RECOVERY_SCORES)
                        .id(String.valueOf(document.get("id")))
                        .refresh(Refresh.True)
                        .document(document));
    }

    private void create(String index) throws IOException {
        var indices = service.elasticsearch().indices();
        if (!indices.exists(e -> e.index(index)).value()) {
            String mapping = EventJson.MAPPER
                    .readTree(Files.readString(MAPPINGS.resolve(index + ".json")))
                    .at("/template/mappings")
                    .toString();
            indices.create(c -> c.index(index).mappings(m -> m.withJson(new StringReader(mapping))));
        }
    }
}
