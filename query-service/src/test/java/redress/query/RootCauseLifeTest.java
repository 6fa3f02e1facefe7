package redress.query;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.query.Events.effect;
import static redress.query.Events.hour;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.finding.FixEffect.Verdict;
import redress.events.rootcause.RootCauseEvent;
import redress.events.rootcause.RootCauseEvent.Branch;
import redress.events.rootcause.RootCauseEvent.FindingRecorded;
import redress.events.rootcause.RootCauseEvent.FixEffectMeasured;
import redress.events.rootcause.RootCauseEvent.FixWithdrawn;
import redress.events.rootcause.RootCauseEvent.InvestigationStarted;
import redress.events.rootcause.RootCauseEvent.PlaybookWritten;
import redress.events.rootcause.RootCauseEvent.ProcessOwnerAssigned;
import redress.events.rootcause.RootCauseEvent.ResumedBy;
import redress.events.rootcause.RootCauseEvent.RootCauseAccepted;
import redress.events.rootcause.RootCauseEvent.RootCauseArchived;
import redress.events.rootcause.RootCauseEvent.RootCauseClosed;
import redress.events.rootcause.RootCauseEvent.RootCauseRegressed;
import redress.events.rootcause.RootCauseEvent.RootCauseRejected;
import redress.events.rootcause.RootCauseEvent.RootCauseResumed;
import redress.events.rootcause.RootCauseEvent.RootCauseUnmerged;
import redress.identity.Role;
import redress.query.index.Documents;
import redress.query.index.Indices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RootCauseLifeTest {

    private static final String TO_DEPLOYED = "confirm plan1 deploy1 ";

    private final RunningService service = RunningService.get();

    @ParameterizedTest
    @CsvSource({
        "suspect-again, suspected",
        "confirm, confirmed",
        "reject, rejected",
        "confirm investigate, under-investigation",
        "confirm plan1, fix-planned",
        "confirm plan1 withdraw1, confirmed",
        "confirm investigate plan1 plan2 withdraw1, fix-planned",
        "confirm investigate plan1 plan2 withdraw1 withdraw2, under-investigation",
        TO_DEPLOYED + ", fix-deployed",
        TO_DEPLOYED + "not-enough-data1, fix-deployed",
        TO_DEPLOYED + "verified1, verified",
        TO_DEPLOYED + "reduced1, reduced",
        TO_DEPLOYED + "ineffective1, under-investigation",
        TO_DEPLOYED + "worse1, under-investigation",
        TO_DEPLOYED + "verified-in-the-north, fix-deployed",
        TO_DEPLOYED + "plan2 deploy2 verified1, fix-deployed",
        TO_DEPLOYED + "ineffective1 plan2 deploy2 reduced2, reduced",
        TO_DEPLOYED + "verified1 worse1, under-investigation",
        TO_DEPLOYED + "verified1 close, closed",
        TO_DEPLOYED + "verified1 close worse1, closed",
        TO_DEPLOYED + "verified1 close regress, under-investigation",
        TO_DEPLOYED + "verified1 close regress verified1, under-investigation",
        "confirm accept, accepted",
        "confirm accept resume, confirmed",
        "confirm investigate archive, archived",
        "confirm investigate archive resume, under-investigation",
        "archive resume, suspected",
        "confirm merge, merged",
        "confirm plan1 archive merge unmerge, archived",
        "confirm plan1 archive merge unmerge resume, fix-planned",
        TO_DEPLOYED + "archive verified1 resume, fix-deployed"
    })
    void theStateIsReadOffTheEvents(String steps, String state) throws IOException {
        RootCauseId id = RootCauseId.suspectedBehind("life " + steps);
        Events events = new Events().add(Events.raised(id, "Vans"));
        for (String step : steps.strip().split(" ")) {
            events.add(step(id, step));
        }
        for (Told event : events.all()) {
            service.project(event);
        }
        ObjectNode oneByOne = cause(id);
        service.project(events.all());

        assertThat(oneByOne.path("state").asString()).isEqualTo(state);
        assertThat(cause(id)).as("twice").isEqualTo(oneByOne);
    }

    private static RootCauseEvent step(RootCauseId id, String step) {
        return switch (step) {
            case "suspect-again" -> new ProcessOwnerAssigned(id, hour(1), "olga");
            case "confirm" -> Events.confirmed(id);
            case "reject" -> new RootCauseRejected(id, hour(1), "chance", 7);
            case "investigate" -> new InvestigationStarted(id, hour(1), "Why so late?");
            case "plan1", "plan2" -> Events.planned(id, number(step));
            case "withdraw1", "withdraw2" -> new FixWithdrawn(id, hour(2), FixId.number(number(step)), "too dear");
            case "deploy1", "deploy2" -> Events.deployed(id, number(step));
            case "verified1" -> Events.measured(id, 1, Verdict.VERIFIED);
            case "reduced1", "reduced2" -> Events.measured(id, number(step), Verdict.REDUCED);
            case "ineffective1" -> Events.measured(id, 1, Verdict.INEFFECTIVE);
            case "worse1" -> Events.measured(id, 1, Verdict.WORSE);
            case "not-enough-data1" -> Events.measured(id, 1, Verdict.NOT_ENOUGH_DATA);
            case "verified-in-the-north" -> new FixEffectMeasured(id, hour(1000), effect(1, NORTH, Verdict.VERIFIED));
            case "close" -> new RootCauseClosed(id, hour(2000), 1, "gone", 9);
            case "regress" -> new RootCauseRegressed(id, hour(3000), 2, FixId.number(1), List.of(), "back again");
            case "accept" -> new RootCauseAccepted(id, hour(4), "send twice", "too dear", 7);
            case "archive" -> new RootCauseArchived(id, hour(4), hour(9000), 50, null, "later", 7);
            case "resume" -> new RootCauseResumed(id, hour(9000), ResumedBy.DATE, null, 8);
            case "merge" -> Events.merged(id, RootCauseId.suspectedBehind("life other"));
            case "unmerge" ->
                new RootCauseUnmerged(id, hour(6), RootCauseId.suspectedBehind("life other"), "other vans");
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static final Map<String, String> NORTH = Map.of("region", "north");

    private static int number(String step) {
        return step.charAt(step.length() - 1) - '0';
    }

    @Test
    void whatCameBackKeepsItsEarlierEpisodes() throws IOException {
        RootCauseId id = RootCauseId.suspectedBehind("life-episodes");
        Events events = new Events().add(Events.raised(id, "Vans"));
        for (String step : (TO_DEPLOYED + "verified1 close regress plan2 deploy2 reduced2").split(" ")) {
            events.add(step(id, step));
        }
        service.project(events.all());

        ObjectNode cause = cause(id);
        assertThat(cause.path("episode").asInt()).isEqualTo(2);
        assertThat(cause.path("episodes").path(0).toString())
                .isEqualTo("{\"number\":1,\"openedAt\":\"" + hour(0) + "\",\"verdict\":\"verified\",\"closedAt\":\""
                        + hour(2000) + "\"}");
        assertThat(cause.path("episodes").path(1).toString())
                .isEqualTo("{\"number\":2,\"openedAt\":\"" + hour(3000) + "\",\"verdict\":\"reduced\"}");
        assertThat(cause.path("history").toString()).contains("Came back after fix F1", "Episode 1 closed");
    }

    @Test
    void theInvestigationThePlaybookAndTheTermsAreShown() throws IOException {
        RootCauseId id = RootCauseId.suspectedBehind("life-investigation");
        Events events = new Events()
                .add(
                        Events.raised(id, "Vans"),
                        Events.confirmed(id),
                        new FindingRecorded(
                                id, hour(2), "The depot closes early", List.of("No van", "No driver"), Branch.PEOPLE),
                        new PlaybookWritten(id, hour(2), "We are sorry", List.of("Send again"), new BigDecimal("20")),
                        new RootCauseAccepted(id, hour(3), "Send by air", "rare", 7),
                        new RootCauseArchived(id, hour(4), null, null, 2.5, "summer", 7));
        service.project(events.all());

        ObjectNode cause = cause(id);
        assertThat(cause.path("findings").path(0).path("whys")).hasSize(2);
        assertThat(cause.path("findings").path(0).path("branch").asString()).isEqualTo("people");
        assertThat(cause.path("playbook").path("gestureLimit").asDouble()).isEqualTo(20);
        assertThat(cause.path("workaround").asString()).isEqualTo("Send by air");
        assertThat(cause.path("archive").path("untilPerDay").asDouble()).isEqualTo(2.5);
    }

    @Test
    void theLatestEffectOfEachFixAndSegmentIsADocument() throws Exception {
        RootCauseId id = RootCauseId.suspectedBehind("life-effects");
        Events events = new Events()
                .add(
                        Events.raised(id, "Vans"),
                        Events.confirmed(id),
                        Events.planned(id, 1),
                        Events.deployed(id, 1),
                        Events.measured(id, 1, Verdict.NOT_ENOUGH_DATA),
                        new FixEffectMeasured(id, hour(1000), effect(1, NORTH, Verdict.WORSE)),
                        new FixEffectMeasured(id, hour(1100), effect(1, NORTH, Verdict.INEFFECTIVE)),
                        Events.measured(id, 1, Verdict.REDUCED));
        service.project(events.all());
        service.project(events.all());
        service.refresh();

        ObjectNode whole = document(Indices.FIX_EFFECTS, id + "-F1");
        assertThat(whole.path("at").asString()).isEqualTo(hour(24).toString());
        assertThat(whole.path("verdict").asString()).isEqualTo("reduced");
        assertThat(whole.path("ratio").asDouble()).isEqualTo(0.4);
        assertThat(whole.path("before").path("complaints").asLong()).isEqualTo(120);
        assertThat(whole.path("rootCause").asString()).isEqualTo("Late vans");
        JsonNode effects = service.json(Role.ANALYST, "/api/root-causes/" + id).path("effects");
        assertThat(effects).hasSize(2);
        assertThat(effects.path(1).path("segment").path("region").asString()).isEqualTo("north");
        assertThat(effects.path(1).path("verdict").asString()).isEqualTo("ineffective");
        assertThat(cause(id).path("fixes").path(0).path("scope").toString()).isEqualTo("{\"region\":\"north\"}");
    }

    @Test
    void rootCausesAreListedByEveryState() throws Exception {
        for (String state : redress.query.rootcause.RootCauses.STATES) {
            assertThat(service.get(Role.ANALYST, "/api/root-causes?state=" + state)
                            .statusCode())
                    .as(state)
                    .isEqualTo(200);
        }
        assertThat(service.get(Role.ANALYST, "/api/root-causes?state=gone").statusCode())
                .isEqualTo(400);
    }

    private ObjectNode cause(RootCauseId id) throws IOException {
        return document(Indices.ROOT_CAUSES, id.toString());
    }

    private ObjectNode document(String index, String id) throws IOException {
        return service.context.getBean(Documents.class).read(index, id).orElseThrow();
    }
}
