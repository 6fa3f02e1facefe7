package redress.query.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Begins to write documents. */
@Component
public final class BulkWriter {

    private final Requests requests;

    BulkWriter(ElasticsearchClient elasticsearch) {
        this.requests = new Requests(elasticsearch);
    }

    /** Into the live indices; each document goes through one writer only. */
    public WriteBehind live() {
        return into(Generation.LIVE, (_, _) -> {});
    }

    /**
     * Into the indices of a generation.
     *
     * @param written hears the alias and the id of everything that was written
     */
    public WriteBehind into(Generation generation, BiConsumer<String, String> written) {
        return new WriteBehind(requests, generation, written);
    }
}
