package redress.analytics.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Every clustering that came to an end, and whether one was broken off while its result was being published. */
@Component
public final class Clusterings {

    /** The document that is there from the beginning to the end of a publication; it has no time, unlike the others. */
    private static final String UNENDED = "unended";

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

    public void write(ClusteringRecord clustering) throws IOException {
        documents.write(List.of(Document.of(Indices.CLUSTERINGS, clustering.id(), clustering)));
        documents.refresh(Indices.CLUSTERINGS);
    }
}
