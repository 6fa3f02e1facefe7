package redress.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import redress.analytics.index.Vectors;
import redress.events.CauseCategory;
import redress.events.ComplaintId;
import redress.events.ErasureReason;
import redress.events.EventJson;
import redress.events.Personal;
import redress.events.RootCauseId;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.CloudEventLine;
import redress.events.complaint.ComplaintEvent.AttributionWithdrawn;
import redress.events.complaint.ComplaintEvent.CauseAttributed;
import redress.events.complaint.ComplaintEvent.PersonalDataErased;
import redress.events.finding.Finding.CauseSuspected;
import redress.events.finding.Finding.ComplaintGrouped;
import redress.events.rootcause.RootCauseEvent.ResumedBy;
import redress.events.rootcause.RootCauseEvent.RootCauseConfirmed;
import redress.events.rootcause.RootCauseEvent.RootCauseMerged;
import redress.events.rootcause.RootCauseEvent.RootCauseRaised;
import redress.events.rootcause.RootCauseEvent.RootCauseRejected;
import redress.events.rootcause.RootCauseEvent.RootCauseResumed;
import redress.events.rootcause.RootCauseEvent.RootCauseSplit;
import redress.events.rootcause.RootCauseEvent.RootCauseUnmerged;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens to complaints in analytics, from lodging to a judged cause: one story, told in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnalyticsStoryTest {

    private final RunningAnalytics analytics = RunningAnalytics.shared();

    @Test
    @Order(1)
    void everyComplaintThatSaysSomethingGetsOneVectorHoweverOftenItIsToldOf() throws Exception {
        analytics.happened(Planted.all());
        analytics.unreadable("redress.complaint.lodged.v1", "x");
        analytics.happened(List.of(Planted.lodged("silent", "  ", "card")));
        analytics.happened(Planted.all().subList(0, 30));
        analytics.awaitCaughtUp();

        Awaitility.await().untilAsserted(() -> assertThat(texts()).isEqualTo(100));
        assertThat(analytics.findings()).isEmpty();
        JsonNode letters = RunningAnalytics.json(analytics.get("/api/dead-letters", Role.ANALYST));
        assertThat(letters.path("total").asLong()).isEqualTo(1);
        assertThat(letters.path("items").path(0).path("sequence").asString()).isEqualTo("x");
        assertThat(letters.path("items").path(0).path("reason").asString()).startsWith("cannot be read");
        JsonNode outcome = RunningAnalytics.json(analytics.post("/api/dead-letters/x/redrive", Role.ADMIN));
        assertThat(outcome.path("waiting").asLong()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void theFirstClusteringFindsThePlantedGroupsAndSuspectsTheProductsBehindThem() throws Exception {
        JsonNode clustering = analytics.cluster();

        assertThat(clustering.get("texts").asInt()).isEqualTo(100);
        assertThat(analytics.statements()).hasSize(100);
        for (Planted kind : Planted.values()) {
            String cluster = clusterOf(kind);
            assertThat(kindsIn(cluster)).as("kinds in the cluster of %s", kind).isEqualTo(Map.of(kind, 25L));
            CauseSuspected suspected = suspicionOf(cluster);
            assertThat(suspected.suspicion().complaints()).isEqualTo(25);
            assertThat(suspected.suspicion().hypotheses())
                    .anyMatch(h -> h.attribute().equals("product") && h.value().equals(kind.product()));
            assertThat(suspected.rootCause()).isEqualTo(RootCauseId.suspectedBehind(cluster));
        }
    }

    @Test
    @Order(3)
    void clusteringTheSameComplaintsAgainTellsNothingNew() throws Exception {
        int before = analytics.findings().size();
        JsonNode again = analytics.cluster();

        assertThat(analytics.findings()).hasSize(before);
        assertThat(again.get("changes").get("kept").asInt()).isEqualTo(4);
        assertThat(again.path("parameters").path("warm").asBoolean()).isTrue();
        assertThat(again.path("parameters").path("model").asString()).isEqualTo("bge-small-en-v1.5-int8");
        assertThat(again.path("report")
                        .valueStream()
                        .map(change -> change.path("reason").asString()))
                .hasSize(4)
                .containsOnly("25 of its 25 complaints stayed");
    }

    @Test
    @Order(4)
    void afterAPublicationThatWasBrokenOffEveryStatementIsMadeAnewOnce() throws Exception {
        int before = analytics.findings().size();
        analytics.publicationBrokenOff();
        analytics.cluster();
        assertThat(analytics.findings()).hasSize(before + 100);

        analytics.cluster();
        assertThat(analytics.findings()).hasSize(before + 100);
    }

    @Test
    @Order(5)
    void aNewComplaintJoinsTheClusterOfItsLike() throws Exception {
        analytics.happened(List.of(
                Planted.lodged("new-1", Planted.LATE.text(7), "courier"),
                Planted.lodged("new-2", "Nobody knows where the parcel is. My order has not arrived.", "courier")));

        assertThat(awaitStatement("new-1").cluster()).isEqualTo(clusterOf(Planted.LATE));
        assertThat(awaitStatement("new-2").cluster()).isEqualTo(clusterOf(Planted.LATE));
    }

    @Test
    @Order(6)
    void aComplaintUnlikeAllOthersJoinsNone() throws Exception {
        analytics.happened(
                List.of(Planted.lodged("odd", "Der Hund des Nachbarn bellt die ganze Nacht. \ud83d", "other")));

        ComplaintGrouped odd = awaitStatement("odd");
        assertThat(odd.cluster()).isNull();
        assertThat(odd.rootCause()).isNull();
    }

    @Test
    @Order(7)
    void aConfirmedCauseGivesItsNameToItsComplaints() throws Exception {
        RootCauseId cause = RootCauseId.suspectedBehind(clusterOf(Planted.CHARGED));
        analytics.happened(new RootCauseConfirmed(
                cause,
                Instant.now(),
                "Payments are sent twice",
                CauseCategory.DELAY_OR_SERVICE_FAILURE,
                "payment",
                null));
        analytics.awaitCaughtUp();

        assertThat(statementsOf(Planted.CHARGED)).allMatch(s -> "Payments are sent twice".equals(s.rootCauseName()));
        assertThat(statementsOf(Planted.LATE)).noneMatch(s -> "Payments are sent twice".equals(s.rootCauseName()));
        JsonNode known = analytics.elasticsearch("/clusters/_doc/" + clusterOf(Planted.CHARGED));
        assertThat(known.get("_source").get("state").asString()).isEqualTo("confirmed");
    }

    @Test
    @Order(8)
    void aRejectedCauseLetsGoOfItsComplaintsAndIsNotSuspectedAgain() throws Exception {
        RootCauseId cause = RootCauseId.suspectedBehind(clusterOf(Planted.PASSWORD));
        analytics.happened(new RootCauseRejected(cause, Instant.now(), "a test of the login page", null));
        analytics.awaitCaughtUp();
        assertThat(statementsOf(Planted.PASSWORD)).allMatch(s -> s.rootCause() == null && s.cluster() != null);

        analytics.happened(IntStream.range(0, 5)
                .mapToObj(i -> Planted.lodged("more-" + i, Planted.PASSWORD.text(i), "app"))
                .toList());
        analytics.awaitCaughtUp();
        analytics.cluster();

        assertThat(analytics.suspicions())
                .filteredOn(s -> s.rootCause().equals(cause))
                .hasSize(1);
        assertThat(statementsOf(Planted.PASSWORD)).allMatch(s -> s.rootCause() == null);
    }

    @Test
    @Order(9)
    void theLastStatementAboutEveryComplaintCanBeHadAgainWithoutKafka() throws Exception {
        Map<String, ComplaintGrouped> last = analytics.statements();

        assertThat(groupings("limit=30")).isEqualTo(last);
        Instant latest = last.values().stream()
                .map(ComplaintGrouped::at)
                .max(Instant::compareTo)
                .orElseThrow();
        assertThat(groupings("limit=1000&since=" + latest))
                .hasSizeLessThan(last.size())
                .isNotEmpty()
                .allSatisfy((id, s) -> assertThat(s.at()).isEqualTo(latest));
    }

    /** All pages. */
    private Map<String, ComplaintGrouped> groupings(String query) throws Exception {
        Map<String, ComplaintGrouped> all = new TreeMap<>();
        String last = "";
        while (true) {
            List<CloudEvent> page = analytics
                    .get("/api/groupings?" + query + "&after=" + last, Role.PUBLISHER)
                    .body()
                    .lines()
                    .map(line -> CloudEventLine.read(line.getBytes(UTF_8)))
                    .toList();
            if (page.isEmpty()) {
                return all;
            }
            for (CloudEvent event : page) {
                last = Objects.requireNonNull(event.subject());
                assertThat(all.put(last, EventJson.MAPPER.readValue(event.data(), ComplaintGrouped.class)))
                        .isNull();
            }
        }
    }

    @Test
    @Order(20)
    void aMergedCausePassesItsComplaintsOnWhateverIsClusteredLater() throws Exception {
        RootCauseId late = causeOf(Planted.LATE);
        RootCauseId charged = causeOf(Planted.CHARGED);
        analytics.happened(new RootCauseMerged(late, Instant.now(), charged, "the same supplier"));
        analytics.awaitCaughtUp();

        assertThat(statementsOf(Planted.LATE))
                .allMatch(s -> charged.equals(s.rootCause()) && "Payments are sent twice".equals(s.rootCauseName()));
        assertThat(lastSuspicionOf(charged).suspicion().complaints()).isEqualTo(linkedTo(charged));
        assertThatLinksFollowOneAnother(id(Planted.LATE, 0), charged);

        long suspected = suspicionsOf(late);
        analytics.happened(IntStream.range(0, 5)
                .mapToObj(i -> Planted.lodged("later-" + i, Planted.LATE.text(i), "courier"))
                .toList());
        analytics.awaitCaughtUp();
        assertThat(awaitStatement("later-0").rootCause()).isEqualTo(charged);
        analytics.cluster();

        assertThat(statementsOf(Planted.LATE)).allMatch(s -> charged.equals(s.rootCause()));
        assertThat(awaitStatement("later-0").rootCause()).isEqualTo(charged);
        assertThat(suspicionsOf(late)).isEqualTo(suspected);
        assertThat(lastSuspicionOf(charged).suspicion().complaints()).isEqualTo(linkedTo(charged));
    }

    @Test
    @Order(21)
    void anUnmergedCauseGetsItsComplaintsBackForGood() throws Exception {
        RootCauseId late = RootCauseId.suspectedBehind(clusterOf(Planted.LATE));
        RootCauseId charged = causeOf(Planted.CHARGED);
        analytics.happened(new RootCauseUnmerged(late, Instant.now(), charged, "another supplier"));
        analytics.awaitCaughtUp();
        assertThat(statementsOf(Planted.LATE)).allMatch(s -> late.equals(s.rootCause()));
        assertThat(lastSuspicionOf(charged).suspicion().complaints()).isEqualTo(linkedTo(charged));

        analytics.cluster();
        assertThat(statementsOf(Planted.LATE)).allMatch(s -> late.equals(s.rootCause()));
    }

    @Test
    @Order(22)
    void complaintsThatWereSplitOffStayWithTheirOwnCause() throws Exception {
        RootCauseId battery = causeOf(Planted.BATTERY);
        RootCauseId part = new RootCauseId(UUID.randomUUID());
        List<ComplaintId> listed = IntStream.range(0, 5)
                .mapToObj(i -> ComplaintId.of(id(Planted.BATTERY, i)))
                .toList();
        analytics.happened(
                new RootCauseSplit(battery, Instant.now(), part, "Chargers", listed, Map.of(), "two failures"));
        analytics.awaitCaughtUp();
        assertThatBatteriesAre(battery, part);

        analytics.cluster();
        assertThatBatteriesAre(battery, part);
        assertThat(lastSuspicionOf(part).suspicion().complaints()).isEqualTo(5);
        assertThat(lastSuspicionOf(battery).suspicion().complaints()).isEqualTo(linkedTo(battery));
    }

    private void assertThatBatteriesAre(RootCauseId battery, RootCauseId part) {
        List<ComplaintGrouped> statements = statementsOf(Planted.BATTERY);
        assertThat(statements.subList(0, 5))
                .allMatch(s -> part.equals(s.rootCause()) && "Chargers".equals(s.rootCauseName()));
        assertThat(statements.subList(5, 25)).allMatch(s -> battery.equals(s.rootCause()));
    }

    @Test
    @Order(23)
    void aSplitByScopeHoldsForComplaintsToCome() throws Exception {
        RootCauseId charged = causeOf(Planted.CHARGED);
        RootCauseId part = new RootCauseId(UUID.randomUUID());
        analytics.happened(List.of(Planted.lodged("voucher-1", Planted.CHARGED.text(3), "voucher")));
        analytics.awaitCaughtUp();
        assertThat(awaitStatement("voucher-1").rootCause()).isEqualTo(charged);
        analytics.happened(new RootCauseSplit(
                charged, Instant.now(), part, "Vouchers", List.of(), Map.of("product", "voucher"), "two failures"));
        analytics.happened(List.of(Planted.lodged("voucher-2", Planted.CHARGED.text(4), "voucher")));
        analytics.awaitCaughtUp();
        analytics.cluster();

        assertThat(awaitStatement("voucher-1").rootCause()).isEqualTo(part);
        assertThat(awaitStatement("voucher-2").rootCause()).isEqualTo(part);
        assertThat(awaitStatement("voucher-2").rootCauseName()).isEqualTo("Vouchers");
        assertThat(statementsOf(Planted.CHARGED)).allMatch(s -> charged.equals(s.rootCause()));
    }

    @Test
    @Order(24)
    void nothingThatWouldLeadToACustomerIsInAnyDocumentAndSpansStillPointIntoTheNarrative() throws Exception {
        Map<String, String> narratives = new TreeMap<>();
        for (int i = 0; i < 25; i++) {
            narratives.put("hotel-" + i, Traces.narrative(i));
        }
        analytics.happened(narratives.entrySet().stream()
                .map(n -> Planted.lodged(n.getKey(), n.getValue(), "hotel"))
                .toList());
        analytics.awaitCaughtUp();
        analytics.cluster();

        for (String index : List.of("clusters", "complaint-vectors", "complaint-links", "clusterings")) {
            String documents = analytics
                    .elasticsearch("/" + index + "/_search?size=10000")
                    .path("hits")
                    .path("hits")
                    .toString();
            assertThat(documents).as(index).contains("_source");
            Traces.ALL.forEach(trace -> assertThat(documents).as(index).doesNotContainIgnoringCase(trace));
        }
        assertThat(vectorOf("hotel-1"))
                .as("of two that differ in the card alone")
                .isEqualTo(vectorOf("hotel-0"));
        JsonNode cluster = source("/clusters/_doc/" + awaitStatement("hotel-0").cluster());
        assertThat(cluster.path("keywords").toString()).contains("heating").doesNotContain("west", "miller");
        JsonNode example = cluster.path("example");
        String said = narratives.entrySet().stream()
                .filter(n -> ComplaintId.of("test", n.getKey())
                        .toString()
                        .equals(example.path("complaint").asString()))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat(said.substring(
                        example.path("from").asInt(), example.path("to").asInt()))
                .isEqualTo(said);
    }

    @Test
    @Order(25)
    void anErasureBehindADeadLetterTakesTextAndVectorAtOnce() throws Exception {
        ComplaintId id = ComplaintId.of("test", "hotel-3");
        assertThat(vectorOf("hotel-3")).isNotBlank();

        analytics.unreadable("redress.complaint.lodged.v1", id.toString());
        analytics.happened(List.of(new PersonalDataErased(id, Instant.EPOCH, ErasureReason.REQUESTED)));

        Awaitility.await()
                .untilAsserted(() -> assertThat(analytics
                                .elasticsearch("/complaint-vectors/_doc/" + id)
                                .path("found")
                                .asBoolean())
                        .isFalse());
        JsonNode letters = RunningAnalytics.json(analytics.get("/api/dead-letters/" + id, Role.ANALYST));
        assertThat(letters.path("total").asLong()).isEqualTo(2);
    }

    @Test
    @Order(26)
    void whatOneCustomerSaysAgainAndAgainIsInNoLabel() throws Exception {
        List<String> said = List.of(
                "broke a crown",
                "was late",
                "hurt me",
                "pulled the wrong tooth",
                "drilled too deep",
                "lost my file",
                "was rude",
                "sent no bill",
                "sent two bills",
                "forgot me",
                "used a blunt drill",
                "had no time",
                "cracked a filling",
                "gave no injection",
                "left at noon",
                "found nothing",
                "found too much",
                "laughed",
                "never called",
                "closed early");
        analytics.happened(IntStream.range(0, 20)
                .mapToObj(i -> Planted.lodgedBy(
                        "one",
                        "dentist-" + i,
                        "The dentist " + said.get(i) + ", my teeth hurt and no dentist looks at my teeth.",
                        "dental care"))
                .toList());
        analytics.awaitCaughtUp();
        analytics.cluster();

        JsonNode clusters =
                analytics.elasticsearch("/clusters/_search?size=1000").path("hits");
        assertThat(clusters.toString()).contains("keywords").doesNotContain("dentist");
        JsonNode own = source("/clusters/_doc/" + awaitStatement("dentist-0").cluster());
        assertThat(own.path("label").asString()).isEqualTo("(no common words)");
    }

    @Test
    @Order(27)
    void aTextOfAnEarlierVersionSaysNotWhoseItIsAndCountsAsACustomersOwn() throws Exception {
        String id = ComplaintId.of("test", "hotel-4").toString();
        Vectors vectors = analytics.context.getBean(Vectors.class);
        assertThat(Objects.requireNonNull(vectors.read(List.of(id)).get(id)).customer())
                .isEqualTo("customer-hotel-4");

        ObjectNode earlier = (ObjectNode) source("/complaint-vectors/_doc/" + id);
        earlier.remove("customer");
        analytics
                .context
                .getBean(ElasticsearchClient.class)
                .index(i -> i.index("complaint-vectors").id(id).document(earlier));

        assertThat(Objects.requireNonNull(vectors.read(List.of(id)).get(id)).customer())
                .isEqualTo(id);
    }

    @Test
    @Order(28)
    void whatEachClusteringChangedCanBeReadLater() throws Exception {
        JsonNode all = RunningAnalytics.json(analytics.get("/api/clusterings?size=3", Role.ANALYST));
        assertThat(all.path("total").asInt()).isGreaterThan(5);
        assertThat(all.path("items").size()).isEqualTo(3);
        String first = all.path("items").path(0).path("id").asString();
        assertThat(first).isEqualTo(latest().path("id").asString());
        JsonNode next = RunningAnalytics.json(analytics.get(
                "/api/clusterings?search_after=" + all.path("next").asString(), Role.ANALYST));
        assertThat(next.path("total").asInt() - next.path("items").size()).isEqualTo(3);
        assertThat(next.path("items").valueStream().map(c -> c.path("id").asString()))
                .doesNotContain(first);

        String oldest = next.path("items")
                .path(next.path("items").size() - 1)
                .path("id")
                .asString();
        JsonNode told = RunningAnalytics.json(analytics.get("/api/clusterings/" + oldest, Role.ANALYST));
        assertThat(told.path("report")
                        .valueStream()
                        .map(change -> change.path("what").asString()))
                .hasSize(4)
                .containsOnly("new");
        assertThat(analytics.get("/api/clusterings/none", Role.ANALYST).statusCode())
                .isEqualTo(404);
    }

    private JsonNode latest() throws Exception {
        return RunningAnalytics.json(analytics.get("/api/clusterings/latest", Role.ANALYST));
    }

    @Test
    @Order(29)
    void whereAComplaintBelongedOnAPastDayCanStillBeTold() throws Exception {
        RootCauseId late = causeOf(Planted.LATE);
        String complaint = id(Planted.LATE, 0);
        Instant first = Instant.parse(
                linksBy(complaint, Instant.now()).getFirst().path("validFrom").asString());
        Instant merged = analytics.findings().stream()
                .filter(f -> f instanceof ComplaintGrouped g
                        && g.complaint().toString().equals(complaint)
                        && g.rootCause() != null
                        && !g.rootCause().equals(late))
                .map(f -> f.at())
                .findFirst()
                .orElseThrow();

        assertThat(causesAt(complaint, first.minusMillis(1))).isEmpty();
        assertThat(causesAt(complaint, first)).containsExactly(late.toString());
        assertThat(causesAt(complaint, merged)).hasSize(1).doesNotContain(late.toString());
        assertThat(causesAt(complaint, Instant.now())).containsExactly(late.toString());
    }

    private List<String> causesAt(String complaint, Instant at) throws Exception {
        return linksBy(complaint, at).stream()
                .filter(link -> !link.has("validTo")
                        || Instant.parse(link.path("validTo").asString()).isAfter(at))
                .map(link -> link.path("rootCause").asString())
                .toList();
    }

    /** Statements about a complaint that began by then. */
    private List<JsonNode> linksBy(String complaint, Instant by) throws Exception {
        return analytics
                .elasticsearch("/complaint-links/_search?size=100&sort=version&q=complaint:%22" + complaint + "%22")
                .path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("_source"))
                .filter(link ->
                        !Instant.parse(link.path("validFrom").asString()).isAfter(by))
                .toList();
    }

    @Test
    @Order(30)
    void fromAFewComplaintsThatAPersonLinkedToACauseItIsLearntWhereTheirLikeBelong() throws Exception {
        RootCauseId codes = new RootCauseId(UUID.randomUUID());
        analytics.happened(new RootCauseRaised(codes, Instant.now(), "Codes expire", "seen in the log", null));
        // Of five ways to begin, all that begin in the third way are about codes.
        analytics.happened(IntStream.range(0, 4)
                .mapToObj(i -> attributed(Planted.PASSWORD, 2 + 5 * i, codes))
                .toList());
        analytics.awaitCaughtUp();

        ComplaintGrouped alike = statementsOf(Planted.PASSWORD).get(22);
        assertThat(alike.rootCause()).isEqualTo(codes);
        assertThat(alike.rootCauseName()).isEqualTo("Codes expire");
        assertThat(alike.method()).isEqualTo("learned-v1");
        assertThat(alike.confidence()).isBetween(.5, 1.0);
        assertThat(statementsOf(Planted.PASSWORD).get(2).method()).isEqualTo("person");
        assertThat(statementsOf(Planted.LATE)).noneMatch(s -> codes.equals(s.rootCause()));
        assertThat(statementsOf(Planted.LATE)).allMatch(s -> "cluster".equals(s.method()));

        analytics.happened(List.of(Planted.lodged("code", Planted.PASSWORD.text(22), "app")));
        assertThat(awaitStatement("code").rootCause()).isEqualTo(codes);
        assertThat(awaitStatement("code").method()).isEqualTo("learned-v1");
    }

    @Test
    @Order(31)
    void whatWasLearntIsSaidOnceHoweverOftenItIsToldAndClustered() throws Exception {
        int before = analytics.findings().size();
        RootCauseId codes = Objects.requireNonNull(awaitStatement("code").rootCause());
        analytics.happened(List.of(attributed(Planted.PASSWORD, 2, codes)));
        analytics.awaitCaughtUp();
        assertThat(analytics.findings()).hasSize(before);

        analytics.cluster();
        assertThat(awaitStatement("code").rootCause()).isEqualTo(codes);
        assertThat(statementsOf(Planted.PASSWORD).get(22).rootCause()).isEqualTo(codes);
        Map<String, ComplaintGrouped> clustered = analytics.statements();
        analytics.cluster();
        assertThat(analytics.statements()).isEqualTo(clustered);
    }

    @Test
    @Order(40)
    void thePersonWhoWantsThemCoarserHasThemCoarserUntilSomebodyWantsSomethingElse() throws Exception {
        JsonNode before = analytics.cluster();
        int clusters = before.path("clusters").asInt();

        JsonNode coarser = analytics.cluster("{\"level\": -1}");
        assertThat(coarser.path("clusters").asInt()).isLessThanOrEqualTo((clusters + 1) / 2);
        assertThat(coarser.path("parameters").path("level").asInt()).isEqualTo(-1);

        JsonNode again = analytics.cluster();
        assertThat(again.path("clusters").asInt())
                .isEqualTo(coarser.path("clusters").asInt());
        assertThat(again.path("changes").path("kept").asInt())
                .isEqualTo(coarser.path("clusters").asInt());

        JsonNode asSuggested = analytics.cluster("{\"level\": 0}");
        assertThat(asSuggested.path("clusters").asInt()).isEqualTo(clusters);
    }

    @Test
    @Order(41)
    void oneBranchIsCutFinerAndTheOthersStay() throws Exception {
        JsonNode before = analytics.cluster();
        String branch =
                Objects.requireNonNull(statementsOf(Planted.CHARGED).getFirst().cluster());

        JsonNode finer = analytics.cluster("{\"branches\": {\"" + branch + "\": 1}}");

        assertThat(finer.path("clusters").asInt())
                .isEqualTo(before.path("clusters").asInt() + 1);
        assertThat(finer.path("changes").path("kept").asInt())
                .isGreaterThanOrEqualTo(before.path("clusters").asInt() - 1);
        analytics.cluster("{\"level\": 0}");
    }

    @Test
    @Order(42)
    void aWishThatCannotBeFulfilledIsRefusedWithAReason() throws Exception {
        for (String wish : List.of("{\"level\": 11}", "{\"branches\": {\"c-none\": 1}}", "{\"level\": \"fine\"}")) {
            HttpResponse<String> refused = analytics.post("/api/clusterings", wish, Role.ANALYST);
            assertThat(refused.statusCode()).as(wish).isEqualTo(400);
        }
        assertThat(analytics
                        .post("/api/clusterings", "{\"level\": 11}", Role.ANALYST)
                        .body())
                .contains("is between -10 and 10");
    }

    @Test
    @Order(32)
    void whatPeopleDecideAboutALearntCauseHoldsAndWhatTheyTakeBackIsForgotten() throws Exception {
        RootCauseId codes = Objects.requireNonNull(awaitStatement("code").rootCause());
        RootCauseId charged = causeOf(Planted.CHARGED);
        analytics.happened(new RootCauseMerged(codes, Instant.now(), charged, "one failure"));
        analytics.awaitCaughtUp();
        assertThat(awaitStatement("code").rootCause()).isEqualTo(charged);
        assertThat(awaitStatement("code").method()).isEqualTo("learned-v1");
        analytics.happened(new RootCauseUnmerged(codes, Instant.now(), charged, "two failures"));
        analytics.awaitCaughtUp();
        assertThat(awaitStatement("code").rootCause()).isEqualTo(codes);

        analytics.happened(new RootCauseRejected(codes, Instant.now(), "no failure", null));
        analytics.awaitCaughtUp();
        assertThat(awaitStatement("code").rootCause()).isNotEqualTo(codes);
        analytics.happened(new RootCauseResumed(codes, Instant.now(), ResumedBy.PERSON, "a failure", null));
        analytics.awaitCaughtUp();
        assertThat(awaitStatement("code").rootCause()).isEqualTo(codes);

        analytics.happened(IntStream.range(0, 3)
                .mapToObj(i -> new AttributionWithdrawn(
                        ComplaintId.of("test", Planted.PASSWORD.name() + "-" + (2 + 5 * i)),
                        Instant.now(),
                        codes,
                        Personal.plain(Map.of())))
                .toList());
        analytics.awaitCaughtUp();
        assertThat(awaitStatement("code").rootCause()).isNotEqualTo(codes);
        assertThat(awaitStatement("code").method()).isEqualTo("cluster");
        assertThat(statementsOf(Planted.PASSWORD).get(2).method()).isEqualTo("cluster");
        assertThat(statementsOf(Planted.PASSWORD).get(17).rootCause()).isEqualTo(codes);
    }

    private static CauseAttributed attributed(Planted kind, int number, RootCauseId cause) {
        return new CauseAttributed(
                ComplaintId.of("test", kind.name() + "-" + number),
                Instant.now(),
                cause,
                "Codes expire",
                null,
                Personal.plain(Map.of()));
    }

    /** One sentence with an account in it, the same for all, and at its end a card, another account, a mailbox, a telephone. */
    private static final class Traces {

        private static final List<String> BEGINNINGS = List.of(
                "The hotel room had no heating, pay back to ",
                "It was freezing in our hotel room for three nights, pay back to ",
                "The heating of the hotel was broken and the room ice cold, pay back to ",
                "Our room in the hotel was cold and nobody repaired the heating, pay back to ",
                "The radiator in the hotel room did not get warm, pay back to ");
        private static final List<String> ENDS = List.of(
                "not to card 4111 1111 1111 1111",
                "not to card 4012 8888 8888 1881",
                "not to DE89 3704 0044 0532 0130 00",
                "and tell jo.miller@example.org",
                "and call me on 020 7946 0958");

        /** With a blank, a sign or a dot in them: no packed vector holds one of these by chance. */
        static final List<String> ALL = List.of(
                " 1111",
                " 1881",
                " 8888",
                "GB82 ",
                "WEST ",
                " 5698",
                "DE89 ",
                " 0532",
                "miller@",
                "example.org",
                "020 ",
                " 0958");

        static String narrative(int number) {
            return BEGINNINGS.get(number / 5) + "GB82 WEST 1234 5698 7654 32, " + ENDS.get(number % 5);
        }
    }

    private String vectorOf(String externalId) throws Exception {
        String id = ComplaintId.of("test", externalId).toString();
        return source("/complaint-vectors/_doc/" + id).path("vector").asString();
    }

    private JsonNode source(String document) throws Exception {
        return analytics.elasticsearch(document).path("_source");
    }

    private RootCauseId causeOf(Planted kind) {
        return Objects.requireNonNull(statementsOf(kind).getLast().rootCause());
    }

    private long suspicionsOf(RootCauseId cause) {
        return analytics.suspicions().stream()
                .filter(s -> s.rootCause().equals(cause))
                .count();
    }

    private CauseSuspected lastSuspicionOf(RootCauseId cause) {
        return analytics.suspicions().stream()
                .filter(s -> s.rootCause().equals(cause))
                .max(Comparator.comparing(CauseSuspected::at))
                .orElseThrow();
    }

    private int linkedTo(RootCauseId cause) {
        return (int) analytics.statements().values().stream()
                .filter(s -> cause.equals(s.rootCause()))
                .count();
    }

    /** Each statement ends when the next begins, and the last one stands. */
    private void assertThatLinksFollowOneAnother(String complaint, RootCauseId cause) throws Exception {
        JsonNode hits = analytics
                .elasticsearch("/complaint-links/_search?size=100&sort=version&q=complaint:%22" + complaint + "%22")
                .path("hits")
                .path("hits");
        List<JsonNode> links =
                hits.valueStream().map(hit -> hit.path("_source")).toList();
        for (int i = 1; i < links.size(); i++) {
            assertThat(links.get(i - 1).path("validTo")).isEqualTo(links.get(i).path("validFrom"));
        }
        assertThat(links.getLast().has("validTo")).isFalse();
        assertThat(links.getLast().path("rootCause").asString()).isEqualTo(cause.toString());
        assertThat(links.getFirst().path("rootCause").asString()).isNotEqualTo(cause.toString());
        assertThat(links).allMatch(link -> link.has("clustering") && link.has("version") && link.has("confidence"));
    }

    private long texts() throws IOException, InterruptedException {
        return RunningAnalytics.json(analytics.get("/api/analysis", Role.ANALYST))
                .get("texts")
                .asLong();
    }

    private ComplaintGrouped awaitStatement(String externalId) {
        String id = ComplaintId.of("test", externalId).toString();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> analytics.statements().get(id), Objects::nonNull);
    }

    private List<ComplaintGrouped> statementsOf(Planted kind) {
        Map<String, ComplaintGrouped> all = analytics.statements();
        return IntStream.range(0, 25)
                .mapToObj(i -> Objects.requireNonNull(all.get(id(kind, i))))
                .toList();
    }

    private String clusterOf(Planted kind) {
        return statementsOf(kind).stream()
                .map(ComplaintGrouped::cluster)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(c -> c, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private Map<Planted, Long> kindsIn(String cluster) {
        Map<String, ComplaintGrouped> all = analytics.statements();
        return Arrays.stream(Planted.values())
                .flatMap(kind -> IntStream.range(0, 25)
                        .mapToObj(i -> all.get(id(kind, i)))
                        .filter(s -> cluster.equals(clusterIn(s)))
                        .map(s -> kind))
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
    }

    private static @Nullable String clusterIn(@Nullable ComplaintGrouped statement) {
        return statement == null ? null : statement.cluster();
    }

    private CauseSuspected suspicionOf(String cluster) {
        return analytics.suspicions().stream()
                .filter(s -> s.suspicion().cluster().equals(cluster))
                .findFirst()
                .orElseThrow();
    }

    private static String id(Planted kind, int number) {
        return ComplaintId.of("test", kind.name() + "-" + number).toString();
    }
}
