package redress.query;

import static org.assertj.core.api.Assertions.assertThat;

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
                .contains("Silent customers", "1,339", "351", "By affected list: a count");
    }

    private void estimated(RootCauseId cause, String day, int silent) throws Exception {
        SilentDocuments.write(
                service,
                cause,
                day,
                Map.of(
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
