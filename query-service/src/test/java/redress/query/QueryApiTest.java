package redress.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.events.EventJson;
import redress.events.RootCauseId;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;

class QueryApiTest {

    private final RunningService service = RunningService.get();

    @Test
    void aFacetsOwnFilterDoesNotCountForIt() throws Exception {
        Story story = new Story("api-facets");
        tell(
                story.lodged("1", "parcel", "web", "late", 0),
                story.lodged("2", "parcel", "phone", "late", 0),
                story.lodged("3", "refund", "web", "late", 0));

        JsonNode found = list("source=api-facets&product=parcel");
        assertThat(found.path("total").asLong()).isEqualTo(2);
        assertThat(found.path("facets").path("product").toString())
                .contains("{\"value\":\"parcel\",\"count\":2}", "{\"value\":\"refund\",\"count\":1}");
        assertThat(found.path("facets").path("channel").toString())
                .contains("{\"value\":\"web\",\"count\":1}", "{\"value\":\"phone\",\"count\":1}");
    }

    @Test
    void aNotFilterExcludes() throws Exception {
        Story story = new Story("api-not");
        tell(story.lodged("1", "parcel", "web", "late", 0), story.lodged("2", "refund", "web", "late", 0));

        assertThat(list("source=api-not&not.product=parcel").path("total").asLong())
                .isEqualTo(1);
        assertThat(list("source=api-not&attributes=carrier=NordPost")
                        .path("total")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void pagesTogetherHoldEveryComplaintOnce() throws Exception {
        Story story = new Story("api-pages");
        tell(IntStream.range(0, 25)
                .mapToObj(i -> story.lodged("" + i, "parcel", "web", "late", i % 3))
                .toArray(Told[]::new));

        List<String> ids = new ArrayList<>();
        JsonNode page = list("source=api-pages&size=5");
        assertThat(page.path("total").asLong()).isEqualTo(25);
        while (page.has("next")) {
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            page = list(
                    "source=api-pages&size=5&search_after=" + page.path("next").asString());
        }
        assertThat(page.path("items").size())
                .as("the last page is full, and known to be the last")
                .isEqualTo(5);
        page.path("items").forEach(item -> ids.add(item.path("id").asString()));
        assertThat(ids).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void fullTextFindsWordsOfTheNarrativeAndTheExternalId() throws Exception {
        Story story = new Story("api-text");
        tell(
                story.lodged("A-77", "parcel", "web", "My fragile teapot arrived broken", 0),
                story.lodged("A-78", "parcel", "web", "Nobody <b>answered</b>", 0));

        assertThat(list("source=api-text&q=broken%20teapot")
                        .path("items")
                        .path(0)
                        .path("highlight")
                        .toString())
                .contains("<mark>teapot</mark>");
        assertThat(list("source=api-text&q=A-78").path("total").asLong()).isEqualTo(1);
        assertThat(list("source=api-text&q=answered")
                        .path("items")
                        .path(0)
                        .path("highlight")
                        .toString())
                .contains("&lt;b&gt;");
    }

    @Test
    void anExportHoldsEverythingAndNoFormula() throws Exception {
        Story story = new Story("api-export");
        tell(
                story.lodged("1", "parcel", "web", "=HYPERLINK(\"http://evil\")", 0),
                story.lodged("2", "parcel", "web", "fine, \"really\"", 0));

        String csv = service.get(Role.HANDLER, "/api/complaints?source=api-export&format=csv&size=1")
                .body();
        assertThat(csv).contains("'=HYPERLINK").doesNotContain(",=").contains("\"fine, \"\"really\"\"\"");
        String lines = service.get(Role.HANDLER, "/api/complaints?source=api-export&format=ndjson&size=1")
                .body();
        assertThat(lines.lines()).hasSize(2);
    }

    @Test
    void aComplaintComesWithItsTimeline() throws Exception {
        Story story = new Story("api-timeline");
        tell(story.lodged("1"), story.given("1", 1, "hana"), story.acknowledged("1", 2));

        JsonNode complaint = service.json(Role.HANDLER, "/api/complaints/" + story.id("1"));
        assertThat(complaint
                        .path("timeline")
                        .valueStream()
                        .map(line -> line.path("summary").asString()))
                .containsExactly("Lodged by web about parcel", "Given to hana", "Acknowledged; hana owns it");
        assertThat(complaint.path("timeline").path(1).path("text").asString()).isEqualTo("a note");
        assertThat(service.get(Role.HANDLER, "/api/complaints/none").statusCode())
                .isEqualTo(404);
    }

    @Test
    void similarComplaintsShareTheClusterOrTheWords() throws Exception {
        Story story = new Story("api-similar");
        tell(
                story.lodged("1", "parcel", "web", "quetzal umbrella vanished quickly", 0),
                story.lodged("2", "parcel", "web", "the quetzal umbrella vanished", 0),
                story.lodged("3", "refund", "web", "something else entirely", 0));
        tell(story.grouped("1", 1, "sim", null), story.grouped("3", 1, "sim", null));

        JsonNode similar = service.json(Role.HANDLER, "/api/complaints/" + story.id("1") + "/similar");
        assertThat(similar.path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .containsExactlyInAnyOrder(
                        story.id("2").toString(), story.id("3").toString());
    }

    @Test
    void anAnalystReadsNoNarrative() throws Exception {
        Story story = new Story("api-analyst");
        tell(story.lodged("key-1", "parcel", "web", "secret words", 0), story.given("key-1", 1, "hana"));

        String all =
                service.get(Role.ANALYST, "/api/complaints?source=api-analyst").body()
                        + service.get(Role.ANALYST, "/api/complaints/" + story.id("key-1"))
                                .body()
                        + service.get(Role.ANALYST, "/api/complaints?source=api-analyst&format=csv")
                                .body();
        assertThat(all).contains("api-analyst").doesNotContain("secret").doesNotContain("a note");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleButThePublisherReads(Role role) throws Exception {
        for (String path : List.of("/api/complaints", "/api/trends", "/api/root-causes", "/")) {
            assertThat(service.get(role, path).statusCode())
                    .as(role + " " + path)
                    .isEqualTo(role == Role.PUBLISHER && !path.equals("/") ? 403 : path.equals("/") ? 302 : 200);
        }
    }

    @Test
    void onlyTheHealthIsOpen() throws Exception {
        assertThat(service.getAnonymously("/actuator/health").statusCode()).isEqualTo(200);
        for (String path : List.of("/api/complaints", "/api/root-causes", "/api/trends", "/v3/api-docs")) {
            assertThat(service.getAnonymously(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(service.getAnonymously("/actuator/env").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"size=1001", "size=x", "from=yesterday", "sort=name", "prodct=x", "search_after=x", "format=pdf"
            })
    void aWrongParameterIsNamed(String parameter) throws Exception {
        var answer = service.get(Role.HANDLER, "/api/complaints?" + parameter);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(EventJson.MAPPER
                        .readTree(answer.body())
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void trendsCountPerPeriodAndLens() throws Exception {
        Story story = new Story("api-trends");
        tell(
                story.lodged("1", "parcel", "web", "late", 0),
                story.lodged("2", "parcel", "web", "late", 2),
                story.lodged("3", "refund", "web", "late", 2));

        JsonNode trend = service.json(Role.ANALYST, "/api/trends?source=api-trends&interval=day&lens=product");
        assertThat(trend.path("periods").valueStream().map(p -> p.path("total").asLong()))
                .containsExactly(1L, 0L, 2L);
        assertThat(trend.path("series").path(0).toString()).isEqualTo("{\"value\":\"parcel\",\"counts\":[1,0,1]}");
        JsonNode cut =
                service.json(Role.ANALYST, "/api/trends?source=api-trends&interval=month&to=2026-05-20T00:00:00Z");
        assertThat(cut.path("periods").path(0).path("partial").asBoolean()).isTrue();
    }

    @Test
    void aTrendOfTooManyPeriodsIsRefused() throws Exception {
        Story story = new Story("api-long");
        tell(story.lodged("1", "parcel", "web", "late", -6000), story.lodged("2", "parcel", "web", "late", 0));

        var refused = service.get(Role.ANALYST, "/api/trends?source=api-long&interval=day");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"interval\"");
        assertThat(service.get(Role.ANALYST, "/api/trends?source=api-long&interval=week")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRootCauseCountsItsComplaintsAndQuotesThemToThoseWhoMayRead() throws Exception {
        Story story = new Story("api-causes");
        RootCauseId id = RootCauseId.suspectedBehind("api-causes");
        tell(story.lodged("1", "parcel", "web", "My parcel came three days late.", 0), story.suspected(id, "1"));
        tell(story.grouped("1", 1, "c", id));

        JsonNode cause = service.json(Role.PROCESS_OWNER, "/api/root-causes/" + id);
        assertThat(cause.path("complaints").asLong()).isEqualTo(1);
        assertThat(cause.path("examples").path(0).path("sentence").asString()).isEqualTo("My parcel");
        assertThat(service.get(Role.ANALYST, "/api/root-causes/" + id).body()).doesNotContain("My parcel");
        JsonNode list = service.json(Role.ANALYST, "/api/root-causes?state=suspected");
        assertThat(list.path("total").asLong()).isPositive();
        assertThat(list.path("freshness").has("complete")).isTrue();
    }

    private void tell(Told... told) throws Exception {
        service.project(told);
        service.refresh();
    }

    private JsonNode list(String parameters) throws Exception {
        return service.json(Role.HANDLER, "/api/complaints?" + parameters);
    }
}
