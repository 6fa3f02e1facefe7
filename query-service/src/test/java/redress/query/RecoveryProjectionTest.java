package redress.query;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.query.Events.hour;
import static redress.query.Events.said;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.events.ComplaintId;
import redress.events.Personal;
import redress.events.RootCauseId;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.ComplaintEvent.ApologyGiven;
import redress.events.complaint.ComplaintEvent.AttributionWithdrawn;
import redress.events.complaint.ComplaintEvent.CauseClassified;
import redress.events.complaint.ComplaintEvent.ChaserRecorded;
import redress.events.complaint.ComplaintEvent.ComplaintAcknowledged;
import redress.events.complaint.ComplaintEvent.ComplaintClosed;
import redress.events.complaint.ComplaintEvent.ComplaintReopened;
import redress.events.complaint.ComplaintEvent.ComplaintResolved;
import redress.events.complaint.ComplaintEvent.ComplaintWithdrawn;
import redress.events.complaint.ComplaintEvent.CustomerInformed;
import redress.events.complaint.ComplaintEvent.ExplanationGiven;
import redress.events.complaint.ComplaintEvent.Feeling;
import redress.events.complaint.ComplaintEvent.FeelingNamed;
import redress.events.complaint.ComplaintEvent.Origin;
import redress.events.complaint.ComplaintEvent.Outcome;
import redress.events.complaint.ComplaintEvent.PromiseMade;
import redress.events.complaint.ComplaintEvent.PromiseReleased;
import redress.events.complaint.PromiseId;
import redress.query.index.Documents;
import redress.query.index.Indices;
import tools.jackson.databind.node.ObjectNode;

class RecoveryProjectionTest {

    private final RunningService service = RunningService.get();

    @Test
    void aWholeRecoveryIsReadOffItsEvents() throws IOException {
        ComplaintId id = ComplaintId.of("recovery-whole", "1");
        service.project(new Events()
                .add((Object[]) Events.wholeRecovery(id, "recovery-whole"))
                .all());

        ObjectNode complaint = complaint(id);
        assertThat(values(
                        complaint,
                        "state",
                        "handler",
                        "team",
                        "feeling",
                        "causeCategory",
                        "subCause",
                        "origin",
                        "outcome",
                        "product",
                        "solutionChosen"))
                .containsExactly(
                        "closed",
                        "ines",
                        "refunds",
                        "frustrated",
                        "missed-expectation",
                        "depot",
                        "vendor",
                        "partly-upheld",
                        "letter",
                        "S2");
        assertThat(complaint.path("steps").valueStream().map(step -> step.asString()))
                .containsExactly("listened", "understood", "empathised", "apologised", "agreed", "thanked");
        assertThat(numbers(
                        complaint,
                        "handlerChanges",
                        "retellings",
                        "chasers",
                        "updates",
                        "solutionsOffered",
                        "escalations",
                        "followUpAttempts",
                        "inboundContacts",
                        "outboundContacts",
                        "listeningContacts"))
                .containsExactly(1L, 1L, 1L, 1L, 2L, 1L, 1L, 1L, 0L, 1L);
        assertThat(numbers(
                        complaint,
                        "satisfaction",
                        "effort",
                        "distributive",
                        "procedural",
                        "interactional",
                        "returnIntention",
                        "recommend"))
                .containsExactly(4L, 2L, 5L, 4L, 3L, 5L, 9L);
        assertThat(values(
                        complaint,
                        "accountable",
                        "explainedUnasked",
                        "supported",
                        "abusive",
                        "commended",
                        "closedWithoutFollowUp"))
                .containsExactly("true", "true", "true", "true", "true", "false");
        assertThat(values(complaint, "acknowledgedAt", "answeredAt", "resolvedAt", "followedUpAt", "closedAt"))
                .containsExactly(
                        hour(0.5).toString(),
                        hour(2).toString(),
                        hour(18).toString(),
                        hour(60).toString(),
                        hour(61).toString());
        assertThat(complaint.path("occurredAt").asString()).isEqualTo(hour(-5).toString());
        assertThat(complaint.path("promises").toString())
                .isEqualTo("{\"made\":2,\"kept\":1,\"broken\":1,\"keptLate\":1,\"open\":0}");
        assertThat(complaint.path("gestures").toString()).isEqualTo("{\"count\":2,\"given\":1,\"cost\":25.5}");
        assertThat(complaint.path("remedy").asDouble()).isEqualTo(12.25);
        assertThat(complaint.path("clocks").path("resolveBy").asString())
                .isEqualTo(hour(101).toString());
    }

    @Test
    void theSameRecoveryTwiceOrEventByEventEqualsOnce() throws IOException {
        ComplaintId id = ComplaintId.of("recovery-twice", "1");
        Told[] events = new Events()
                .add((Object[]) Events.wholeRecovery(id, "recovery-twice"))
                .all();
        for (Told event : events) {
            service.project(event);
        }
        ObjectNode oneByOne = complaint(id);
        service.project(events);
        assertThat(complaint(id)).isEqualTo(oneByOne);

        service.startIndicesAfresh();
        service.project(events);
        assertThat(complaint(id)).isEqualTo(oneByOne);
    }

    @Test
    void nothingThatAnyoneWroteReachesAnalysts() throws Exception {
        ComplaintId id = ComplaintId.of("recovery-silent", "1");
        service.project(new Events()
                .add((Object[]) Events.wholeRecovery(id, "recovery-silent"))
                .add(new CauseClassified(
                        id,
                        hour(70),
                        redress.events.CauseCategory.MISCOMMUNICATION,
                        "call ada@example.org",
                        Origin.CUSTOMER,
                        said("reason")))
                .all());

        assertThat(complaint(id).toString()).contains(Events.WORDS, "ada@example.org");
        ObjectNode copy = document(Indices.COMPLAINTS_ANALYST, id.toString());
        assertThat(copy.toString())
                .contains("promiseList", "gestureList")
                .doesNotContain(Events.WORDS)
                .doesNotContain("ada@");
        service.refresh();
        String seen = service.get(redress.identity.Role.ANALYST, "/api/complaints/" + id)
                .body();
        assertThat(seen).contains("Promise P1 broken").doesNotContain(Events.WORDS);
    }

    @ParameterizedTest
    @CsvSource({
        "acknowledge, acknowledged",
        "resolve, resolved",
        "resolve close, closed",
        "withdraw, withdrawn",
        "resolve reopen, lodged",
        "acknowledge resolve reopen, acknowledged",
        "acknowledge resolve close reopen, acknowledged",
        "resolve acknowledge, resolved"
    })
    void theStateIsReadOffTheEvents(String steps, String state) throws IOException {
        ComplaintId id = ComplaintId.of("recovery-state", steps);
        Events events = new Events().add(Events.lodged(id, "recovery-state"));
        for (String step : steps.split(" ")) {
            events.add(step(id, step));
        }
        service.project(events.all());

        assertThat(complaint(id).path("state").asString()).isEqualTo(state);
    }

    private static ComplaintEvent step(ComplaintId id, String step) {
        return switch (step) {
            case "acknowledge" -> new ComplaintAcknowledged(id, hour(1), "hana");
            case "resolve" -> new ComplaintResolved(id, hour(2), Outcome.UPHELD, null, Personal.plain(Map.of()));
            case "close" -> new ComplaintClosed(id, hour(3), false, said("reason"));
            case "reopen" -> new ComplaintReopened(id, hour(4), Events.clocks(5), said("reason"));
            case "withdraw" -> new ComplaintWithdrawn(id, hour(2), Personal.plain(Map.of()));
            default -> throw new IllegalArgumentException(step);
        };
    }

    @Test
    void aReopenedComplaintIsUnresolvedAndItsClocksRunAnew() throws IOException {
        ComplaintId id = ComplaintId.of("recovery-reopened", "1");
        service.project(new Events()
                .add(Events.lodged(id, "recovery-reopened"), step(id, "resolve"), step(id, "close"), step(id, "reopen"))
                .all());

        ObjectNode complaint = complaint(id);
        for (String gone : List.of("outcome", "resolvedAt", "closedAt", "closedWithoutFollowUp")) {
            assertThat(complaint.has(gone)).as(gone).isFalse();
        }
        assertThat(complaint.path("reopenings").asLong()).isEqualTo(1);
        assertThat(complaint.path("answeredAt").asString()).isEqualTo(hour(2).toString());
        assertThat(complaint.path("clocks").path("acknowledgeBy").asString()).isEqualTo(hour(5).toString());
        assertThat(complaint.path("clocks").path("answered").asBoolean()).isFalse();
    }

    @Test
    void askingForNewsEndsNoSilence() throws IOException {
        ComplaintId id = ComplaintId.of("recovery-silence", "1");
        service.project(new Events()
                .add(
                        Events.lodged(id, "recovery-silence"),
                        new ComplaintAcknowledged(id, hour(1), "hana"),
                        new ChaserRecorded(id, hour(20), null, said("words")),
                        new CustomerInformed(id, hour(30), null, said("message")),
                        step(id, "resolve"))
                .all());

        assertThat(complaint(id).path("longestSilenceHours").asDouble()).isEqualTo(29);
        assertThat(complaint(id).path("answeredAt").asString()).isEqualTo(hour(30).toString());
    }

    @Test
    void theNextPromiseDueIsTheEarliestThatIsOpen() throws IOException {
        ComplaintId id = ComplaintId.of("recovery-due", "1");
        Events events = new Events()
                .add(
                        Events.lodged(id, "recovery-due"),
                        new PromiseMade(id, hour(1), PromiseId.number(1), hour(9), said("what")),
                        new PromiseMade(id, hour(1), PromiseId.number(2), hour(7), said("what")));
        service.project(events.all());
        assertThat(complaint(id).path("nextPromiseDue").asString()).isEqualTo(hour(7).toString());

        service.project(events.add(new PromiseReleased(id, hour(2), PromiseId.number(2), said("reason")))
                .last());
        assertThat(complaint(id).path("nextPromiseDue").asString()).isEqualTo(hour(9).toString());
        assertThat(complaint(id).path("promiseList").path(1).path("state").asString())
                .isEqualTo("released");
    }

    @Test
    void anExplanationThatWasAskedForOrCameLaterIsNoExcuse() throws IOException {
        ComplaintId asked = ComplaintId.of("recovery-asked", "1");
        ComplaintId later = ComplaintId.of("recovery-asked", "2");
        service.project(new Events()
                .add(
                        Events.lodged(asked, "recovery-asked"),
                        new ApologyGiven(asked, hour(1), false, said("words")),
                        new ExplanationGiven(asked, hour(1), true, said("explanation")))
                .all());
        service.project(new Events()
                .add(
                        Events.lodged(later, "recovery-asked"),
                        new ApologyGiven(later, hour(1), false, said("words")),
                        new FeelingNamed(later, hour(1), Feeling.ANGRY, said("words")),
                        new ExplanationGiven(later, hour(2), false, said("explanation")))
                .all());

        assertThat(complaint(asked).has("explainedUnasked")).isFalse();
        assertThat(complaint(later).has("explainedUnasked")).isFalse();
        assertThat(complaint(asked).path("accountable").asBoolean(true)).isFalse();
    }

    @Test
    void anAttributionTakenBackReturnsToTheAlgorithmsLink() throws IOException {
        Story story = new Story("recovery-withdrawn");
        RootCauseId found = RootCauseId.suspectedBehind("recovery-found");
        RootCauseId named = RootCauseId.suspectedBehind("recovery-named");
        service.project(story.lodged("1"), story.attributed("1", 1, named), story.grouped("1", 7, "c7", found));
        assertThat(complaint(story.id("1")).path("rootCauseId").asString()).isEqualTo(named.toString());

        service.project(new Told(new AttributionWithdrawn(story.id("1"), hour(9), named, said("reason")), 2));
        ObjectNode complaint = complaint(story.id("1"));
        assertThat(values(complaint, "rootCauseId", "rootCause", "confidence"))
                .containsExactly(found.toString(), "Late parcels", "0.8");
        assertThat(complaint.has("attributedBy")).isFalse();
    }

    private static List<String> values(ObjectNode document, String... fields) {
        return Arrays.stream(fields)
                .map(field -> document.path(field).asString("absent"))
                .toList();
    }

    private static List<Long> numbers(ObjectNode document, String... fields) {
        return Arrays.stream(fields)
                .map(field -> document.path(field).asLong(0))
                .toList();
    }

    private ObjectNode complaint(ComplaintId id) throws IOException {
        return document(Indices.COMPLAINTS, id.toString());
    }

    private ObjectNode document(String index, String id) throws IOException {
        return service.context.getBean(Documents.class).read(index, id).orElseThrow();
    }
}
