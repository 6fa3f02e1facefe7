package redress.query;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.query.Events.hour;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.events.RootCauseId;
import redress.events.rootcause.RootCauseEvent.RootCauseAbsorbed;
import redress.events.rootcause.RootCauseEvent.RootCauseRaised;
import redress.events.rootcause.RootCauseEvent.RootCauseSplit;
import redress.events.rootcause.RootCauseEvent.RootCauseUnmerged;
import redress.identity.Role;
import redress.query.index.Documents;
import redress.query.index.Indices;
import tools.jackson.databind.node.ObjectNode;

/** Complaints that a person attributed to a root cause, after that was merged or split. */
class MovedCausesTest {

    private final RunningService service = RunningService.get();

    @Test
    void aMergeMovesThemAndTakingItBackRestoresThem() throws Exception {
        Told vans = merge();
        Story story = new Story("moved-merge");
        RootCauseId named = cause("moved-named");
        RootCauseId target = cause("moved-target");
        service.project(
                new Told(Events.raised(named, "Slow vans"), 0),
                new Told(Events.raised(target, "Vans"), 0),
                story.lodged("1"),
                story.lodged("2"),
                story.attributed("1", 1, named));
        service.project(story.grouped("2", 3, "c", named));

        service.project(new Told(Events.merged(named, target), 1));
        service.project(new Told(new RootCauseAbsorbed(target, hour(5), named, "the same vans"), 1), vans);
        assertThat(link(story, "1")).isEqualTo(target + " Vans");
        assertThat(link(story, "2")).as("analytics moves its own links").isEqualTo(named + " Late parcels");
        service.refresh();
        assertThat(service.json(Role.ANALYST, "/api/root-causes/" + target)
                        .path("complaints")
                        .asLong())
                .isEqualTo(1);

        service.project(new Told(Events.confirmed(target), 2));
        assertThat(link(story, "1")).isEqualTo(target + " Late vans");

        service.project(new Told(new RootCauseUnmerged(named, hour(6), target, "other vans"), 2));
        assertThat(link(story, "1")).isEqualTo(named + " By hand");
        assertThat(analyst(story, "1")).isEqualTo(named.toString());
    }

    /** Something else in the same batch. */
    private static Told merge() {
        return new Told(Events.raised(cause("moved-else"), "Else"), 0);
    }

    @Test
    void theOrderInWhichItIsToldDoesNotMatter() throws IOException {
        Story story = new Story("moved-order");
        RootCauseId first = cause("moved-order-1");
        RootCauseId second = cause("moved-order-2");
        RootCauseId third = cause("moved-order-3");
        List<Told> causes = List.of(
                new Told(Events.raised(first, "One"), 0),
                new Told(Events.raised(second, "Two"), 0),
                new Told(Events.raised(third, "Three"), 0),
                new Told(Events.merged(first, second), 1),
                new Told(Events.merged(second, third), 1));
        List<Told> complaints = List.of(story.lodged("1"), story.attributed("1", 1, first));

        service.project(together(causes, complaints));
        assertThat(link(story, "1")).isEqualTo(third + " Three");
        ObjectNode live = complaint(story, "1");

        for (Told[] order : List.of(together(causes, complaints), together(complaints, causes))) {
            service.startIndicesAfresh();
            for (Told one : order) {
                service.project(one);
            }
            service.project(order);
            assertThat(complaint(story, "1")).isEqualTo(live);
        }

        service.project(new Told(new RootCauseUnmerged(second, hour(6), third, "other"), 2));
        assertThat(link(story, "1")).isEqualTo(second + " Two");
    }

    @Test
    void aSplitTakesThoseThatAreNamedOrInScope() throws IOException {
        Story story = new Story("moved-split");
        RootCauseId whole = cause("moved-whole");
        RootCauseId part = cause("moved-part");
        service.project(
                new Told(Events.raised(whole, "Vans"), 0),
                story.lodged("named"),
                story.lodged("other", "parcel", "web", "late", 1),
                story.lodged("in scope", "letter", "web", "late", 1),
                story.attributed("named", 1, whole),
                story.attributed("other", 1, whole),
                story.attributed("in scope", 1, whole));

        service.project(
                new Told(
                        new RootCauseSplit(
                                whole,
                                hour(5),
                                part,
                                "Bikes",
                                List.of(story.id("named")),
                                Map.of("product", "letter", "carrier", "NordPost"),
                                "bikes are not vans"),
                        1),
                new Told(new RootCauseRaised(part, hour(5), "Bikes", "split", whole), 0));

        assertThat(link(story, "named")).isEqualTo(part + " Bikes");
        assertThat(link(story, "in scope")).isEqualTo(part + " Bikes");
        assertThat(link(story, "other")).isEqualTo(whole + " By hand");

        service.project(new Told(Events.merged(part, whole), 1));
        assertThat(link(story, "named")).isEqualTo(whole + " By hand");
    }

    private static Told[] together(List<Told> some, List<Told> more) {
        List<Told> all = new ArrayList<>(some);
        all.addAll(more);
        return all.toArray(Told[]::new);
    }

    private static RootCauseId cause(String name) {
        return RootCauseId.suspectedBehind(name);
    }

    private String link(Story story, String externalId) throws IOException {
        ObjectNode complaint = complaint(story, externalId);
        return complaint.path("rootCauseId").asString() + " "
                + complaint.path("rootCause").asString();
    }

    private ObjectNode complaint(Story story, String externalId) throws IOException {
        return document(Indices.COMPLAINTS, story.id(externalId).toString());
    }

    private String analyst(Story story, String externalId) throws IOException {
        return document(Indices.COMPLAINTS_ANALYST, story.id(externalId).toString())
                .path("rootCauseId")
                .asString();
    }

    private ObjectNode document(String index, String id) throws IOException {
        return service.context.getBean(Documents.class).read(index, id).orElseThrow();
    }
}
