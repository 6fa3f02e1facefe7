package redress.analytics.index.facts;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.index.Documents;
import redress.analytics.recovery.Handled;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Complaints by what was done about them, from the copy without narratives that analysts read. */
@Component
public final class Recoveries {

    private static final String COMPLAINTS = "complaints-analyst";
    private static final Query ALL = Query.of(q -> q.matchAll(all -> all));
    private static final String SEGMENT = "segment=";

    private final Documents documents;

    Recoveries(Documents documents) {
        this.documents = documents;
    }

    /** A complaint with what is known of its root cause and origin, as a person judged them. */
    public record Judged(
            Handled handled,
            @Nullable String rootCause,
            @Nullable String origin) {}

    /** Hands over all complaints, one after the other, in the order of their ids. */
    public void forEach(Consumer<Judged> sink) throws IOException {
        documents.forEach(
                COMPLAINTS,
                ALL,
                "id",
                ObjectNode.class,
                document -> sink.accept(
                        new Judged(handled(document), text(document, "rootCauseId"), text(document, "origin"))));
    }

    /** From a document as query-service writes it; what it does not say has not happened. */
    public static Handled handled(JsonNode document) {
        String id = document.path("id").asString();
        String customer = text(document, "customer");
        JsonNode promises = document.path("promises");
        JsonNode gestures = document.path("gestures");
        return new Handled(
                id,
                customer == null ? id : customer,
                Instant.parse(document.path("at").asString()),
                document.path("product").asString(""),
                text(document, "handler"),
                text(document, "team"),
                segment(document),
                text(document, "severity"),
                integer(document, "tenureMonths"),
                document.path("state").asString("lodged"),
                time(document, "acknowledgedAt"),
                time(document, "answeredAt"),
                time(document, "resolvedAt"),
                text(document, "outcome"),
                steps(document),
                document.path("explainedUnasked").asBoolean(false),
                document.path("accountable").asBoolean(false),
                document.path("solutionsOffered").asInt(0),
                document.hasNonNull("solutionChosen"),
                promises.path("kept").asInt(0),
                promises.path("broken").asInt(0),
                promises.path("keptLate").asInt(0),
                document.path("updates").asInt(0),
                document.path("chasers").asInt(0),
                document.path("longestSilenceHours").asDouble(0),
                document.path("handlerChanges").asInt(0),
                document.path("retellings").asInt(0),
                document.path("escalations").asInt(0),
                document.path("supported").asBoolean(false),
                gestures.path("given").asInt(0),
                gestures.path("cost").asDouble(0),
                document.path("inboundContacts").asInt(0),
                document.path("outboundContacts").asInt(0),
                document.path("listeningContacts").asInt(0),
                document.path("abusive").asBoolean(false),
                document.path("commended").asBoolean(false),
                document.path("followUpAttempts").asInt(0),
                document.hasNonNull("followedUpAt"),
                integer(document, "satisfaction"),
                integer(document, "effort"),
                integer(document, "distributive"),
                integer(document, "procedural"),
                integer(document, "interactional"));
    }

    private static @Nullable String segment(JsonNode document) {
        return document.path("attributes")
                .valueStream()
                .map(attribute -> attribute.asString(""))
                .filter(attribute -> attribute.startsWith(SEGMENT))
                .map(attribute -> attribute.substring(SEGMENT.length()))
                .findFirst()
                .orElse(null);
    }

    private static List<String> steps(JsonNode document) {
        return document.path("steps")
                .valueStream()
                .map(step -> step.asString(""))
                .toList();
    }

    private static @Nullable String text(JsonNode document, String field) {
        return document.hasNonNull(field) ? document.path(field).asString() : null;
    }

    private static @Nullable Integer integer(JsonNode document, String field) {
        return document.hasNonNull(field) ? Integer.valueOf(document.path(field).asInt()) : null;
    }

    private static @Nullable Instant time(JsonNode document, String field) {
        String time = text(document, field);
        return time == null ? null : Instant.parse(time);
    }
}
