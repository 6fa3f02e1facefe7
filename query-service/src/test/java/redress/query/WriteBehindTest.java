package redress.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.events.RootCauseId;
import redress.query.feed.Projector;
import redress.query.index.Documents;
import redress.query.index.Indices;
import redress.query.index.RefreshPace;
import tools.jackson.databind.node.ObjectNode;

/** What the projector holds back between batches, and what becomes of it. */
class WriteBehindTest {

    private final RunningService service = RunningService.get();
    private final Projector projector = service.context.getBean(Projector.class);

    @AfterEach
    void forget() {
        projector.forget();
    }

    @Test
    void aDocumentIsWrittenOnceForSeveralBatchesWhichSeeWhatTheOthersChanged() throws IOException {
        Story story = new Story("behind-once");
        handle(story.lodged("1"));
        handle(story.given("1", 1, "hana"));
        handle(story.acknowledged("1", 2));
        assertThat(complaint(story, "1")).isEmpty();

        projector.complete();
        assertThat(complaint(story, "1").orElseThrow().path("state").asString()).isEqualTo("acknowledged");
        assertThat(complaint(story, "1").orElseThrow().path("handler").asString())
                .isEqualTo("hana");
    }

    @Test
    void whatIsForgottenIsNotWritten() throws IOException {
        Story story = new Story("behind-forgotten");
        handle(story.lodged("1"));
        projector.forget();
        projector.complete();
        assertThat(complaint(story, "1")).isEmpty();

        service.project(story.lodged("1"));
        assertThat(complaint(story, "1")).isPresent();
    }

    @Test
    void moreThanIsHeldBackArrivesWholeAndIsFoundByLaterBatches() throws IOException {
        Story story = new Story("behind-much");
        String long700k = "The parcel never came. ".repeat(30_000);
        int complaints = 60;
        for (int i = 0; i < complaints; i++) {
            handle(story.lodged("" + i, "parcel", "web", long700k, 0));
        }
        for (int i = 0; i < complaints; i++) {
            handle(story.given("" + i, 1, "handler-" + i));
        }
        projector.complete();

        List<String> handlers = new ArrayList<>();
        for (int i = 0; i < complaints; i++) {
            ObjectNode complaint = complaint(story, "" + i).orElseThrow();
            assertThat(complaint.path("narrative").asString()).hasSameSizeAs(long700k);
            handlers.add(complaint.path("handler").asString());
        }
        assertThat(handlers)
                .containsExactlyElementsOf(IntStream.range(0, complaints)
                        .mapToObj(i -> "handler-" + i)
                        .toList());
    }

    @Test
    void anAttributionThatIsHeldBackFollowsTheMergeOfItsRootCause() throws IOException {
        Story story = new Story("behind-merge");
        RootCauseId named = RootCauseId.suspectedBehind("behind-named");
        RootCauseId target = RootCauseId.suspectedBehind("behind-target");
        handle(
                new Told(Events.raised(named, "Slow vans"), 0),
                new Told(Events.raised(target, "Vans"), 0),
                story.lodged("1"),
                story.attributed("1", 1, named));
        handle(new Told(Events.merged(named, target), 1));
        projector.complete();

        assertThat(complaint(story, "1").orElseThrow().path("rootCauseId").asString())
                .isEqualTo(target.toString());
    }

    @Test
    void inABacklogIndicesAreRefreshedSeldomAndSoonAfterItAsAlways() throws IOException {
        service.context.getBean(RefreshPace.class).backlog();
        assertThat(refreshInterval()).isEqualTo("30s");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(refreshInterval()).isEqualTo("1s"));
    }

    private void handle(Told... told) throws IOException {
        projector.handle(Told.received(told));
    }

    private Optional<ObjectNode> complaint(Story story, String externalId) throws IOException {
        return service.context
                .getBean(Documents.class)
                .read(Indices.COMPLAINTS, story.id(externalId).toString());
    }

    private String refreshInterval() throws IOException {
        var settings = elasticsearch()
                .indices()
                .getSettings(g -> g.index(Indices.COMPLAINTS))
                .settings()
                .values();
        var index = settings.iterator().next().settings();
        return index == null || index.index() == null || index.index().refreshInterval() == null
                ? "none"
                : index.index().refreshInterval().time();
    }

    private ElasticsearchClient elasticsearch() {
        return service.context.getBean(ElasticsearchClient.class);
    }
}
