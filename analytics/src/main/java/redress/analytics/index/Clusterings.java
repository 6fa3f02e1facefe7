package redress.analytics.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Every clustering that came to an end, and whether one was broken off while its result was being published. */
@Component
public final class Clusterings {

    /** The document that is there from the beginning to the end of a publication; it has no time, unlike the others. */
    private static final String UNENDED = "unended";

    /** Ends the id of a report, which lies beside its record: the record is read often, the report is long. */
    private static final String CHANGES = "-changes";

    private final ElasticsearchClient elasticsearch;
    private final Documents documents;

    Clusterings(ElasticsearchClient elasticsearch, Documents documents) {
        this.elasticsearch = elasticsearch;
        this.documents = documents;
    }

    public Optional<ClusteringRecord> latest() throws IOException {
        var hits = elasticsearch
                .search(
                        s -> s.index(Indices.CLUSTERINGS)
                                .size(1)
                                .query(q -> q.exists(e -> e.field("at")))
                                .sort(o -> o.field(f -> f.field("at").order(SortOrder.Desc))),
                        ClusteringRecord.class)
                .hits()
                .hits();
        return hits.stream().findFirst().map(hit -> hit.source());
    }

    /** One of them. */
    public Optional<ClusteringRecord> byId(String id) throws IOException {
        return Optional.ofNullable(documents
                        .read(Indices.CLUSTERINGS, List.of(id), ClusteringRecord.class)
                        .get(id))
                .filter(record -> id.equals(record.id()));
    }

    /**
     * The latest first.
     *
     * @param before leaves out what is not earlier; absent for the first page
     */
    public List<ClusteringRecord> page(@Nullable Instant before, int size) throws IOException {
        Query those = Query.of(q -> before == null
                ? q.exists(e -> e.field("at"))
                : q.range(r -> r.date(d -> d.field("at").lt(before.toString()))));
        List<SortOptions> latestFirst =
                List.of(SortOptions.of(o -> o.field(f -> f.field("at").order(SortOrder.Desc))));
        return documents.first(Indices.CLUSTERINGS, those, latestFirst, size, ClusteringRecord.class);
    }

    public long count() throws IOException {
        return elasticsearch
                .count(c -> c.index(Indices.CLUSTERINGS).query(q -> q.exists(e -> e.field("at"))))
                .count();
    }

    /** What a clustering changed; empty for those of versions that kept no report. */
    public Optional<ChangeReport> changes(String clustering) throws IOException {
        String id = clustering + CHANGES;
        return Optional.ofNullable(documents
                .read(Indices.CLUSTERINGS, List.of(id), ChangeReport.class)
                .get(id));
    }

    /** From now on the result of a clustering is being published. */
    public void begin(String clustering) throws IOException {
        documents.write(List.of(Document.of(Indices.CLUSTERINGS, UNENDED, Map.of("began", clustering))));
    }

    /** All of the result has been published. */
    public void end() throws IOException {
        documents.delete(Indices.CLUSTERINGS, List.of(UNENDED));
    }

    /** Whether a publication has begun and not ended: what was told then is not known. */
    public boolean isUnended() throws IOException {
        return !documents
                .read(Indices.CLUSTERINGS, List.of(UNENDED), ObjectNode.class)
                .isEmpty();
    }

    /** Both or neither can be read of a clustering that came to an end: the record is written last. */
    public void write(ClusteringRecord clustering, ChangeReport changes) throws IOException {
        documents.write(List.of(Document.of(Indices.CLUSTERINGS, clustering.id() + CHANGES, changes)));
        documents.write(List.of(Document.of(Indices.CLUSTERINGS, clustering.id(), clustering)));
        documents.refresh(Indices.CLUSTERINGS);
    }
}
