package redress.query.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/**
 * Makes the templates current and creates the indices that are missing. The templates lie beside this class' resources as
 * {@code /index/<alias>.json} and hold the alias, so that a further version of an index gets the same mapping.
 */
@Component
public final class IndexSetup {

    private static final String FIRST_VERSION = "-v1";

    private final ElasticsearchClient elasticsearch;

    IndexSetup(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Whether an index is missing: what was projected into it has to be projected again. */
    public boolean isIncomplete() throws IOException {
        for (String alias : Indices.OWN) {
            if (isMissing(alias)) {
                return true;
            }
        }
        return false;
    }

    public void ensure() throws IOException {
        for (String alias : Indices.OWN) {
            putTemplate(alias);
            createIfMissing(alias);
        }
    }

    private boolean isMissing(String alias) throws IOException {
        return !elasticsearch.indices().existsAlias(a -> a.name(alias)).value();
    }

    private void putTemplate(String alias) throws IOException {
        try (InputStream template = template(alias)) {
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

    private static InputStream template(String alias) {
        InputStream template = IndexSetup.class.getResourceAsStream("/index/" + alias + ".json");
        if (template == null) {
            throw new UncheckedIOException(new IOException("no template for " + alias));
        }
        return template;
    }
}
