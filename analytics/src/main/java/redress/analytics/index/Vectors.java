package redress.analytics.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The vectors of all complaints that said something: found by nearness, and read in bulk for a clustering. */
@Component
public final class Vectors {

    private static final Query ALL = Query.of(q -> q.matchAll(m -> m));
    private static final List<SortOptions> LATEST_FIRST =
            List.of(SortOptions.of(o -> o.field(f -> f.field("at").order(SortOrder.Desc))));
    private static final int SEARCHES_AT_ONCE = 50;
    /** More than are asked for, because the search is approximate and the complaint itself may be among them. */
    private static final int CANDIDATES = 100;

    private final ElasticsearchClient elasticsearch;
    private final Documents documents;

    Vectors(ElasticsearchClient elasticsearch, Documents documents) {
        this.elasticsearch = elasticsearch;
        this.documents = documents;
    }

    /**
     * As it lies in the index.
     *
     * @param customer absent in documents of earlier versions: each counts as a customer of its own
     */
    private record Stored(
            String id,
            @Nullable String customer,
            Instant at,
            String vector,
            List<String> attributes,
            Map<String, String> personal) {

        static Stored of(EmbeddedText text) {
            List<String> attributes = text.attributes().entrySet().stream()
                    .map(a -> a.getKey() + "=" + a.getValue())
                    .sorted()
                    .toList();
            return new Stored(
                    text.complaint(),
                    text.customer(),
                    text.at(),
                    PackedVector.of(text.vector()).text(),
                    attributes,
                    Map.of("narrative", text.text()));
        }

        EmbeddedText text(Map<String, String> known) {
            Map<String, String> byName = new TreeMap<>();
            for (String attribute : attributes) {
                int equals = attribute.indexOf('=');
                String name = attribute.substring(0, equals);
                String value = attribute.substring(equals + 1);
                byName.put(known.computeIfAbsent(name, n -> n), known.computeIfAbsent(value, v -> v));
            }
            return new EmbeddedText(
                    id,
                    customer == null ? id : customer,
                    at,
                    PackedVector.of(vector).vector(),
                    personal.getOrDefault("narrative", ""),
                    byName);
        }
    }

    /** Only the id of a document. */
    private record Named(String id) {}

    /** A complaint near another. */
    public record Near(String complaint, double cosine) {}

    public void write(Collection<EmbeddedText> texts) throws IOException {
        documents.write(texts.stream()
                .map(t -> Document.of(Indices.VECTORS, t.complaint(), Stored.of(t)))
                .toList());
    }

    public void remove(Collection<String> complaints) throws IOException {
        documents.delete(Indices.VECTORS, complaints);
    }

    /** The stored texts of these complaints, by complaint. */
    public Map<String, EmbeddedText> read(List<String> complaints) throws IOException {
        Map<String, EmbeddedText> texts = new HashMap<>();
        documents
                .read(Indices.VECTORS, complaints, Stored.class)
                .forEach((id, stored) -> texts.put(id, stored.text(new HashMap<>())));
        return texts;
    }

    /** Hands over everything in the order of the complaints' ids, so that no order of arrival shows. */
    public void forEach(Consumer<EmbeddedText> sink) throws IOException {
        documents.refresh(Indices.VECTORS);
        Map<String, String> known = new HashMap<>();
        documents.forEach(Indices.VECTORS, ALL, "id", Stored.class, stored -> sink.accept(stored.text(known)));
    }

    /**
     * Hands over the latest by the time at which they were lodged, in the order of their ids.
     *
     * @param most 1 to 10,000; more where several were lodged at the very same time
     */
    public void latest(int most, Consumer<EmbeddedText> sink) throws IOException {
        documents.refresh(Indices.VECTORS);
        Map<String, String> known = new HashMap<>();
        List<Stored> last = documents.nth(Indices.VECTORS, ALL, LATEST_FIRST, most, Stored.class);
        Query those = last.isEmpty()
                ? ALL
                : Query.of(q -> q.range(
                        r -> r.date(d -> d.field("at").gte(last.getFirst().at.toString()))));
        documents.forEach(Indices.VECTORS, those, "id", Stored.class, stored -> sink.accept(stored.text(known)));
    }

    public Set<String> complaints() throws IOException {
        documents.refresh(Indices.VECTORS);
        Set<String> ids = new HashSet<>();
        documents.forEach(Indices.VECTORS, ALL, "id", Named.class, named -> ids.add(named.id));
        return ids;
    }

    public long count() throws IOException {
        return elasticsearch.count(c -> c.index(Indices.VECTORS)).count();
    }

    /** The nearest of each vector, nearest first, as far as searches see them. */
    public List<List<Near>> nearest(List<float[]> vectors, int k) throws IOException {
        List<List<Near>> nearest = new ArrayList<>(vectors.size());
        for (int from = 0; from < vectors.size(); from += SEARCHES_AT_ONCE) {
            List<RequestItem> searches =
                    vectors.subList(from, Math.min(vectors.size(), from + SEARCHES_AT_ONCE)).stream()
                            .map(vector -> search(vector, k))
                            .toList();
            for (var answer : elasticsearch
                    .msearch(m -> m.index(Indices.VECTORS).searches(searches), Named.class)
                    .responses()) {
                nearest.add(near(answer));
            }
        }
        return nearest;
    }

    private static RequestItem search(float[] vector, int k) {
        List<Float> asked = PackedVector.of(vector).numbers();
        return RequestItem.of(r -> r.header(h -> h)
                .body(b -> b.size(k)
                        .source(s -> s.filter(f -> f.includes("id")))
                        .knn(n -> n.field("vector").queryVector(asked).k(k).numCandidates(Math.max(k, CANDIDATES)))));
    }

    private static List<Near> near(MultiSearchResponseItem<Named> answer) throws IOException {
        if (answer.isFailure()) {
            throw new IOException("a search for neighbours failed: "
                    + answer.failure().error().type());
        }
        List<Near> near = new ArrayList<>();
        for (var hit : answer.result().hits().hits()) {
            Double score = hit.score();
            if (hit.id() != null && score != null) {
                // Elasticsearch scores a cosine c as (1 + c) / 2.
                near.add(new Near(hit.id(), 2 * score - 1));
            }
        }
        return near;
    }
}
