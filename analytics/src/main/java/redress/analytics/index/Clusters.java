package redress.analytics.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import redress.events.RootCauseId;

/** The clusters of the last clustering, and what people decided about the causes behind them. */
@Component
public final class Clusters {

    private static final Query ALL = Query.of(q -> q.matchAll(m -> m));

    private final Documents documents;

    Clusters(Documents documents) {
        this.documents = documents;
    }

    /** All clusters by id. */
    public Map<String, KnownCluster> all() throws IOException {
        Map<String, KnownCluster> all = new HashMap<>();
        documents.refresh(Indices.CLUSTERS);
        documents.forEach(Indices.CLUSTERS, ALL, "id", KnownCluster.class, c -> all.put(c.id(), c));
        return all;
    }

    public void write(Collection<KnownCluster> clusters) throws IOException {
        documents.write(clusters.stream()
                .map(c -> Document.of(Indices.CLUSTERS, c.id(), c))
                .toList());
        documents.refresh(Indices.CLUSTERS);
    }

    public void remove(Collection<String> ids) throws IOException {
        documents.delete(Indices.CLUSTERS, ids);
        documents.refresh(Indices.CLUSTERS);
    }

    public void remember(Collection<Judgement> judgements) throws IOException {
        documents.write(judgements.stream()
                .map(j -> Document.of(Indices.JUDGEMENTS, j.rootCause().toString(), j))
                .toList());
    }

    public Map<RootCauseId, Judgement> judgements() throws IOException {
        Map<RootCauseId, Judgement> all = new HashMap<>();
        documents.refresh(Indices.JUDGEMENTS);
        documents.forEach(Indices.JUDGEMENTS, ALL, "rootCause", Judgement.class, j -> all.put(j.rootCause(), j));
        return all;
    }
}
