package redress.query.complaint;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redress.events.rootcause.RootCauseEvent;
import redress.events.rootcause.RootCauseEvent.RootCauseAbsorbed;
import redress.events.rootcause.RootCauseEvent.RootCauseConfirmed;
import redress.events.rootcause.RootCauseEvent.RootCauseMerged;
import redress.events.rootcause.RootCauseEvent.RootCauseRaised;
import redress.events.rootcause.RootCauseEvent.RootCauseReleased;
import redress.events.rootcause.RootCauseEvent.RootCauseSplit;
import redress.events.rootcause.RootCauseEvent.RootCauseSuspected;
import redress.events.rootcause.RootCauseEvent.RootCauseUnmerged;
import redress.events.rootcause.RootCauseEvent.SuspicionUpdated;
import redress.query.feed.Facts;
import redress.query.index.Documents;
import redress.query.index.Fields;
import redress.query.index.Indices;
import redress.query.rootcause.RootCausesAfter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the root causes that people attributed complaints to are to be found now: merged into another one, or split. Whom a
 * person named stays in the document, so that taking back a merge restores it. Analytics moves the algorithm's links.
 */
final class MovedCauses {

    private final RootCausesAfter causes;
    private final Documents documents;

    MovedCauses(Facts facts, Documents documents) {
        this.causes = new RootCausesAfter(facts, documents);
        this.documents = documents;
    }

    /** The ids of complaints that people attributed to a root cause that moved in this batch. */
    Collection<String> complaints() throws IOException {
        Set<String> moved = new HashSet<>();
        for (RootCauseEvent event : causes.events()) {
            moved.addAll(movedBy(event));
        }
        return moved.isEmpty() ? Set.of() : documents.ids(Indices.COMPLAINTS, attributedTo(moved));
    }

    private List<String> movedBy(RootCauseEvent event) throws IOException {
        String id = event.rootCause().toString();
        return switch (event) {
            case RootCauseMerged e -> List.of(id, e.into().toString());
            case RootCauseUnmerged e -> List.of(id, e.from().toString());
            case RootCauseAbsorbed e -> List.of(id, e.absorbed().toString());
            case RootCauseReleased e -> List.of(id, e.released().toString());
            case RootCauseSplit e -> List.of(id, e.into().toString());
            // A new name shows on complaints that came from elsewhere.
            case RootCauseConfirmed _, SuspicionUpdated _, RootCauseRaised _, RootCauseSuspected _ ->
                causes.byId(id).filter(MovedCauses::tookOthersIn).isPresent() ? List.of(id) : List.of();
            default -> List.of();
        };
    }

    private static boolean tookOthersIn(ObjectNode cause) {
        return cause.has("splitFrom") || !cause.path("absorbed").isEmpty();
    }

    private static Query attributedTo(Set<String> moved) {
        List<FieldValue> ids = moved.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.bool(b -> b.filter(f -> f.exists(e -> e.field(CauseLink.ATTRIBUTED_TO)))
                .should(s -> s.terms(t -> t.field(CauseLink.ATTRIBUTED_TO).terms(v -> v.value(ids))))
                .should(s -> s.terms(t -> t.field(CauseLink.ROOT_CAUSE_ID).terms(v -> v.value(ids))))
                .minimumShouldMatch("1")));
    }

    /** Links the complaint to where the root cause that a person named has gone. */
    void follow(ObjectNode complaint) throws IOException {
        String id = Fields.text(complaint, CauseLink.ATTRIBUTED_TO);
        if (id == null) {
            return;
        }
        Set<String> seen = new HashSet<>();
        Optional<ObjectNode> cause = causes.byId(id);
        while (cause.isPresent() && seen.add(id)) {
            String next = next(cause.get(), complaint);
            if (next == null) {
                break;
            }
            id = next;
            cause = causes.byId(id);
        }
        CauseLink.follow(
                complaint, id, cause.map(found -> Fields.text(found, "name")).orElse(null));
    }

    private static @Nullable String next(ObjectNode cause, ObjectNode complaint) {
        Instant attributedAt = Fields.time(complaint, CauseLink.ATTRIBUTED_AT);
        for (JsonNode one : cause.path("splits")) {
            if (one instanceof ObjectNode split && Split.of(split).takes(complaint, attributedAt)) {
                return Fields.text(split, "into");
            }
        }
        return Fields.text(cause, "mergedInto");
    }
}
