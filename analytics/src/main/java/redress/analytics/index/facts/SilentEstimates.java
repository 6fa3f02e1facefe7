package redress.analytics.index.facts;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.index.Documents;
import redress.analytics.index.Indices;

/** What was estimated last of the silent customers of each root cause, by its most reliable rung. */
@Component
public final class SilentEstimates {

    private static final Query ALL = Query.of(q -> q.matchAll(all -> all));

    private static final List<String> FIELDS = List.of(
            "rootCauseId", "rootCause", "at", "complainers", "recommended", "estimate", "lower", "upper", "ended");

    private final Documents documents;

    SilentEstimates(Documents documents) {
        this.documents = documents;
    }

    /**
     * An estimate as it is kept.
     *
     * @param rootCause its name
     * @param recommended name of the rung; absent where none can be relied on
     * @param estimate silent customers
     * @param ended why there is no estimate from that day on; absent while there is one
     */
    public record Estimate(
            String rootCauseId,
            @Nullable String rootCause,
            Instant at,
            @Nullable Long complainers,
            @Nullable String recommended,
            @Nullable Double estimate,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable String ended) {}

    /** The latest of each root cause that has any and of which it still holds. */
    public List<Estimate> latest() throws IOException {
        return notEnded().stream().filter(one -> one.estimate != null).toList();
    }

    /** What was said last of each root cause, but for those of which it was ended. */
    public List<Estimate> notEnded() throws IOException {
        documents.refresh(Indices.SILENT_CUSTOMERS);
        Map<String, Estimate> latest = new HashMap<>();
        documents.forEach(
                Indices.SILENT_CUSTOMERS,
                ALL,
                "id",
                FIELDS,
                Estimate.class,
                one -> latest.merge(one.rootCauseId, one, (a, b) -> b.at.isBefore(a.at) ? a : b));
        return latest.values().stream().filter(one -> one.ended == null).toList();
    }
}
