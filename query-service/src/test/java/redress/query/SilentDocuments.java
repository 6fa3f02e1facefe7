package redress.query;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import redress.events.RootCauseId;
import redress.query.index.Indices;

/** Writes what analytics writes of the silent customers of a root cause, with its fields searchable as they are there. */
final class SilentDocuments {

    private SilentDocuments() {}

    /** As known on a day, such as 2026-03-01. */
    static void write(RunningService service, RootCauseId cause, String day, Map<String, ?> fields) throws IOException {
        var elasticsearch = service.elasticsearch();
        if (!elasticsearch
                .indices()
                .exists(e -> e.index(Indices.SILENT_CUSTOMERS))
                .value()) {
            elasticsearch
                    .indices()
                    .create(c -> c.index(Indices.SILENT_CUSTOMERS)
                            .mappings(m -> m.dynamic(DynamicMapping.False)
                                    .properties("rootCauseId", p -> p.keyword(k -> k))
                                    .properties("at", p -> p.date(d -> d))));
        }
        Map<String, Object> document = new HashMap<>(fields);
        document.put("at", day + "T00:00:00Z");
        document.put("rootCauseId", cause.toString());
        elasticsearch.index(i -> i.index(Indices.SILENT_CUSTOMERS)
                .id(cause + "-" + day)
                .refresh(Refresh.True)
                .document(document));
    }
}
