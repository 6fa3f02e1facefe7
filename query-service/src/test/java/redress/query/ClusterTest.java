package redress.query;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.events.EventJson;
import redress.identity.Role;
import redress.query.index.Indices;
import tools.jackson.databind.JsonNode;

/** A cluster as analytics keeps it, on real Elasticsearch, and what each role is shown of it. */
class ClusterTest {

    private static final String NARRATIVE = "My parcel never came. Ask Annabel, she was at home.";

    private final RunningService service = RunningService.get();
    private final Story story = new Story("clusters");

    @BeforeEach
    void keep() throws Exception {
        service.project(
                story.lodged("1", "parcel", "web", NARRATIVE, 0), story.lodged("2", "parcel", "web", NARRATIVE, 0));
        JsonNode kept = EventJson.MAPPER.readTree("""
                {"id": "c-shown", "at": "2026-03-01T00:00:00Z", "label": "parcel · came", "keywords": ["parcel"],
                 "size": 40, "clustering": "clustering-1", "emergedAt": "2026-02-27T08:00:00Z", "suspicion": {"cluster": "c-shown"},
                 "portrait": {
                   "headline": {"complaint": "ONE", "from": 0, "to": 21},
                   "typical": [{"complaint": "ONE", "from": 22, "to": 51}],
                   "borderline": [{"sentence": {"complaint": "TWO", "from": 22, "to": 51}, "cluster": "c-gone",
                     "margin": 0.02}],
                   "pairs": [{"one": {"complaint": "ONE", "from": 22, "to": 51},
                     "other": {"complaint": "TWO", "from": 0, "to": 21}, "similarity": 0.91, "words": ["parcel"]}],
                   "words": [{"word": "parcel", "share": 0.8, "elsewhere": 0.1}],
                   "standsOut": [{"attribute": "carrier", "value": "NordPost", "inside": 20, "insideTotal": 40,
                     "outsideShare": 0.05, "lift": 10.0, "p": 0.001,
                     "and": {"attribute": "region", "value": "North"}}],
                   "trend": {"direction": "RISING", "ratio": 3.0, "lower": 1.5, "upper": 6.1,
                     "weeks": [1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3]},
                   "category": {"value": "DELAY_OR_SERVICE_FAILURE", "confidence": 0.7}}}
                """.replace(
                "ONE", story.id("1").toString()).replace("TWO", story.id("2").toString()));
        var elasticsearch = service.elasticsearch();
        if (!elasticsearch.indices().exists(e -> e.index(Indices.CLUSTERS)).value()) {
            // As the template of analytics has it.
            elasticsearch
                    .indices()
                    .create(c -> c.index(Indices.CLUSTERS)
                            .mappings(m -> m.dynamic(DynamicMapping.False)
                                    .properties("id", p -> p.keyword(k -> k))
                                    .properties("size", p -> p.integer(n -> n))));
        }
        elasticsearch.index(
                i -> i.index(Indices.CLUSTERS).id("c-shown").document(kept).refresh(Refresh.True));
        service.refresh();
    }

    @Test
    void aClusterIsShownWithWhatSpeaksForIt() throws Exception {
        JsonNode cluster = service.json(Role.PROCESS_OWNER, "/api/clusters/c-shown");

        assertThat(cluster.path("headline").path("sentence").asString()).isEqualTo("My parcel never came.");
        assertThat(cluster.at("/typical/0/sentence").asString()).isEqualTo("Ask Annabel, she was at home.");
        assertThat(cluster.at("/borderline/0/sentence/sentence").asString()).contains("Annabel");
        assertThat(cluster.at("/pairs/0/other/sentence").asString()).isEqualTo("My parcel never came.");
        assertThat(cluster.at("/trend/direction").asString()).isEqualTo("rising");
        assertThat(cluster.at("/category/value").asString()).isEqualTo("delay-or-service-failure");
        assertThat(cluster.path("emergedAt").asString()).isEqualTo("2026-02-27T08:00:00Z");
        assertThat(cluster.has("suspicion")).isFalse();
        assertThat(cluster.has("feeling")).isFalse();
    }

    @Test
    void anAnalystIsShownTheHeadlineAndNoOtherSentence() throws Exception {
        for (String path : List.of("/api/clusters", "/api/clusters/c-shown")) {
            assertThat(service.get(Role.ANALYST, path).body())
                    .as(path)
                    .contains("My parcel never came.")
                    .doesNotContain("Annabel");
        }
        Browser browser = new Browser(service).logIn(Role.ANALYST);
        assertThat(browser.get("/clusters/c-shown").body())
                .contains(
                        "It came up between two clusterings",
                        "My parcel never came.",
                        "10 times as often for carrier NordPost with region North")
                .contains("12 in the last four weeks, 8 in the eight before: × 3.00 a week")
                .doesNotContain("Annabel");
    }

    @Test
    void thePageOfAProcessOwnerHasTheSentences() throws Exception {
        var page = new Browser(service).logIn(Role.PROCESS_OWNER).get("/clusters/c-shown");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Ask Annabel", "another cluster", "delay or service failure", "At the border");
    }

    @Test
    void aClusterThatIsGoneIsExplained() throws Exception {
        assertThat(service.get(Role.HANDLER, "/api/clusters/c-none").statusCode())
                .isEqualTo(404);
        assertThat(new Browser(service)
                        .logIn(Role.HANDLER)
                        .get("/clusters/c-none")
                        .body())
                .contains("joined it to another");
    }
}
