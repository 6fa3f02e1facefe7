package redress.analytics.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/**
 * Makes the index templates current and creates the indices that are missing. A template lies beside this class as
 * {@code <alias>.json}.
 */
@Component
public final class IndexSetup {

    private static final String FIRST_VERSION = "-v1";

    private final ElasticsearchClient elasticsearch;

    IndexSetup(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Whether the vectors are missing: then every complaint has to be read again. */
    public boolean lacksVectors() throws IOException {
        return isMissing(Indices.VECTORS);
    }

    public void ensure() throws IOException {
        for (String alias : Indices.own()) {
            putTemplate(alias);
            createIfMissing(alias);
        }
    }

    private boolean isMissing(String alias) throws IOException {
        return !elasticsearch.indices().existsAlias(a -> a.name(alias)).value();
    }

    private void putTemplate(String alias) throws IOException {
        String file = Indices.template(alias) + ".json";
        try (InputStream template = IndexSetup.class.getResourceAsStream(file)) {
            if (template == null) {
                throw new IOException("there is no index template " + file);
            }
            elasticsearch
                    .indices()
                    .putIndexTemplate(t -> t.name("redress-" + alias)
                            .withJson(template)
                            .indexPatterns(alias + "-v*")
                            .priority(200L));
        }
    }

    private void createIfMissing(String alias) throws IOException {
        if (!isMissing(alias)) {
            return;
        }
        try {
            elasticsearch.indices().create(c -> c.index(alias + FIRST_VERSION).aliases(alias, a -> a));
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }
}
