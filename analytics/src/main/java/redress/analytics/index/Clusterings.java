package redress.analytics.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every clustering there ever was. */
@Component
public final class Clusterings {

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
                                .sort(o -> o.field(f -> f.field("at").order(SortOrder.Desc))),
                        ClusteringRecord.class)
                .hits()
                .hits();
        return hits.stream().findFirst().map(hit -> hit.source());
    }

    public void write(ClusteringRecord clustering) throws IOException {
        documents.write(List.of(Document.of(Indices.CLUSTERINGS, clustering.id(), clustering)));
        documents.refresh(Indices.CLUSTERINGS);
    }
}
