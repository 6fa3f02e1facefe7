package redress.query;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.query.Events.hour;
import static redress.query.Events.said;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.events.ComplaintId;
import redress.events.Personal;
import redress.events.complaint.ComplaintEvent.ComplaintResolved;
import redress.events.complaint.ComplaintEvent.CustomerInformed;
import redress.events.complaint.ComplaintEvent.Outcome;
import redress.events.complaint.ComplaintEvent.PromiseBroken;
import redress.events.complaint.ComplaintEvent.PromiseKept;
import redress.events.complaint.ComplaintEvent.PromiseKeptLate;
import redress.events.complaint.ComplaintEvent.PromiseMade;
import redress.events.complaint.PromiseId;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;

class RecoveryApiTest {

    private final RunningService service = RunningService.get();

    @Test
    void complaintsAreFilteredAndCountedByTheirRecovery() throws Exception {
        ComplaintId id = ComplaintId.of("api-recovery", "1");
        Story story = new Story("api-recovery");
        service.project(new Events()
                .add((Object[]) Events.wholeRecovery(id, "api-recovery"))
                .all());
        service.project(story.lodged("2"));
        service.refresh();

        for (String filter : new String[] {
            "team=refunds",
            "outcome=partly-upheld",
            "origin=vendor",
            "causeCategory=missed-expectation",
            "feeling=frustrated",
            "state=closed"
        }) {
            assertThat(list("source=api-recovery&" + filter).path("total").asLong())
                    .as(filter)
                    .isEqualTo(1);
        }
        JsonNode all = list("source=api-recovery");
        assertThat(all.path("facets").path("origin").toString()).isEqualTo("[{\"value\":\"vendor\",\"count\":1}]");
        assertThat(all.path("items").toString()).contains("longestSilenceHours").doesNotContain("promiseList");
        assertThat(service.json(Role.HANDLER, "/api/complaints/" + id)
                        .path("promiseList")
                        .path(0)
                        .path("what")
                        .asString())
                .isEqualTo(Events.WORDS);
        assertThat(service.get(Role.HANDLER, "/api/complaints?source=api-recovery&format=csv")
                        .body())
                .contains("partly-upheld");
    }

    @Test
    void whatIsOverdueIsToldAsOfNow() throws Exception {
        ComplaintId id = ComplaintId.of("api-overdue", "1");
        Events events = new Events()
                .add(
                        Events.lodged(id, "api-overdue"),
                        new PromiseMade(id, hour(0.5), PromiseId.number(1), hour(1), said("what")),
                        new CustomerInformed(id, hour(0.6), Instant.parse("2999-01-01T00:00:00Z"), said("message")));
        service.project(events.all());
        service.refresh();
        JsonNode item = list("source=api-overdue").path("items").path(0);
        assertThat(item.path("overdue").toString()).isEqualTo("[\"acknowledgement\",\"resolution\",\"promise\"]");
        assertThat(item.path("silentHours").asLong()).isPositive();

        events.add(
                new PromiseKept(id, hour(0.7), PromiseId.number(1)),
                new ComplaintResolved(id, hour(1), Outcome.UPHELD, null, Personal.plain(Map.of())));
        service.project(events.all());
        JsonNode resolved = service.json(Role.HANDLER, "/api/complaints/" + id);
        assertThat(resolved.path("overdue")).isEmpty();
        assertThat(resolved.has("silentHours")).isFalse();
    }

    @Test
    void aBrokenPromiseIsOwedUntilItIsKeptLate() throws Exception {
        ComplaintId id = ComplaintId.of("api-broken", "1");
        PromiseId promise = PromiseId.number(1);
        Events events = new Events()
                .add(
                        Events.lodged(id, "api-broken"),
                        new PromiseMade(id, hour(0.5), promise, hour(1), said("what")),
                        new PromiseBroken(id, hour(1), promise, hour(1.1)));
        service.project(events.all());
        assertThat(service.json(Role.HANDLER, "/api/complaints/" + id)
                        .path("overdue")
                        .toString())
                .contains("\"promise\"");

        events.add(new PromiseKeptLate(id, hour(2), promise));
        service.project(events.all());
        assertThat(service.json(Role.HANDLER, "/api/complaints/" + id)
                        .path("overdue")
                        .toString())
                .doesNotContain("\"promise\"");
    }

    private JsonNode list(String parameters) throws Exception {
        return service.json(Role.HANDLER, "/api/complaints?" + parameters);
    }
}
