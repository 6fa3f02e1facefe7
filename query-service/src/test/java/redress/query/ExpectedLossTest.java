package redress.query;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.events.RootCauseId;
import redress.identity.Role;
import redress.query.index.Indices;
import tools.jackson.databind.JsonNode;

/** What analytics expects root causes to cost: in lists, in their order, and on their pages. */
class ExpectedLossTest {

    private static final RootCauseId MANY = RootCauseId.suspectedBehind("loss-many-complaints");
    private static final RootCauseId DEAR = RootCauseId.suspectedBehind("loss-dear");
    private static final RootCauseId RARE = RootCauseId.suspectedBehind("loss-rare");
    private static final RootCauseId UNKNOWN = RootCauseId.suspectedBehind("loss-unknown");

    private final RunningService service = RunningService.get();

    @BeforeEach
    void causesWithTheirLosses() throws Exception {
        Story story = new Story("expected-loss");
        service.project(
                story.lodged("1", "parcel", "web", "late", 0),
                story.lodged("2", "parcel", "web", "late", 0),
                story.suspected(MANY, "1"),
                story.suspected(DEAR, "1"),
                story.suspected(RARE, "1"),
                story.suspected(UNKNOWN, "1"));
        service.project(story.grouped("1", 1, "c", MANY), story.grouped("2", 1, "c", MANY));
        write(MANY, "2026-03-01", loss(90, 100.0, null), 90);
        write(MANY, "2026-03-02", loss(12.5, 100.0, null), 2);
        write(DEAR, "2026-03-02", loss(52, 20_000.0, .001), 20);
        write(RARE, "2026-03-02", loss(5, null, .004), null);
        service.refresh();
    }

    private static Map<String, Object> loss(double customers, @Nullable Double value, @Nullable Double perExposure) {
        Map<String, Object> loss = new HashMap<>(Map.of(
                "customers",
                customers,
                "lower",
                customers / 2,
                "upper",
                customers * 2,
                "silent",
                customers / 3,
                "rung",
                "affected-list",
                "standing",
                value == null ? "assumed" : "measured",
                "inputs",
                List.of(Map.of("name", "loyalty of the silent", "share", .6, "standing", "assumed"))));
        if (value != null) {
            loss.put("value", value);
            loss.put("valueLower", value / 2);
            loss.put("valueUpper", value * 2);
        }
        if (perExposure != null) {
            loss.put("perExposure", perExposure);
        }
        return loss;
    }

    private void write(RootCauseId cause, String day, Map<String, Object> loss, @Nullable Integer ofBusiness)
            throws Exception {
        List<Map<String, Object>> groups = ofBusiness == null
                ? List.of()
                : List.of(Map.of(
                        "facet",
                        "segment",
                        "name",
                        "business",
                        "complainers",
                        7,
                        "customers",
                        ofBusiness,
                        "lower",
                        1,
                        "upper",
                        90));
        SilentDocuments.write(service, cause, day, Map.of("complainers", 3, "expectedLoss", loss, "groups", groups));
    }

    private JsonNode items(String query) throws Exception {
        return service.json(Role.ANALYST, "/api/root-causes" + query).path("items");
    }

    /** Of these four, in the order in which they are listed. */
    private List<String> order(String query) throws Exception {
        List<String> ours =
                Stream.of(MANY, DEAR, RARE, UNKNOWN).map(RootCauseId::toString).toList();
        return items(query)
                .valueStream()
                .map(item -> item.path("id").asString())
                .filter(ours::contains)
                .toList();
    }

    @Test
    void theyAreRankedByWhatTheyCostAsOfTheLatestDay() throws Exception {
        assertThat(order("")).startsWith(MANY.toString());
        assertThat(order("?sort=expected-loss"))
                .containsExactly(DEAR.toString(), MANY.toString(), RARE.toString(), UNKNOWN.toString());
        assertThat(order("?sort=expected-loss-value")).startsWith(DEAR.toString(), MANY.toString());
        assertThat(order("?sort=expected-loss-per-exposure")).startsWith(RARE.toString(), DEAR.toString());
        JsonNode first = items("?sort=expected-loss").get(0);
        assertThat(first.at("/expectedLoss/customers").asDouble()).isEqualTo(52);
        assertThat(first.at("/expectedLoss/upper").asDouble()).isEqualTo(104);
        assertThat(first.path("expectedLoss").has("inputs")).isFalse();
    }

    @Test
    void anOldRootCauseThatCostsMuchIsFirstHoweverManyAreNewer() throws Exception {
        List<String> newer = IntStream.range(0, 2_100)
                .mapToObj(i -> RootCauseId.suspectedBehind("loss-newer-" + i).toString())
                .toList();
        service.elasticsearch().bulk(b -> {
            newer.forEach(id -> b.operations(op -> op.index(i -> i.index(Indices.ROOT_CAUSES)
                    .id(id)
                    .document(Map.of("id", id, "name", "newer", "state", "suspected", "at", "2099-01-01T00:00:00Z")))));
            return b.refresh(Refresh.True);
        });
        try {
            JsonNode items = items("?sort=expected-loss&state=suspected");
            assertThat(items).hasSize(1000);
            assertThat(order("?sort=expected-loss&state=suspected"))
                    .startsWith(DEAR.toString(), MANY.toString(), RARE.toString());
            assertThat(order("")).startsWith(MANY.toString());
            assertThat(items("").get(0).path("name").asString("")).isNotEmpty();
        } finally {
            service.elasticsearch().bulk(b -> {
                newer.forEach(id -> b.operations(
                        op -> op.delete(d -> d.index(Indices.ROOT_CAUSES).id(id))));
                return b.refresh(Refresh.True);
            });
        }
    }

    @Test
    void anEstimateThatWasEndedIsNoneAnyMore() throws Exception {
        RootCauseId merged = RootCauseId.suspectedBehind("loss-merged");
        service.project(new Story("expected-loss").suspected(merged, "1"));
        write(merged, "2026-03-01", loss(70, 100.0, null), null);
        service.refresh();
        assertThat(service.json(Role.ANALYST, "/api/root-causes/" + merged).has("silent"))
                .isTrue();
        SilentDocuments.write(service, merged, "2026-03-02", Map.of("ended", "merged"));

        JsonNode one = service.json(Role.ANALYST, "/api/root-causes/" + merged);
        assertThat(one.has("silent")).isFalse();
        assertThat(one.has("expectedLoss")).isFalse();
        assertThat(items("?sort=expected-loss")
                        .valueStream()
                        .filter(item -> item.path("id").asString().equals(merged.toString())))
                .singleElement()
                .satisfies(item -> assertThat(item.has("expectedLoss")).isFalse());
        assertThat(service.json(Role.ANALYST, "/api/figures?figure=expected-loss&rootCauseId=" + merged)
                        .path("items"))
                .isEmpty();
        assertThat(service.json(
                                Role.ANALYST,
                                "/api/figures?figure=expected-loss&knownOn=2026-03-01&rootCauseId=" + merged)
                        .at("/items/0/value")
                        .asLong())
                .isEqualTo(70);
    }

    @Test
    void byTheirPartInAGroupOfCustomers() throws Exception {
        assertThat(order("?sort=expected-loss&group=segment%3Dbusiness"))
                .containsExactly(DEAR.toString(), MANY.toString());
        JsonNode first = items("?sort=expected-loss&group=segment%3Dbusiness").get(0);
        assertThat(first.at("/expectedLoss/customers").asDouble()).isEqualTo(20);
        assertThat(first.at("/expectedLoss/standing").asString()).isEqualTo("measured");
    }

    @Test
    void whatCannotBeMeantIsToldWithWhatCan() throws Exception {
        for (String query : List.of("?sort=loss", "?group=business", "?group=segment%3D", "?group=colour%3Dred")) {
            var answer = service.get(Role.ANALYST, "/api/root-causes" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.body()).as(query).contains(query.startsWith("?sort") ? "expected-loss" : "segment");
        }
    }

    @Test
    void oneHasItWithItsGroupsAndWhatItRestsOn() throws Exception {
        JsonNode cause = service.json(Role.ANALYST, "/api/root-causes/" + DEAR);
        assertThat(cause.at("/expectedLoss/customers").asDouble()).isEqualTo(52);
        assertThat(cause.at("/expectedLoss/groups/0/name").asString()).isEqualTo("business");
        assertThat(cause.at("/expectedLoss/inputs/0/name").asString()).contains("loyalty");
        assertThat(cause.path("silent").has("expectedLoss")).isFalse();
    }

    @Test
    void theConsoleShowsAndSortsByIt() throws Exception {
        Browser browser = new Browser(service).logIn(Role.PROCESS_OWNER);
        String list = browser.get("/root-causes?sort=expected-loss").body();
        assertThat(list)
                .contains("52 customers", "26 to 104", "3 to 10, assumed", "aria-sort=\"descending\"")
                .contains("Root causes, highest expected loss first");
        assertThat(list.indexOf(DEAR.toString())).isBetween(0, list.indexOf(MANY.toString()));
        assertThat(browser.get("/root-causes").body()).contains("Root causes, most complaints first");
        assertThat(browser.get("/root-causes/" + DEAR).body())
                .contains(
                        "Expected loss", "worth", "20,000", "1.0 of each 1,000", "Segment: business", "own customers");
        assertThat(browser.get("/root-causes/" + RARE).body()).contains("figures of the literature");
        assertThat(browser.get("/root-causes/" + UNKNOWN).body()).doesNotContain("Expected loss");
    }
}
