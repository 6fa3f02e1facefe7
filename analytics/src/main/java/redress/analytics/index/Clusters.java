package redress.analytics.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import redress.events.RootCauseId;

/** The clusters of the last clustering, and what people decided about the causes behind them. */
@Component
public final class Clusters {

    private static final Query ALL = Query.of(q -> q.matchAll(m -> m));

    private final Documents documents;
    private final Kept<Map<String, KnownCluster>> clusters = new Kept<>(this::readClusters);
    private final Kept<Map<RootCauseId, Judgement>> judgements = new Kept<>(this::readJudgements);

    Clusters(Documents documents) {
        this.documents = documents;
    }

    /** All clusters by id. */
    public Map<String, KnownCluster> all() throws IOException {
        return clusters.get();
    }

    public void write(Collection<KnownCluster> some) throws IOException {
        clusters.change(() -> {
            documents.write(some.stream()
                    .map(c -> Document.of(Indices.CLUSTERS, c.id(), c))
                    .toList());
            documents.refresh(Indices.CLUSTERS);
        });
    }

    public void remove(Collection<String> ids) throws IOException {
        clusters.change(() -> {
            documents.delete(Indices.CLUSTERS, ids);
            documents.refresh(Indices.CLUSTERS);
        });
    }

    public void remember(Collection<Judgement> some) throws IOException {
        judgements.change(() -> documents.write(some.stream()
                .map(j -> Document.of(Indices.JUDGEMENTS, j.rootCause().toString(), j))
                .toList()));
    }

    public Map<RootCauseId, Judgement> judgements() throws IOException {
        return judgements.get();
    }

    private Map<String, KnownCluster> readClusters() throws IOException {
        Map<String, KnownCluster> all = new HashMap<>();
        documents.refresh(Indices.CLUSTERS);
        documents.forEach(Indices.CLUSTERS, ALL, "id", KnownCluster.class, c -> all.put(c.id(), c));
        return Collections.unmodifiableMap(all);
    }

    private Map<RootCauseId, Judgement> readJudgements() throws IOException {
        Map<RootCauseId, Judgement> all = new HashMap<>();
        documents.refresh(Indices.JUDGEMENTS);
        documents.forEach(Indices.JUDGEMENTS, ALL, "rootCause", Judgement.class, j -> all.put(j.rootCause(), j));
        return Collections.unmodifiableMap(all);
    }
}
