package redress.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.events.RootCauseId;
import redress.identity.Role;
import redress.kafka.KafkaAccess;
import redress.kafka.Publisher;
import redress.query.index.Documents;
import redress.query.index.Indices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RebuildTest {

    private static final Story STORY = new Story("rebuild");
    private static final RootCauseId CAUSE = RootCauseId.suspectedBehind("rebuild-cluster");

    private final RunningService service = RunningService.get();
    private final ToldBefore toldBefore = service.commands.toldBefore;
    private final ElasticsearchClient elasticsearch = service.context.getBean(ElasticsearchClient.class);
    private final Documents documents = service.context.getBean(Documents.class);

    @BeforeEach
    void nothingButThisStory() throws IOException {
        toldBefore.clear();
        service.startIndicesAfresh();
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        toldBefore.clear();
        toldBefore.analyticsIsDown(false);
        service.startIndicesAfresh();
    }

    @Test
    void whatIsBuiltAnewEqualsTheLiveIndicesAndTakesTheirPlace() throws Exception {
        tellTheStory();
        Map<String, ObjectNode> before = everything();
        Map<String, String> old = behindTheAliases();

        JsonNode rebuild = rebuild("");

        assertThat(rebuild.path("sentence").asString()).isEqualTo("Old and new are equal; the new indices are live.");
        assertThat(rebuild.path("equal").asBoolean()).isTrue();
        assertThat(rebuild.path("events").asLong()).isEqualTo(10);
        assertThat(rebuild.path("indices")).hasSize(Indices.PROJECTED.size()).allSatisfy(index -> {
            assertThat(index.path("equal").asBoolean()).isTrue();
            assertThat(index.path("documents").asLong())
                    .isEqualTo(index.path("oldDocuments").asLong());
        });
        assertThat(documentsIn(rebuild, Indices.COMPLAINTS)).isEqualTo(3);
        assertThat(documentsIn(rebuild, Indices.TIMELINE)).isEqualTo(6);
        assertThat(documentsIn(rebuild, Indices.FIXES)).isEqualTo(1);
        assertThat(everything()).isEqualTo(before);
        assertThat(behindTheAliases().values()).doesNotContainAnyElementsOf(old.values());
        assertThat(allIndices()).doesNotContainAnyElementsOf(old.values());
    }

    @Test
    void theReplacedIndicesAreKeptOnDemandAndWhatADeadRebuildLeftBehindGoes() throws Exception {
        tellTheStory();
        Map<String, String> old = behindTheAliases();
        String leftover = Indices.COMPLAINTS + "-v2";
        elasticsearch.index(i -> i.index(leftover).id("left over").document(Map.of("state", "dead")));
        elasticsearch.indices().create(c -> c.index(Indices.COMPLAINTS + "-v17"));

        JsonNode rebuild = rebuild("?keepOld=true");

        assertThat(rebuild.path("equal").asBoolean()).isTrue();
        assertThat(allIndices())
                .containsAll(old.values())
                .contains(leftover)
                .doesNotContain(Indices.COMPLAINTS + "-v17");
        assertThat(documents.read(Indices.COMPLAINTS, "left over")).isEmpty();

        rebuild("");
        assertThat(allIndices()).doesNotContainAnyElementsOf(old.values());
    }

    @Test
    void damagedDocumentsAreNamedAndHealedOnlyOnDemand() throws Exception {
        tellTheStory();
        Map<String, ObjectNode> whole = everything();
        Map<String, String> old = behindTheAliases();
        String lost = id("1");
        String altered = id("2");
        elasticsearch.delete(d -> d.index(Indices.COMPLAINTS).id(lost));
        ObjectNode damaged = documents.read(Indices.COMPLAINTS_ANALYST, altered).orElseThrow();
        damaged.put("handler", "nobody").put("severity", "high");
        elasticsearch.index(i -> i.index(Indices.COMPLAINTS_ANALYST).id(altered).document(damaged));
        elasticsearch.index(
                i -> i.index(Indices.TIMELINE).id("never-happened").document(Map.of("summary", "Never happened")));

        JsonNode refused = rebuild("");

        assertThat(refused.path("equal").asBoolean()).isFalse();
        assertThat(refused.path("swapped").asBoolean()).isFalse();
        assertThat(refused.path("sentence").asString()).startsWith("3 documents differ");
        assertThat(differing(refused))
                .isEqualTo(Map.of(
                        Indices.COMPLAINTS + "/" + lost, "missing in the live index",
                        Indices.COMPLAINTS_ANALYST + "/" + altered, "differs in handler, severity",
                        Indices.TIMELINE + "/never-happened", "missing in the new index"));
        assertThat(behindTheAliases()).isEqualTo(old);
        assertThat(documents.read(Indices.COMPLAINTS, lost)).isEmpty();

        JsonNode forced = rebuild("?force=true");

        assertThat(forced.path("equal").asBoolean()).isFalse();
        assertThat(forced.path("swapped").asBoolean()).isTrue();
        assertThat(differing(forced)).hasSize(3);
        assertThat(everything()).isEqualTo(whole);
    }

    @Test
    void whatHappensDuringARebuildIsNotLost() throws Exception {
        tellTheStory();
        CompletableFuture<JsonNode> rebuild = CompletableFuture.supplyAsync(() -> {
            try {
                return rebuild("");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        int told = 0;
        try (Publisher publisher = new Publisher(KafkaAccess.plain(service.stack.kafka()))) {
            while (told < 20 || (!rebuild.isDone() && told < 400)) {
                String number = "live-" + told++;
                happens(publisher, STORY.lodged(number));
                happens(publisher, STORY.given(number, 1, "hana"));
                happens(publisher, STORY.grouped(number, told, "c9", null));
                happens(publisher, STORY.acknowledged(number, 2));
            }
        }

        assertThat(rebuild.get().path("swapped").asBoolean())
                .as(rebuild.get().toString())
                .isTrue();
        List<String> all =
                IntStream.range(0, told).mapToObj(i -> id("live-" + i)).toList();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Map<String, ObjectNode> found = documents.read(Indices.COMPLAINTS, all);
            assertThat(found.values()).hasSize(all.size()).allSatisfy(complaint -> {
                assertThat(complaint.path("state").asString()).isEqualTo("acknowledged");
                assertThat(complaint.path("clusterId").asString()).isEqualTo("c9");
            });
        });
        JsonNode again = rebuild("");
        assertThat(again.path("equal").asBoolean()).as(again.toString()).isTrue();
        assertThat(documentsIn(again, Indices.COMPLAINTS)).isEqualTo(3L + told);
    }

    @Test
    void withoutAnalyticsARebuildSaysSoAndChangesNothing() throws Exception {
        tellTheStory();
        Set<String> before = allIndices();
        toldBefore.analyticsIsDown(true);

        JsonNode rebuild = rebuild("");

        assertThat(rebuild.path("swapped").asBoolean()).isFalse();
        assertThat(rebuild.has("equal")).isFalse();
        assertThat(rebuild.path("sentence").asString())
                .startsWith("Analytics answered 503")
                .contains("Nothing was changed");
        assertThat(allIndices()).isEqualTo(before);
    }

    @Test
    void onlyAdminsRebuildAndOnlyOnceAtATime() throws Exception {
        tellTheStory();
        assertThat(service.post(Role.PROCESS_OWNER, "/api/rebuilds").statusCode())
                .isEqualTo(403);
        assertThat(service.get(Role.ANALYST, "/api/rebuilds/latest").statusCode())
                .isEqualTo(403);

        assertThat(service.post(Role.ADMIN, "/api/rebuilds").statusCode()).isEqualTo(202);
        HttpResponse<String> second = service.post(Role.ADMIN, "/api/rebuilds");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("one-rebuild-at-a-time");
        awaitEnd();
    }

    /** Live and in the event store; the groupings come live at another time than in a replay. */
    private void tellTheStory() throws IOException {
        Told[] all = {
            STORY.lodged("1"),
            STORY.given("1", 1, "hana"),
            STORY.lodged("2"),
            STORY.grouped("2", 3, "c2", null),
            STORY.lodged("3"),
            STORY.suspected(CAUSE, "1"),
            STORY.grouped("1", 5, "c1", CAUSE),
            STORY.attributed("1", 2, CAUSE),
            STORY.given("2", 1, "karim"),
            STORY.grouped("1", 6, "c2", null),
            STORY.confirmed(CAUSE, 1),
            STORY.planned(CAUSE, 2),
            STORY.grouped("2", 9, "c1", CAUSE),
            STORY.deployed(CAUSE, 3)
        };
        toldBefore.add(all);
        for (Told told : all) {
            service.project(told);
        }
    }

    private void happens(Publisher publisher, Told told) {
        toldBefore.add(told);
        publisher.await(List.of(publisher.send(told.topic(), told.key(), told.cloudEvent())));
    }

    private JsonNode rebuild(String how) throws IOException, InterruptedException {
        assertThat(service.post(Role.ADMIN, "/api/rebuilds" + how).statusCode()).isEqualTo(202);
        return awaitEnd();
    }

    private JsonNode awaitEnd() {
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> service.json(Role.ADMIN, "/api/rebuilds/latest"),
                        latest -> !latest.path("running").asBoolean());
    }

    private Map<String, ObjectNode> everything() throws IOException {
        service.refresh();
        Map<String, ObjectNode> all = new HashMap<>();
        for (String alias : Indices.PROJECTED) {
            elasticsearch
                    .search(s -> s.index(alias).size(1000), ObjectNode.class)
                    .hits()
                    .hits()
                    .forEach(hit -> all.put(alias + "/" + hit.id(), Objects.requireNonNull(hit.source())));
        }
        return all;
    }

    private Map<String, String> behindTheAliases() throws IOException {
        Map<String, String> behind = new HashMap<>();
        for (String alias : Indices.PROJECTED) {
            behind.put(
                    alias,
                    elasticsearch
                            .indices()
                            .getAlias(a -> a.name(alias))
                            .aliases()
                            .keySet()
                            .iterator()
                            .next());
        }
        return behind;
    }

    private Set<String> allIndices() throws IOException {
        return new TreeSet<>(
                elasticsearch.indices().get(g -> g.index("*")).indices().keySet());
    }

    private static Map<String, String> differing(JsonNode rebuild) {
        Map<String, String> differing = new HashMap<>();
        for (JsonNode index : rebuild.path("indices")) {
            for (JsonNode document : index.path("differing")) {
                differing.put(
                        index.path("index").asString() + "/"
                                + document.path("id").asString(),
                        document.path("what").asString());
            }
        }
        return differing;
    }

    private static long documentsIn(JsonNode rebuild, String alias) {
        for (JsonNode index : rebuild.path("indices")) {
            if (index.path("index").asString().equals(alias)) {
                return index.path("documents").asLong();
            }
        }
        throw new AssertionError("nothing about " + alias);
    }

    private static String id(String externalId) {
        return STORY.id(externalId).toString();
    }
}
