package redress.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.events.RootCauseId;
import redress.identity.Role;

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
                .contains("Silent customers", "1,339", "351", "By affected list: a count")
                .contains("All methods", "heuristics", "351 to 9,126", "needs a list with names");
    }

    private void estimated(RootCauseId cause, String day, int silent) throws Exception {
        List<Map<String, Object>> rungs = List.of(
                Map.of("method", "survey", "refused", "needs a list with names", "weak", false),
                Map.of(
                        "method",
                        "heuristics",
                        "estimate",
                        Map.of("estimate", 477, "lower", 351, "upper", 9_126),
                        "weak",
                        false));
        SilentDocuments.write(
                service,
                cause,
                day,
                Map.of(
                        "rungs",
                        rungs,
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
                        "a count"));
    }
}
