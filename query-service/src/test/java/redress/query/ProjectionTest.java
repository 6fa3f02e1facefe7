package redress.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import redress.events.RootCauseId;
import redress.operations.deadletter.Poison;
import redress.query.index.Documents;
import redress.query.index.Indices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ProjectionTest {

    private final RunningService service = RunningService.get();

    @Test
    void aComplaintShowsWhatItsEventsSay() throws IOException {
        Story story = new Story("projection-all");
        service.project(story.lodged("1"), story.given("1", 1, "hana"), story.acknowledged("1", 2));

        ObjectNode complaint = complaint(story, "1");
        assertThat(complaint.path("state").asString()).isEqualTo("acknowledged");
        assertThat(complaint.path("handler").asString()).isEqualTo("hana");
        assertThat(complaint.path("narrative").asString()).isEqualTo("The parcel never came.");
        assertThat(complaint.path("attributes").path(0).asString()).isEqualTo("carrier=NordPost");
        assertThat(complaint.path("sequence").asLong()).isEqualTo(2);
    }

    @Test
    void theAnalystsCopyHoldsNothingPersonal() throws IOException {
        Story story = new Story("projection-analyst");
        service.project(story.lodged("1"));

        ObjectNode copy = document(Indices.COMPLAINTS_ANALYST, story.id("1").toString());
        assertThat(copy.path("product").asString()).isEqualTo("parcel");
        assertThat(copy.has("narrative")).isFalse();
        assertThat(copy.path("externalId").asString())
                .as("the key of the source system is no free text")
                .isNotEmpty();
    }

    @Test
    void theSameEventsTwiceEqualOnce() throws IOException {
        Story story = new Story("projection-twice");
        Told[] events = {story.lodged("1"), story.given("1", 1, "hana"), story.grouped("1", 5, "c1", null)};
        service.project(events);
        ObjectNode once = complaint(story, "1");
        service.project(events);

        assertThat(complaint(story, "1")).isEqualTo(once);
    }

    @Test
    void anOlderEventNeverTakesAComplaintBack() throws IOException {
        Story story = new Story("projection-order");
        service.project(
                story.lodged("1"), story.given("1", 1, "hana"), story.acknowledged("1", 2), story.resolved("1", 3));
        service.project(story.lodged("1"), story.given("1", 1, "someone else"));

        ObjectNode complaint = complaint(story, "1");
        assertThat(complaint.path("state").asString()).isEqualTo("resolved");
        assertThat(complaint.path("handler").asString()).isEqualTo("hana");
    }

    @Test
    void anOlderGroupingNeverReplacesANewerOne() throws IOException {
        Story story = new Story("projection-grouping");
        service.project(story.lodged("1"));
        service.project(story.grouped("1", 7, "new", RootCauseId.suspectedBehind("new")));
        service.project(story.grouped("1", 6, "old", RootCauseId.suspectedBehind("old")));

        assertThat(complaint(story, "1").path("clusterId").asString()).isEqualTo("new");
    }

    @Test
    void aPersonsAttributionWinsOverFindings() throws IOException {
        Story story = new Story("projection-person");
        RootCauseId byHand = RootCauseId.suspectedBehind("by hand");
        service.project(story.lodged("1"), story.attributed("1", 1, byHand));
        service.project(story.grouped("1", 7, "c7", RootCauseId.suspectedBehind("c7")));

        ObjectNode complaint = complaint(story, "1");
        assertThat(complaint.path("clusterId").asString()).isEqualTo("c7");
        assertThat(complaint.path("rootCauseId").asString()).isEqualTo(byHand.toString());
        assertThat(complaint.path("rootCause").asString()).isEqualTo("By hand");
        assertThat(complaint.path("groupedBy").asString()).isEqualTo("cluster");
    }

    @Test
    void aFindingAboutAnUnknownComplaintIsRefused() throws IOException {
        Story story = new Story("projection-unknown");

        assertThatThrownBy(() -> service.project(story.grouped("never lodged", 1, "c1", null)))
                .isInstanceOf(Poison.class)
                .hasMessageContaining("unknown");
        service.project(story.lodged("1"));
        assertThat(complaint(story, "1").path("state").asString()).isEqualTo("lodged");
    }

    @Test
    void aGapDoesNotStopTheComplaint() throws IOException {
        Story story = new Story("projection-gap");
        service.project(story.lodged("1"), story.resolved("1", 4));

        assertThat(complaint(story, "1").path("state").asString()).isEqualTo("resolved");
    }

    @Test
    void aRootCauseShowsItsDecisionsFixesAndHistory() throws IOException {
        Story story = new Story("projection-root-cause");
        RootCauseId id = RootCauseId.suspectedBehind("projection-root-cause");
        Told[] events = {story.suspected(id, "1"), story.confirmed(id, 1), story.planned(id, 2), story.deployed(id, 3)};
        service.project(events);
        service.project(events);

        ObjectNode rootCause = document(Indices.ROOT_CAUSES, id.toString());
        assertThat(rootCause.path("state").asString()).isEqualTo("fix-deployed");
        assertThat(rootCause.path("name").asString()).isEqualTo("Parcels wait at the depot");
        assertThat(rootCause.path("fixes")).hasSize(1);
        assertThat(rootCause.path("history")).hasSize(4);
        ObjectNode fix = document(Indices.FIXES, id + "-F1");
        assertThat(fix.path("at").asString()).isEqualTo("2026-05-04T13:00:00Z");
        assertThat(fix.path("rootCause").asString()).isEqualTo("Parcels wait at the depot");
    }

    @Test
    void rebuildingEqualsTheLiveDocuments() throws IOException {
        Story story = new Story("projection-rebuild");
        RootCauseId cause = RootCauseId.suspectedBehind("projection-rebuild");
        List<Told> told = List.of(
                story.lodged("1"),
                story.lodged("2"),
                story.given("1", 1, "hana"),
                story.suspected(cause, "1"),
                story.acknowledged("1", 2),
                story.confirmed(cause, 1),
                story.grouped("1", 3, "c3", cause),
                story.grouped("2", 4, "c4", cause));
        for (Told one : told) {
            service.project(one);
        }
        var live = all(story, cause);
        service.startIndicesAfresh();
        assertThat(all(story, cause)).isEmpty();
        service.project(told.toArray(Told[]::new));

        assertThat(all(story, cause)).isEqualTo(live).hasSize(9);
    }

    private Map<String, JsonNode> all(Story story, RootCauseId cause) throws IOException {
        Documents documents = service.context.getBean(Documents.class);
        var all = new TreeMap<String, JsonNode>();
        var complaints = List.of(story.id("1").toString(), story.id("2").toString());
        documents.read(Indices.COMPLAINTS, complaints).forEach((id, d) -> all.put(id, d));
        documents.read(Indices.COMPLAINTS_ANALYST, complaints).forEach((id, d) -> all.put("analyst " + id, d));
        var lines = List.of(story.id("1") + "-0", story.id("1") + "-1", story.id("1") + "-2", story.id("2") + "-0");
        documents.read(Indices.TIMELINE, lines).forEach((id, d) -> all.put(id, d));
        documents.read(Indices.ROOT_CAUSES, List.of(cause.toString())).forEach((id, d) -> all.put(id, d));
        return all;
    }

    private ObjectNode complaint(Story story, String externalId) throws IOException {
        return document(Indices.COMPLAINTS, story.id(externalId).toString());
    }

    private ObjectNode document(String index, String id) throws IOException {
        return service.context.getBean(Documents.class).read(index, id).orElseThrow();
    }
}
