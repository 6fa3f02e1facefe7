package redress.query;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.events.RootCauseId;
import redress.identity.Role;
import redress.query.index.Indices;

/** What analytics estimates of silent customers, shown with the root cause. */
class SilentTest {

    private final RunningService service = RunningService.get();

    @Test
    void theLatestEstimateIsShownWithItsRootCause() throws Exception {
        Story story = new Story("silent");
        RootCauseId cause = RootCauseId.suspectedBehind("silent");
        service.project(story.lodged("1", "parcel", "web", "late", 0), story.suspected(cause, "1"));
        estimated(cause, "2026-03-01", 10);
        estimated(cause, "2026-03-02", 1_339);
        service.refresh();

        assertThat(service.json(Role.ANALYST, "/api/root-causes/" + cause)
                        .at("/silent/estimate")
                        .asInt())
                .isEqualTo(1_339);
        assertThat(new Browser(service)
                        .logIn(Role.PROCESS_OWNER)
                        .get("/root-causes/" + cause)
                        .body())
                .contains("Silent customers", "1,339", "351", "By affected list: a count");
    }

    private void estimated(RootCauseId cause, String day, int silent) throws Exception {
        var elasticsearch = service.elasticsearch();
        if (!elasticsearch
                .indices()
                .exists(e -> e.index(Indices.SILENT_CUSTOMERS))
                .value()) {
            // As the template of analytics has it.
            elasticsearch
                    .indices()
                    .create(c -> c.index(Indices.SILENT_CUSTOMERS)
                            .mappings(m -> m.dynamic(DynamicMapping.False)
                                    .properties("rootCauseId", p -> p.keyword(k -> k))
                                    .properties("at", p -> p.date(d -> d))));
        }
        elasticsearch.index(i -> i.index(Indices.SILENT_CUSTOMERS)
                .id(cause + day)
                .refresh(Refresh.True)
                .document(Map.of(
                        "at",
                        day + "T00:00:00Z",
                        "rootCauseId",
                        cause.toString(),
                        "complainers",
                        351,
                        "recommended",
                        "affected-list",
                        "estimate",
                        silent,
                        "lower",
                        silent,
                        "upper",
                        silent,
                        "standing",
                        "a count")));
    }
}
